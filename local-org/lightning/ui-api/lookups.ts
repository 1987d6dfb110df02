import type { FastifyInstance } from 'fastify';
import type { ObjectType } from '../../metadata/object-type';
import type { LightningContext } from '../context';
import { uiResource, type UiCall } from './call';
import type { FieldPath } from './field-paths';
import { selectList, uiRecord } from './record-shape';

/** What tells records of the same name apart, by object the first that it has. */
const TELLING = ['Company', 'Username', 'Email', 'Industry', 'Account.Name', 'Status'];

/** `/ui-api/lookups/<object>/<field>/<target>?q=`: records that a lookup may refer to, by the beginning of any word of their name. */
export function lookupResources(app: FastifyInstance, org: LightningContext): void {
  uiResource(app, org, 'GET', 'lookups/:object/:field/:target', (call) => {
    const target = call.object(call.params.target);
    const paths = pathsToTell(call, target);
    const name = paths[0].name;
    const text = (call.one('q') ?? '').trim();
    const active = target.name === 'User' ? ' AND IsActive = TRUE' : '';
    const soql = `SELECT ${selectList(target, paths)} FROM ${target.name} WHERE ${name} LIKE :pattern${active} ORDER BY ${name} LIMIT 10`;
    const pattern = `%${text.replace(/[%_\\]/g, (character) => `\\${character}`)}%`;
    const { records } = call.tx.query(soql, { bind: () => pattern, mode: 'user', countLimits: false });
    return {
      count: records.length,
      records: records.map((record) => uiRecord(record, target, paths, call.user))
    };
  });
}

function pathsToTell(call: UiCall, target: ObjectType): FieldPath[] {
  const name = call.paths.require(target, target.nameField ?? 'Name');
  const telling = TELLING.flatMap((candidate) => call.paths.find(target, candidate) ?? [])[0];
  return telling && telling.relationships.length === 0 ? [name, telling] : [name];
}
