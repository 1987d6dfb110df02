/** Avro schemas of the worker's events, as the Pub/Sub API serves them. */
const system = [
  { name: 'CreatedDate', type: 'long' },
  { name: 'CreatedById', type: 'string' }
];
const optional = (type: string) => (name: string) => ({ name, type: ['null', type], default: null });

export const REQUEST_SCHEMA = {
  type: 'record',
  name: 'Insight_Request__e',
  namespace: 'com.sforce.eventbus',
  fields: [
    ...system,
    ...['Workloads__c', 'Record_Ids__c', 'Run__c', 'Reason__c'].map(optional('string')),
    optional('long')('Requested_At__c')
  ]
};

export const PROGRESS_SCHEMA = {
  type: 'record',
  name: 'Run_Progress__e',
  namespace: 'com.sforce.eventbus',
  fields: [
    ...system,
    ...['Run__c', 'Engine__c', 'Step__c', 'State__c', 'Message__c'].map(optional('string')),
    ...['Total__c', 'Done__c', 'Changed__c', 'Failed__c', 'Rate__c'].map(optional('double')),
    optional('long')('At__c')
  ]
};

export const RESULT_SCHEMA = {
  type: 'record',
  name: 'Insight_Result__e',
  namespace: 'com.sforce.eventbus',
  fields: [
    ...system,
    ...['Results__c', 'Run__c', 'Model_Version__c', 'Request_Id__c'].map(optional('string')),
    { name: 'Partition_Key__c', type: 'string' }
  ]
};
