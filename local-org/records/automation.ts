import type { ObjectType } from '../metadata/object-type';
import type { SaveError } from './errors';
import type { Row } from './row';
import type { Transaction } from './transaction';

/** Up to 200 records on their way through a save. Rows and old rows have the same order; `size` is their number. */
export interface SaveBatch {
  tx: Transaction;
  object: ObjectType;
  operation: 'insert' | 'update' | 'delete' | 'undelete';
  /** Empty when records are deleted. Before the save they may be changed in place. */
  newRows: Row[];
  /** Undefined for each record that is inserted. */
  oldRows: (Row | undefined)[];
  size: number;
  /** Refuses one record, with a message that its user reads. */
  addError(index: number, message: string, field?: string): void;
  /** Refuses one record with an error of the platform's own, such as that of a flow that failed on it. */
  refuse(index: number, error: SaveError): void;
}

/** What runs with every save: Apex triggers, flows. Plug-ins run in the order in which they were added. */
export interface Automation {
  beforeSave?(batch: SaveBatch): void;
  afterSave?(batch: SaveBatch): void;
}
