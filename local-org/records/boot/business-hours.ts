import { WEEKDAYS } from '../../metadata/business-hours-settings';
import type { Project } from '../../metadata/project';
import type { Records } from '../records';
import type { Row } from '../row';
import type { SystemRows } from './system-rows';

const MIDNIGHT = '00:00:00.000Z';

/**
 * The calendars and holidays of the project's settings, and the calendar "Default", open round the clock, in an org
 * without any. Which holiday closes which calendar stands in a table of its own: no object of the API tells it.
 */
export function keepBusinessHours(rows: SystemRows, { project, database }: Records): void {
  database.exec(
    `CREATE TABLE IF NOT EXISTS "_business_hours_holiday" (business_hours_id TEXT NOT NULL, holiday_id TEXT NOT NULL,
      PRIMARY KEY (business_hours_id, holiday_id))`
  );
  const ids = keepCalendars(rows, project);
  for (const holiday of project.businessHoursSettings.flatMap(({ holidays }) => holidays)) {
    const id = rows.keep('Holiday', { Name: holiday.name }, holiday.values);
    for (const name of holiday.businessHours) {
      const sql = 'INSERT OR IGNORE INTO "_business_hours_holiday" VALUES (?, ?)';
      if (ids.has(name)) database.run(sql, ids.get(name) as string, id);
    }
  }
  if (rows.find(rows.object('BusinessHours'), {}) === undefined) {
    const times = WEEKDAYS.flatMap((day) => [
      [`${day}StartTime`, MIDNIGHT],
      [`${day}EndTime`, MIDNIGHT]
    ]);
    const values: Row = {
      ...Object.fromEntries(times),
      IsActive: true,
      IsDefault: true,
      TimeZoneSidKey: 'GMT'
    };
    rows.keep('BusinessHours', { Name: 'Default' }, values);
  }
}

function keepCalendars(rows: SystemRows, project: Project): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { name, isActive, isDefault, values } of project.businessHoursSettings.flatMap(
    ({ hours }) => hours
  )) {
    const flags = { IsActive: isActive, IsDefault: isDefault };
    ids.set(name, rows.keep('BusinessHours', { Name: name }, { ...values, ...flags }));
  }
  return ids;
}
