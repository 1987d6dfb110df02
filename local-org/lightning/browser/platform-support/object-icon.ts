import { pageConfig } from '../page-config';

/** Standard objects whose icon in the design system has their name. */
const STANDARD = ['Account', 'Campaign', 'Case', 'Contact', 'Event', 'Lead', 'Opportunity', 'Task', 'User'];

/** The icon of an object: that of its tab, else its own, else the one for any record. */
export function iconOf(objectApiName: string): string {
  const item = pageConfig.app.items.find((candidate) => candidate.objectApiName === objectApiName);
  if (item) return item.icon;
  return STANDARD.includes(objectApiName) ? `standard:${objectApiName.toLowerCase()}` : 'standard:record';
}
