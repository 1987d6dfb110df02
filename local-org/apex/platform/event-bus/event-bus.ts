import { publishEvents } from '../../data/dml';
import { ApexList } from '../../values/apex-list';
import { ApexType } from '../../values/apex-type';
import type { SObject } from '../../values/sobject';
import { DatabaseResult } from '../database/results';
import { nullChecked } from '../null-check';
import { platformClass } from '../platform-class';

const RESULT = ApexType.of('Database.SaveResult');

function publish(events: SObject[]): DatabaseResult[] {
  return publishEvents(events).map((result) => new DatabaseResult('SaveResult', result));
}

platformClass('EventBus', {
  statics: nullChecked({
    'Database.SaveResult publish(SObject event)': (event: SObject) => publish([event])[0],
    'List<Database.SaveResult> publish(List<SObject> events)': (events: ApexList<SObject>) =>
      new ApexList(RESULT, publish(events.items)),
    /** The uuid that the event will carry, which the result tells in its only entry. */
    'String getOperationId(Database.SaveResult result)': ({ errors }: DatabaseResult) =>
      errors.find((error) => error.statusCode === 'OPERATION_ENQUEUED')?.message ?? null
  })
});
