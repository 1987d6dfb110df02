import { execution } from '../../execution';
import { type DmlOperation, saveRecords } from '../../data/dml';
import { ApexList } from '../../values/apex-list';
import { ApexType } from '../../values/apex-type';
import { SObject } from '../../values/sobject';
import { SObjectFieldToken } from '../../values/tokens';
import { AccessLevel } from '../access-level';
import { platformErrors } from '../errors';
import { idOf } from '../id-text';
import type { Implementation } from '../platform-class';
import { DmlOptions } from './dml-options';
import { DatabaseResult } from './results';

const RESULTS = {
  insert: 'SaveResult',
  update: 'SaveResult',
  upsert: 'UpsertResult',
  delete: 'DeleteResult',
  undelete: 'UndeleteResult'
} as const satisfies Record<DmlOperation, DatabaseResult['kind']>;

/** A record that stands for an Id, for delete and undelete. */
function recordOf(target: SObject | string): SObject {
  if (target instanceof SObject) return target;
  const id = idOf(target);
  const object = execution().schema.byPrefix(id.slice(0, 3));
  if (!object) throw platformErrors.invalidId(target);
  const record = new SObject(object);
  record.fields.set('Id', id);
  return record;
}

function run(operation: DmlOperation, target: unknown, settings: unknown[]): unknown {
  if (target === null) throw platformErrors.nullArgument();
  const isList = target instanceof ApexList;
  const targets = (isList ? target.items : [target]) as (SObject | string)[];
  const find = <T>(accept: (value: unknown) => value is T): T | undefined => settings.find(accept);
  const options = find((value) => value instanceof DmlOptions);
  const results = saveRecords(operation, targets.map(recordOf), {
    allOrNone: options?.allOrNone ?? find((value) => typeof value === 'boolean') ?? true,
    mode: find((value) => value instanceof AccessLevel)?.mode,
    externalId: find((value) => value instanceof SObjectFieldToken)?.field.name
  }).map((result) => new DatabaseResult(RESULTS[operation], result));
  return isList ? new ApexList(ApexType.of(`Database.${RESULTS[operation]}`), results) : results[0];
}

/** The settings that may follow the records, in the orders that the platform has. */
const SETTINGS = ['', ', Boolean allOrNone'].flatMap((some) => [some, `${some}, AccessLevel accessLevel`]);
const OPTIONS = ['', ', AccessLevel accessLevel'].map((level) => `, Database.DMLOptions options${level}`);

function methodsOf(operation: DmlOperation): [string, Implementation][] {
  const withOptions = operation === 'insert' || operation === 'update';
  const byId = operation === 'delete' || operation === 'undelete';
  const externalIds = operation === 'upsert' ? ['', ', Schema.SObjectField externalIdField'] : [''];
  const targets = [
    ['SObject record', false],
    ['List<SObject> records', true],
    ...(byId
      ? ([
          ['Id recordId', false],
          ['List<Id> recordIds', true]
        ] as const)
      : [])
  ] as const;
  const settings = externalIds.flatMap((field) =>
    [...SETTINGS, ...(withOptions ? OPTIONS : [])].map((each) => field + each)
  );
  return targets.flatMap(([target, isList]) =>
    settings.map((each): [string, Implementation] => {
      const result = `Database.${RESULTS[operation]}`;
      const signature = `${isList ? `List<${result}>` : result} ${operation}(${target}${each})`;
      return [signature, (first, ...rest) => run(operation, first, rest)];
    })
  );
}

/** `Database.insert(…)` and the others, with all their overloads. */
export const dmlMethods: Record<string, Implementation> = Object.fromEntries(
  (['insert', 'update', 'upsert', 'delete', 'undelete'] as const).flatMap(methodsOf)
);
