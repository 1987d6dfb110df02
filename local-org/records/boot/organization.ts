import type { Project } from '../../metadata/project';
import type { SystemRows } from './system-rows';

/** The org's own row, named after the project. */
export function keepOrganization(rows: SystemRows, project: Project): void {
  const organization = rows.object('Organization');
  const existing = rows.find(organization, {});
  if (existing) return;
  const facts = {
    OrganizationType: 'Developer Edition',
    IsSandbox: false,
    InstanceName: 'LOCAL',
    LanguageLocaleKey: 'en_US',
    DefaultLocaleSidKey: 'en_US',
    TimeZoneSidKey: 'GMT',
    FiscalYearStartMonth: 1,
    Country: 'US'
  };
  const known = Object.entries(facts).filter(([name]) => organization.field(name));
  rows.keep('Organization', { Name: project.name }, Object.fromEntries(known));
}
