import type { Sessions } from '../identity/sessions';
import type { Schema } from '../metadata/object-type';
import type { Project } from '../metadata/project';
import type { Records } from '../records/records';
import type { Transaction } from '../records/transaction';

/** What the Lightning host needs of the org that it shows. */
export interface LightningContext {
  project: Project;
  schema: Schema;
  records: Records;
  sessions: Sessions;
  /** Runs Apex for components; absent while the org runs without Apex. */
  apex?: {
    callAura(
      tx: Transaction,
      className: string,
      method: string,
      parameters: Record<string, unknown>
    ): unknown;
  };
}
