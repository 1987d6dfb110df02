import { countRecords, queryRecords } from '../../data/query';
import { execution } from '../../execution';
import { ApexList } from '../../values/apex-list';
import type { ApexMap } from '../../values/apex-map';
import type { AccessLevel } from '../access-level';
import { executeBatch } from '../async/batch';
import { nullChecked } from '../null-check';
import { platformClass } from '../platform-class';
import { countUse } from '../usage';
import { dmlMethods } from './dml-methods';
import { convertLeadMethods } from './lead-convert';
import { QueryLocator } from './query-locator';
import type { SObject } from '../../values/sobject';

/** A value of System.Savepoint. */
class Savepoint {
  constructor(readonly name: string) {}
}

function bindsOf(map: ApexMap<string, unknown>): (name: string) => unknown {
  const values = new Map([...map.entries()].map(([key, value]) => [key.toLowerCase(), value]));
  return (name) => values.get(name.toLowerCase());
}

const query = (soql: string, level?: AccessLevel): ApexList => queryRecords(soql, { mode: level?.mode });
const count = (soql: string, level?: AccessLevel): number => countRecords(soql, { mode: level?.mode });
const locator = (soql: string, level?: AccessLevel): QueryLocator =>
  new QueryLocator(soql, () => queryRecords(soql, { mode: level?.mode, countRows: false }));

platformClass('Database', {
  statics: {
    ...dmlMethods,
    ...convertLeadMethods,
    'Id executeBatch(Object batchable)': (batchable: unknown) => executeBatch(batchable),
    'Id executeBatch(Object batchable, Integer scope)': executeBatch,
    'Savepoint setSavepoint()': () => {
      countUse('savepoints');
      return new Savepoint(execution().tx.setSavepoint());
    },
    ...nullChecked({
      'List<SObject> query(String soql)': query,
      'List<SObject> query(String soql, AccessLevel level)': query,
      'List<SObject> queryWithBinds(String soql, Map<String,Object> binds, AccessLevel level)': (
        soql: string,
        binds: ApexMap<string, unknown>,
        level: AccessLevel
      ) => queryRecords(soql, { binds: bindsOf(binds), mode: level.mode }),
      'Integer countQuery(String soql)': count,
      'Integer countQuery(String soql, AccessLevel level)': count,
      'Integer countQueryWithBinds(String soql, Map<String,Object> binds, AccessLevel level)': (
        soql: string,
        binds: ApexMap<string, unknown>,
        level: AccessLevel
      ) => countRecords(soql, { binds: bindsOf(binds), mode: level.mode }),
      'Database.QueryLocator getQueryLocator(String soql)': locator,
      'Database.QueryLocator getQueryLocator(String soql, AccessLevel level)': locator,
      'Database.QueryLocator getQueryLocator(List<SObject> records)': (records: ApexList<SObject>) =>
        new QueryLocator('', () => records),
      'Database.QueryLocator getQueryLocatorWithBinds(String soql, Map<String,Object> binds, AccessLevel level)':
        (soql: string, binds: ApexMap<string, unknown>, level: AccessLevel) =>
          new QueryLocator(soql, () =>
            queryRecords(soql, { binds: bindsOf(binds), mode: level.mode, countRows: false })
          ),
      'void rollback(Savepoint savepoint)': (savepoint: Savepoint) => {
        countUse('savepointRollbacks');
        execution().tx.rollbackTo(savepoint.name);
      },
      'void releaseSavepoint(Savepoint savepoint)': (savepoint: Savepoint) =>
        execution().tx.release(savepoint.name)
    })
  }
});

platformClass('Savepoint', { isInstance: (value) => value instanceof Savepoint });
