import path from 'node:path';
import { readProject } from '../../local-org/metadata/project';
import { buildSchema } from '../../local-org/metadata/schema';
import { Records } from '../../local-org/records/records';
import type { UserIdentity } from '../../local-org/records/user-identity';

/** Folder of the bakery project. */
export const BAKERY = path.join(__dirname, 'bakery');

export interface Bakery {
  records: Records;
  /** System Administrator, London. */
  ada: UserIdentity;
  /** Standard User with the permission set Baker, New York. */
  bea: UserIdentity;
  /** Minimum access with the permission set Till. */
  tom: UserIdentity;
  /** The org's time; set it to let time pass. */
  clock: { now: Date };
}

/** The bakery's org with empty tables, at ten in the morning (UTC) of Saturday 21 November 2026. */
export function openBakery(file?: string): Bakery {
  const project = readProject(BAKERY);
  const clock = { now: new Date('2026-11-21T10:00:00Z') };
  const records = Records.open({ project, schema: buildSchema(project), file, clock: () => clock.now });
  const user = (username: string) => records.user(username) as UserIdentity;
  const [ada, bea, tom] = ['admin@bakery.test', 'bea@bakery.test', 'tom@bakery.test'].map(user);
  return { records, ada, bea, tom, clock };
}
