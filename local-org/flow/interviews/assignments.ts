import type { FlowVariable } from '../definition/resources';
import { invalidFlow } from '../errors';
import { FlowRecord, toRow, type FlowValue } from '../values/flow-value';
import type { Interview } from './interview';
import { namedValue, unknownReference } from './references';
import { fitted } from './variables';

/** Gives a variable, or a field of a record, a value. */
export function assignTo(interview: Interview, path: string, value: FlowValue): void {
  const [head, ...names] = path.split('.');
  const { definition, record, variables } = interview.frame;
  if (head.toLowerCase() === '$record' && record) return setField(interview, record, names, value, path);
  const resource = definition.resource(head);
  const variable = resource?.kind === 'variable' ? resource : undefined;
  if (names.length > 0) {
    const owner = recordToSet(interview, head, variable);
    return setField(interview, owner, names, value, path);
  }
  if (!variable) throw unknownReference(interview, path);
  variables.set(variable.name.toLowerCase(), fitted(interview, variable, value));
}

/** A record variable that is still empty becomes a new record. */
function recordToSet(interview: Interview, head: string, variable?: FlowVariable): FlowRecord {
  const value = namedValue(interview, head);
  if (value instanceof FlowRecord) return value;
  if (!variable?.objectType || variable.isCollection) throw unknownReference(interview, head);
  const record = newRecord(interview, variable.objectType);
  interview.frame.variables.set(variable.name.toLowerCase(), record);
  return record;
}

/** A record of this object without any values. */
export function newRecord(interview: Interview, objectName: string): FlowRecord {
  const object = interview.run.tx.records.schema.object(objectName);
  if (object) return new FlowRecord(object);
  const { file } = interview.frame.definition.flow;
  throw invalidFlow(`There is no object ${objectName}`, { file });
}

function setField(
  interview: Interview,
  record: FlowRecord,
  [name, ...further]: string[],
  value: FlowValue,
  path: string
): void {
  const field = name === undefined ? undefined : record.object.field(name);
  if (!field || further.length > 0) throw unknownReference(interview, path);
  record.set(field, toRow(field, value, interview.run.tx.user.timeZone));
}
