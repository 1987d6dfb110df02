import { NotEmulated } from '../../errors';
import type { ObjectType } from '../../metadata/object-type';
import { Day, Instant } from '../../records/formula/values';
import { loadRows } from '../../records/row-reader';
import { localDate } from '../../soql/time-zone';
import { FlowRecord, fromRow, type FlowValue } from '../values/flow-value';
import type { Interview } from './interview';
import { fieldValue } from './record-fields';

type GlobalReader = (interview: Interview, names: string[]) => FlowValue | undefined;

/** Names of the global resources, `$Record` and `$Record__Prior` apart. */
export const GLOBAL_NAMES = [
  '$Flow',
  '$User',
  '$Profile',
  '$Organization',
  '$Permission',
  '$Label',
  '$CustomMetadata',
  '$GlobalConstant'
] as const;

/** Each answers undefined for what it does not have. */
const GLOBALS: Record<(typeof GLOBAL_NAMES)[number], GlobalReader> = {
  $Flow: flowGlobal,
  $User: (interview, names) => {
    const { tx } = interview.run;
    return ofRow(interview, 'User', tx.user.id, names);
  },
  $Profile: (interview, names) => ofRow(interview, 'Profile', interview.run.tx.user.profileId, names),
  $Organization: (interview, names) => {
    const { tx } = interview.run;
    const { records } = tx.query('SELECT Id FROM Organization LIMIT 1', { countLimits: false });
    return ofRow(interview, 'Organization', String(records[0].id), names);
  },
  $Permission: ({ run: { tx } }, [name]) => tx.records.access.hasCustomPermission(tx.user, name),
  $Label: ({ run: { tx } }, names) => tx.records.project.labels.get(names[names.length - 1]),
  $CustomMetadata: customMetadata,
  $GlobalConstant: (_, [name]) =>
    ({ true: true, false: false, emptystring: '' })[name.toLowerCase()] as FlowValue | undefined
};

/** The value of `$User.Email`, `$Flow.CurrentDate` and the like. Throws NotEmulated for what is not known here. */
export function globalValue(interview: Interview, path: string): FlowValue {
  const [scope, ...names] = path.split('.');
  const global = GLOBAL_NAMES.find((known) => known.toLowerCase() === scope.toLowerCase());
  const value = global && names.length > 0 ? GLOBALS[global](interview, names) : undefined;
  if (value !== undefined) return value;
  throw new NotEmulated(`the flow reference {!${path}}`, { file: interview.frame.definition.flow.file });
}

function flowGlobal(interview: Interview, [name]: string[]): FlowValue | undefined {
  const { tx } = interview.run;
  const now = tx.records.clock();
  switch (name.toLowerCase()) {
    case 'currentdate':
      return Day.from(localDate(now, tx.user.timeZone));
    case 'currentdatetime':
      return new Instant(now.getTime());
    case 'interviewstarttime':
      return new Instant(tx.startedAt.getTime());
    case 'faultmessage':
      return interview.faultMessage;
    case 'interviewguid':
      return interview.guid;
    default:
      return undefined;
  }
}

function ofRow({ run }: Interview, objectName: string, id: string, names: string[]): FlowValue | undefined {
  const object = run.tx.records.schema.object(objectName) as ObjectType;
  const row = loadRows(run.tx, object, [id]).get(id)?.row;
  return row && fieldValue(run, new FlowRecord(object, row), names);
}

/** `$CustomMetadata.Type.Record.Field` */
function customMetadata({ run: { tx } }: Interview, names: string[]): FlowValue | undefined {
  const [typeName, recordName, fieldName] = names;
  const object = tx.records.schema.object(typeName);
  const field = fieldName === undefined ? undefined : object?.field(fieldName);
  if (!object || !field || names.length > 3) return undefined;
  const soql = `SELECT ${field.name} FROM ${object.name} WHERE DeveloperName = :name LIMIT 1`;
  const { records } = tx.query(soql, { bind: () => recordName, countLimits: false });
  return records.length > 0 ? fromRow(field, records[0].fields[field.name] as string | null) : null;
}
