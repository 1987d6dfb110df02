import { testApex } from './apex-table';

const SETUP = `
  Lead record = new Lead(LastName = 'Ann', Company = 'Acme');
  insert record;
  Lead found = [SELECT LastName FROM Lead];`;

testApex(
  'SObject',
  [
    [`record.get('lastname') + ',' + record.get(Lead.Company)`, 'Ann,Acme'],
    [`record.put('LastName', 'Bea') + ',' + record.LastName`, 'Ann,Bea'],
    [`record.put('AnnualRevenue', 5) == null && record.AnnualRevenue == 5.0`, 'true'],
    [`record.put('LastName', 5)`, '!System.SObjectException: Illegal assignment from Integer to String'],
    [`record.get('Nope')`, '!System.SObjectException: Invalid field Nope for Lead'],
    [
      `found.get('Company')`,
      '!System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Lead.Company'
    ],
    [`new Lead().get('LastName')`, 'null'],
    [`record.isSet('Company') + ',' + record.isSet(Lead.Email)`, 'true,false'],
    [`record.getSObjectType() == Lead.SObjectType`, 'true'],
    [`record.clone().Id + ',' + record.clone(true).LastName`, 'null,Ann'],
    [
      `record.clone().getCloneSourceId() == record.Id && record.clone().isClone() && !record.isClone()`,
      'true'
    ],
    [`new Lead(LastName = 'x', Email = null).getPopulatedFieldsAsMap().keySet()`, '{LastName, Email}'],
    [`found.getPopulatedFieldsAsMap().containsKey('LastName')`, 'true'],
    [`record.hasErrors()`, 'false'],
    [`Lead.SObjectType.newSObject() instanceof Lead`, 'true']
  ],
  SETUP
);

testApex('Schema', [
  [`Schema.getGlobalDescribe().get('LEAD').getDescribe().getLabel()`, 'Lead'],
  [`Schema.getGlobalDescribe().get('nope')`, 'null'],
  [`Lead.SObjectType.getDescribe().getKeyPrefix() + Lead.SObjectType.getDescribe().isCustom()`, '00Qfalse'],
  [`Lead.SObjectType.getDescribe().fields.getMap().containsKey('lastname')`, 'true'],
  [`Lead.LastName.getDescribe().getType() == Schema.DisplayType.STRING`, 'true'],
  [`Lead.LastName.getDescribe().getLength() + ',' + Lead.LastName.getDescribe().isNillable()`, '80,false'],
  [`Lead.Company.getDescribe().isAccessible() && Lead.Company.getDescribe().isUpdateable()`, 'true'],
  [`Lead.Status.getDescribe().getPicklistValues().isEmpty()`, 'false'],
  [`Schema.describeSObjects(new List<String>{ 'Account' })[0].getName()`, 'Account'],
  [`Lead.SObjectType.getDescribe().getRecordTypeInfosByDeveloperName().get('Master').isMaster()`, 'true'],
  [`Account.SObjectType`, 'Account']
]);

testApex('Type', [
  [`Type.forName('list<LEAD>').getName()`, 'List<Lead>'],
  [`Type.forName('Nope')`, 'null'],
  [`Type.forName('Probe').newInstance() instanceof Probe`, 'true'],
  [`((List<String>) Type.forName('List<String>').newInstance()).size()`, '0'],
  [`SObject.class.isAssignableFrom(Lead.class)`, 'true'],
  [`Lead.class == Type.forName('Lead')`, 'true']
]);
