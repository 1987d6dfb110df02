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

/** Inserts the rows that the project and the platform bring along. Doing it again to a kept database changes nothing. */
export function boot(records: Records): void {
  RecycleBin.prepare(records.database);
  const rows = new SystemRows(records);
  keepOrganization(rows, records.project);
  keepProfiles(rows, records.project);
  keepPermissionSets(rows, records.project);
  keepUsers(rows, records);
  keepGroups(rows, records.project);
  keepSetupRows(rows, records.project);
  keepBusinessHours(rows, records);
  keepCustomMetadata(rows, records);
  records.access.forget();
}
