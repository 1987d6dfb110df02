// Generated from force-app by `npm run generate`. Do not edit.

import type { IsoDateTime } from './objects';

/** Asks the worker to compute insights for up to 200 records. Published after the commit, so the worker never reads a record before it is saved. */
export interface Insight_Request__e {
  /** Why the request was made: created, changed, person, flow or run. */
  Reason__c: string | null;
  /** JSON array of at most 200 record Ids of 18 characters. */
  Record_Ids__c: string | null;
  /** When the request was made. Equals Insights Requested At on the records. */
  Requested_At__c: IsoDateTime | null;
  /** Id of the scoring run that this request belongs to; blank when a person or a change asked. */
  Run__c: string | null;
  /** Names of the workloads wanted, joined by semicolons, for example lead.score. */
  Workloads__c: string | null;
}

/** Carries results from the worker back to the org, where an Apex trigger applies them. Published immediately: the worker has no transaction in the org. */
export interface Insight_Result__e {
  /** Versions of the models or formulas that computed the results, by workload, for example lead.score=formula-1;lead.route=rules-1. */
  Model_Version__c: string | null;
  /** Bucket of the records inside, so that parallel subscribers never lock the same record: a hash of the record Id, for example lead-7. */
  Partition_Key__c: string;
  /** EventUuid of the request that is answered. With the record Id it makes history rows unique. */
  Request_Id__c: string | null;
  /** JSON array of at most 25 results, one for each record: the outputs of every workload, or why the record could not be computed. */
  Results__c: string | null;
  /** Id of the scoring run that these results belong to; blank outside a run. */
  Run__c: string | null;
}

/** Tells the org how far a scoring run has come. */
export interface Run_Progress__e {
  /** When the worker reported this progress. */
  At__c: IsoDateTime | null;
  /** Records so far whose result differs from the one that stood. */
  Changed__c: number | null;
  /** Records handled so far, failed ones included. */
  Done__c: number | null;
  /** Engine that reports: lead_scoring, pipeline_health or churn_prediction; blank when the run as a whole reports. */
  Engine__c: string | null;
  /** Records that failed so far. */
  Failed__c: number | null;
  /** One sentence for the admin, for example why a step failed. */
  Message__c: string | null;
  /** Records handled in a second. */
  Rate__c: number | null;
  /** Id of the scoring run. */
  Run__c: string | null;
  /** State of the step, or status of the run, in the words of their fields. */
  State__c: string | null;
  /** Step that reports: extract, transform, load, present or act; run when the run as a whole reports. */
  Step__c: string | null;
  /** Records to be handled, as far as known. */
  Total__c: number | null;
}

/** Heartbeat of the worker, so that admins see whether requests are being answered. */
export interface Worker_Status__e {
  /** When the worker last received a request. */
  Last_Event_At__c: IsoDateTime | null;
  /** What keeps the worker from its work or its newest settings from being in force, a sentence a line; blank when all is well. */
  Problems__c: string | null;
  /** Requests received and not answered yet. */
  Queue_Depth__c: number | null;
  /** When the heartbeat was sent. */
  Sent_At__c: IsoDateTime | null;
  /** State of the worker: listening, working, idle or stopping. */
  State__c: string | null;
  /** Version of the worker that runs. */
  Version__c: string | null;
  /** Name of the worker process that reports. */
  Worker__c: string | null;
}

/** Every event by its API name. */
export interface Events {
  Insight_Request__e: Insight_Request__e;
  Insight_Result__e: Insight_Result__e;
  Run_Progress__e: Run_Progress__e;
  Worker_Status__e: Worker_Status__e;
}
