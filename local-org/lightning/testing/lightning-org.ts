import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { ApexRuntime } from '../../apex/runtime';
import { readBodies } from '../../api/json-body';
import { useSessions } from '../../identity/requests';
import { Sessions } from '../../identity/sessions';
import { readDataPlan } from '../../metadata/data-plan';
import { readProject } from '../../metadata/project';
import { buildSchema } from '../../metadata/schema';
import { loadDataPlan } from '../../records/data-plan';
import { Records } from '../../records/records';
import type { UserIdentity } from '../../records/user-identity';
import { registerLightning } from '../routes';
import { bakeryWithPages } from './bakery-pages';

/** An org with the Lightning host and no other API. */
export interface LightningOrg {
  app: FastifyInstance;
  records: Records;
  root: string;
  /** How far the org's time is ahead of the machine's; set it to let time pass. */
  ahead: { milliseconds: number };
  user(username: string): UserIdentity;
  /** Headers that sign a request in as the user, without a browser. */
  signedIn(username: string): { authorization: string };
  close(): Promise<void>;
}

/** Opens the bakery with its Lightning side and its sample data. */
export function openLightningOrg(): LightningOrg {
  const root = bakeryWithPages();
  const project = readProject(root);
  const schema = buildSchema(project);
  const ahead = { milliseconds: 0 };
  const clock = () => new Date(Date.now() + ahead.milliseconds);
  const records = Records.open({ project, schema, clock });
  const apex = ApexRuntime.load({ project, schema, records });
  const user = (username: string) => records.user(username) as UserIdentity;
  loadDataPlan(records, readDataPlan(join(root, 'data/plan.json')), user('admin@bakery.test'));
  const sessions = new Sessions('00D000000000001EAA');
  const app = Fastify({ forceCloseConnections: true });
  useSessions(app, sessions);
  readBodies(app);
  registerLightning(app, { project, schema, records, sessions, apex });
  return {
    app,
    records,
    root,
    ahead,
    user,
    signedIn: (username) => ({ authorization: `Bearer ${sessions.create(user(username))}` }),
    close: async () => {
      await app.close();
      records.close();
    }
  };
}
