import { uiApi } from '../page-config';
import { request, type FetchError } from './http';
import { deepFreeze } from './wire-adapter';

/** A field's value as the UI API gives it. A parent record is a value too. */
export interface FieldValue {
  value: string | number | boolean | RecordValue | Address | null;
  displayValue: string | null;
}

/** The value of a compound address. */
export interface Address {
  street: string | null;
  city: string | null;
  state: string | null;
  postalCode: string | null;
  country: string | null;
}

/** A record as the UI API gives it. */
export interface RecordValue {
  id: string;
  apiName: string;
  fields: Record<string, FieldValue>;
  recordTypeId: string | null;
  lastModifiedDate: string | null;
  systemModstamp: string | null;
}

/** One component's interest in a record. Field names are qualified, `Account.Name`. */
export interface Subscription {
  recordId: string;
  fields: string[];
  optionalFields: string[];
  /** Takes the fields of the layout as well: `Full` or `Compact`. */
  layout?: string;
  mode?: string;
  provide(data: RecordValue | undefined, error: FetchError | undefined): void;
}

/** As long as on the platform: a record read this recently is not read again. */
const FRESH_MS = 30_000;

interface CachedRecord {
  record: RecordValue;
  /** Qualified names that were asked for, whether the user may see them or not. */
  asked: Set<string>;
  readAt: number;
}

const cache = new Map<string, CachedRecord>();
const subscriptions = new Set<Subscription>();
const lastProvided = new WeakMap<Subscription, string>();
let queued: Map<string, Subscription[]> | undefined;

/** Provides the record now and whenever it changes. Returns how to stop. */
export function subscribe(subscription: Subscription): () => void {
  subscriptions.add(subscription);
  const cached = cache.get(subscription.recordId);
  const known =
    cached &&
    Date.now() - cached.readAt < FRESH_MS &&
    names(subscription).every((name) => cached.asked.has(name));
  if (known && !subscription.layout) Promise.resolve().then(() => provideFromCache(subscription));
  else enqueue(subscription);
  return () => subscriptions.delete(subscription);
}

type Watcher = (recordIds: string[]) => void;
const watchers = new Set<Watcher>();

/** Tells a part of the page that shows more than records which records changed; returns what ends that. */
export function watchRefreshes(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** Reads records again and provides them to everyone who shows them. Resolves when all have them. */
export async function refreshRecords(recordIds: string[]): Promise<void> {
  for (const watcher of watchers) watcher(recordIds);
  await Promise.all(
    recordIds.map((recordId) => {
      cache.delete(recordId);
      return load(
        recordId,
        [...subscriptions].filter((subscription) => subscription.recordId === recordId)
      );
    })
  );
}

/** Reads every record again that is on the page. */
export function refreshAllRecords(): Promise<void> {
  return refreshRecords([...new Set([...subscriptions].map((subscription) => subscription.recordId))]);
}

/** Forgets a record that is no more. */
export function forgetRecord(recordId: string): void {
  cache.delete(recordId);
}

/** Requests of one turn for one record travel together: a page of ten components asks once. */
function enqueue(subscription: Subscription): void {
  if (!queued) {
    queued = new Map();
    setTimeout(() => {
      const batch = queued ?? new Map<string, Subscription[]>();
      queued = undefined;
      for (const [recordId, waiting] of batch) void load(recordId, waiting);
    });
  }
  queued.set(subscription.recordId, [...(queued.get(subscription.recordId) ?? []), subscription]);
}

async function load(recordId: string, waiting: Subscription[]): Promise<void> {
  if (waiting.length === 0) return;
  const asked = [...new Set(waiting.flatMap(names))];
  const layouts = [...new Set(waiting.flatMap(({ layout }) => layout ?? []))];
  try {
    const record = await read(recordId, { optionalFields: asked, layoutTypes: layouts });
    remember(record, asked);
    for (const subscription of subscriptions) {
      if (
        subscription.recordId === recordId &&
        (waiting.includes(subscription) || lastProvided.has(subscription))
      ) {
        await provide(subscription);
      }
    }
  } catch (error) {
    for (const subscription of waiting) fail(subscription, error as FetchError);
  }
}

function read(recordId: string, query: Record<string, string[]>): Promise<RecordValue> {
  const parameters = Object.entries(query)
    .filter(([, values]) => values.length)
    .map(([name, values]) => `${name}=${values.map(encodeURIComponent).join(',')}`);
  return request('GET', `${uiApi}/records/${recordId}?${parameters.join('&')}`);
}

function remember(record: RecordValue, asked: string[]): void {
  const known = cache.get(record.id);
  cache.set(record.id, {
    record: merge(known?.record, record),
    asked: new Set([
      ...(known?.asked ?? []),
      ...asked,
      ...Object.keys(record.fields).map((name) => `${record.apiName}.${name}`)
    ]),
    readAt: Date.now()
  });
}

/** Fields read earlier stay, also those of parents. */
function merge(older: RecordValue | undefined, newer: RecordValue): RecordValue {
  if (!older || older.id !== newer.id) return newer;
  const fields = { ...older.fields, ...newer.fields };
  for (const [name, { value, displayValue }] of Object.entries(newer.fields)) {
    const before = older.fields[name]?.value;
    if (isRecord(value) && isRecord(before)) fields[name] = { value: merge(before, value), displayValue };
  }
  return { ...newer, fields };
}

function isRecord(value: unknown): value is RecordValue {
  return typeof value === 'object' && value !== null && 'fields' in value;
}

/** A wanted field that did not come is asked for by itself, so that the component hears the platform's own refusal. */
async function provide(subscription: Subscription): Promise<void> {
  const record = cache.get(subscription.recordId)?.record;
  if (!record) return;
  const missing = subscription.fields.filter((name) => !find(record, name));
  if (missing.length === 0) {
    provideFromCache(subscription);
    return;
  }
  try {
    remember(await read(subscription.recordId, { fields: subscription.fields }), subscription.fields);
    provideFromCache(subscription);
  } catch (error) {
    fail(subscription, error as FetchError);
  }
}

function provideFromCache(subscription: Subscription): void {
  const record = cache.get(subscription.recordId)?.record;
  if (!record || !subscriptions.has(subscription)) return;
  const text = JSON.stringify(record);
  if (lastProvided.get(subscription) === text) return;
  lastProvided.set(subscription, text);
  subscription.provide(deepFreeze(JSON.parse(text)), undefined);
}

function fail(subscription: Subscription, error: FetchError): void {
  if (!subscriptions.has(subscription)) return;
  lastProvided.set(subscription, '');
  subscription.provide(undefined, error);
}

function names({ fields, optionalFields }: Subscription): string[] {
  return [...fields, ...optionalFields];
}

/** The value of a qualified field name in a record, through parents: `Contact.Account.Name`. */
export function find(record: RecordValue | undefined | null, name: string): FieldValue | undefined {
  let at: RecordValue | undefined | null = record;
  const path = name.split('.').slice(1);
  for (const step of path.slice(0, -1)) {
    const value: unknown = at?.fields?.[step]?.value;
    if (value === null) return { value: null, displayValue: null };
    at = value as RecordValue | undefined;
  }
  return at?.fields?.[path.at(-1) ?? ''];
}
