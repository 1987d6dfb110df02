import { randomUUID } from 'node:crypto';
import type { ObjectType } from '../metadata/object-type';
import { idChecksum } from '../soql/record-id';
import { saveErrors, unsupportedObject, type SaveResult } from './errors';
import { blankRow, type Row } from './row';
import { applyDefaults } from './save/defaults';
import type { Entry } from './save/entry';
import { InputReader } from './save/input';
import { countDml, type SaveOptions } from './save/save';
import { checkFields } from './save/validation';
import type { Transaction } from './transaction';

/** Every event in a save's results has this Id, as on the platform: events have none of their own. */
const EVENT_ID = 'e00xx0000000001' + idChecksum('e00xx0000000001');

/** Validates platform events and queues them; each valid one is published whatever becomes of the others. */
export function publishEvents(
  tx: Transaction,
  object: ObjectType,
  rows: Row[],
  options: SaveOptions
): SaveResult[] {
  if (object.kind !== 'event') throw unsupportedObject(object.name);
  const isImmediate = object.publishBehavior === 'PublishImmediately';
  if (options.countLimits !== false) {
    if (isImmediate) tx.limits.count('publishImmediate');
    else countDml(tx, rows.length, options);
  }
  if (options.mode === 'user' && !tx.records.access.canCreate(tx.user, object)) {
    const refusal = saveErrors.noAccessToObject('inserted', object.name);
    return rows.map(() => ({ id: null, success: false, errors: [refusal] }));
  }
  const inputs = new InputReader(tx, object, 'insert', { ...options, mode: 'system' }).read(rows);
  return inputs.map(({ values, errors }, position): SaveResult => {
    const entry: Entry = { position, values, row: Object.assign(blankRow(object), values), errors };
    applyDefaults(tx.records, object, entry.row, values);
    checkFields(object, entry);
    if (errors.length) return { id: null, success: false, errors };
    const uuid = randomUUID();
    const createdAt = tx.records.clock().toISOString();
    const payload: Row = { ...entry.row, EventUuid: uuid, CreatedDate: createdAt, CreatedById: tx.user.id };
    const topic = `/event/${object.name}`;
    tx.enqueue({ uuid, topic, object: object.name, payload, createdAt }, isImmediate);
    const receipt = { statusCode: 'OPERATION_ENQUEUED', message: uuid, fields: [] };
    return { id: EVENT_ID, success: true, errors: [receipt] };
  });
}
