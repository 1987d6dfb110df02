import type { Allowances } from '../allowances';
import type { ApexRuntime } from '../apex/runtime';
import type { ConnectedClient } from '../identity/connected-client';
import type { Sessions } from '../identity/sessions';
import type { Project } from '../metadata/project';
import type { Schema } from '../metadata/schema';
import type { Records } from '../records/records';

/** What the API needs of the org that it serves. */
export interface ApiContext {
  project: Project;
  schema: Schema;
  records: Records;
  sessions: Sessions;
  client: ConnectedClient;
  allowances: Allowances;
  /** The address clients sign in at, e.g. `http://localhost:8080`; known once the server listens. */
  readonly url: string;
  /** Names of this org that a JWT's `aud` may carry. */
  readonly audiences: string[];
  organizationId: string;
  apex: ApexRuntime;
}
