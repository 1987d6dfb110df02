import { referenceTo, type TreeRecord } from './tree';

/** Leads that nobody has worked on yet have no owner of their own: routing finds one. Changes the records. */
export function leaveToRouting(leads: TreeRecord[], activities: TreeRecord[]): void {
  const known = new Set(activities.flatMap(({ WhoId, ToIds }) => [WhoId, ToIds]));
  for (const lead of leads) {
    if (lead.Status === 'Open - Not Contacted' && !known.has(referenceTo(lead))) delete lead.OwnerId;
  }
}
