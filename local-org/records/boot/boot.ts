import type { Project } from '../../metadata/project';
import { Outbox } from '../mail/outbox';
import { NotificationStore } from '../notifications/notification-store';
import { RecycleBin } from '../recycle-bin';
import type { Records } from '../records';
import { keepBusinessHours } from './business-hours';
import { keepCustomMetadata } from './custom-metadata';
import { keepGroups } from './groups';
import { keepOrganization } from './organization';
import { keepPermissionSets, keepProfiles } from './permission-sets';
import { keepSetupRows } from './setup-rows';
import { SystemRows } from './system-rows';
import { keepUsers } from './users';

/**
 * Inserts the rows that the project and the platform bring along. Doing it again to a kept database changes nothing; doing it
 * with another version of the project upgrades the org and keeps what its people changed.
 */
export function boot(records: Records): void {
  RecycleBin.prepare(records.database);
  Outbox.prepare(records.database);
  NotificationStore.prepare(records.database);
  const rows = new SystemRows(records);
  keepOrganization(rows, records.project);
  keepProfiles(rows, records.project);
  keepPermissionSets(rows, records.project);
  keepUsers(rows, records);
  keepGroups(rows, records);
  keepSetupRows(rows, records.project);
  keepBusinessHours(rows, records);
  keepCustomMetadata(rows, records, records.installed.isNew('package', contentOf(records.project)));
  records.access.forget();
}

/** What tells one version of a project from another, wherever its folder lies. */
function contentOf({ root, users: _users, ...components }: Project): string {
  return JSON.stringify(components).replaceAll(JSON.stringify(root).slice(1, -1), '');
}
