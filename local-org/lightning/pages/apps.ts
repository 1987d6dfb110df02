import type { ObjectType } from '../../metadata/object-type';
import type { UserIdentity } from '../../records/user-identity';
import type { LightningContext } from '../context';

/** An app as its navigation bar shows it to one user. */
export interface UserApp {
  developerName: string;
  label: string;
  description: string;
  color: string | null;
  items: NavigationItem[];
}

export interface NavigationItem {
  label: string;
  url: string;
  objectApiName?: string;
  icon: string;
}

const STANDARD_ICONS = [
  'account',
  'campaign',
  'case',
  'contact',
  'event',
  'lead',
  'opportunity',
  'task',
  'user'
];
const STANDARD_TABS = ['Lead', 'Account', 'Contact', 'Opportunity', 'Case', 'Task'];

/** The apps of the project as the user may see them; a project without one gets one with all its objects. */
export function appsOf(org: LightningContext, user: UserIdentity): UserApp[] {
  const { applications } = org.project;
  const apps = applications.map(({ name, label, description = '', brandColor = null, tabs }) => ({
    developerName: name,
    label,
    description,
    color: brandColor,
    items: tabs.flatMap((tab) => itemOf(org, user, tab) ?? [])
  }));
  return apps.length ? apps : [builtInApp(org, user)];
}

/** The app to open: the one asked for by name, else the first. */
export function appNamed(apps: UserApp[], name: string | undefined): UserApp {
  const wanted = name?.replace(/^c__/, '').toLowerCase();
  return apps.find(({ developerName }) => developerName.toLowerCase() === wanted) ?? apps[0];
}

function builtInApp(org: LightningContext, user: UserIdentity): UserApp {
  const own = org.schema.objects.filter(({ kind }) => kind === 'custom').map(({ name }) => name);
  const pages = org.project.tabs.filter(({ isForObject }) => !isForObject).map(({ name }) => name);
  return {
    developerName: 'Standard',
    label: org.project.name,
    description: '',
    color: null,
    items: [...own, ...pages, ...STANDARD_TABS.map((name) => `standard-${name}`)].flatMap(
      (tab) => itemOf(org, user, tab) ?? []
    )
  };
}

function itemOf(org: LightningContext, user: UserIdentity, tab: string): NavigationItem | undefined {
  if (tab === 'standard-home') return { label: 'Home', url: '/lightning/page/home', icon: 'standard:home' };
  const object = org.schema.object(tab.replace(/^standard-/, ''));
  if (object) return org.records.access.canRead(user, object) ? objectItem(org, object) : undefined;
  const custom = org.project.tabs.find(({ name }) => name === tab);
  if (custom)
    return { label: custom.label ?? tab, url: `/lightning/n/${tab}`, icon: motifIcon(custom.motif) };
  process.stderr.write(`lightning: the local org does not emulate the tab ${tab}\n`);
  return undefined;
}

function objectItem(org: LightningContext, object: ObjectType): NavigationItem {
  const motif = org.project.tabs.find(({ name }) => name === object.name)?.motif;
  const standard = STANDARD_ICONS.includes(object.name.toLowerCase())
    ? `standard:${object.name.toLowerCase()}`
    : undefined;
  return {
    label: object.pluralLabel,
    url: `/lightning/o/${object.name}/list`,
    objectApiName: object.name,
    icon: standard ?? motifIcon(motif)
  };
}

/** `Custom57: Building Block` is the design system's icon custom57. */
function motifIcon(motif: string | undefined): string {
  const number = /^Custom(\d+)/.exec(motif ?? '')?.[1];
  return number ? `custom:custom${number}` : 'standard:record';
}
