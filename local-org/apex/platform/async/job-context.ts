/** The context object that `execute` gets: QueueableContext, BatchableContext, SchedulableContext. */
export class JobContext {
  /** `jobId` is the Id of the AsyncApexJob, for a SchedulableContext of the CronTrigger. */
  constructor(readonly jobId: string) {}

  toString(): string {
    return this.jobId;
  }
}
