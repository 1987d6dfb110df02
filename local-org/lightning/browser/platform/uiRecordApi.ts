import type { WireAdapter, WireAdapterConstructor, WireConfigValue } from 'lwc';
import { uiApi } from '../page-config';
import { request, type FetchError } from '../platform-support/http';
import {
  find,
  forgetRecord,
  refreshRecords,
  subscribe,
  type RecordValue,
  type Subscription
} from '../platform-support/records';

type FieldReference = string | { objectApiName: string; fieldApiName: string };
type FieldReferences = FieldReference | FieldReference[];

interface GetRecordConfig {
  recordId: string;
  fields?: FieldReferences;
  optionalFields?: FieldReferences;
  layoutTypes?: string | string[];
  modes?: string | string[];
}

/** `lightning/uiRecordApi` getRecord: provides the record now and whenever a component or another wire changes it. */
export const getRecord = class implements WireAdapter {
  private config: GetRecordConfig | undefined;
  private key = '';
  private connected = false;
  private stop: () => void = () => {};

  constructor(private readonly provide: (value: unknown) => void) {
    provide({ data: undefined, error: undefined });
  }

  connect(): void {
    this.connected = true;
    this.start();
  }

  disconnect(): void {
    this.connected = false;
    this.stop();
  }

  update(config: WireConfigValue): void {
    const { recordId, fields, optionalFields, layoutTypes } = config as Partial<GetRecordConfig>;
    if (!recordId || !(fields || optionalFields || layoutTypes)) return;
    if (Object.values(config).some((value) => value === undefined)) return;
    const key = JSON.stringify(config);
    if (key === this.key) return;
    this.key = key;
    this.config = config as unknown as GetRecordConfig;
    if (this.connected) this.start();
  }

  private start(): void {
    this.stop();
    if (!this.config) return;
    const { recordId, fields, optionalFields, layoutTypes } = this.config;
    const subscription: Subscription = {
      recordId,
      fields: qualifiedNames(fields),
      optionalFields: qualifiedNames(optionalFields),
      layout: [layoutTypes ?? []].flat()[0],
      provide: (data, error) => this.provide({ data, error })
    };
    this.stop = subscribe(subscription);
  }
} as unknown as WireAdapterConstructor;

/** The value of a field in what getRecord provided; undefined where it does not hold the field. */
export function getFieldValue(record: RecordValue | undefined, field: FieldReference): unknown {
  return find(record, qualifiedName(field))?.value;
}

/** The value of a field as the user reads it, in the user's language; null where the platform gives none. */
export function getFieldDisplayValue(record: RecordValue | undefined, field: FieldReference): unknown {
  return find(record, qualifiedName(field))?.displayValue;
}

/** Creates a record and returns it. Rejects with a FetchError whose body.output tells the errors by field. */
export function createRecord(input: {
  apiName: string;
  fields: Record<string, unknown>;
}): Promise<RecordValue> {
  return request('POST', `${uiApi}/records`, input);
}

/** Changes a record (`fields` holds its Id), refreshes every wire that shows it, and returns it. */
export async function updateRecord(input: { fields: Record<string, unknown> }): Promise<RecordValue> {
  const { Id, ...fields } = input.fields;
  const record = await request<RecordValue>('PATCH', `${uiApi}/records/${Id}`, { fields });
  await refreshRecords([record.id]);
  return record;
}

/** Deletes a record. */
export async function deleteRecord(recordId: string): Promise<void> {
  await request('DELETE', `${uiApi}/records/${recordId}`);
  forgetRecord(recordId);
}

/** Says that records have changed on the server. Resolves when every wire that shows them has read them again. */
export async function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void> {
  await refreshRecords(records.map(({ recordId }) => recordId));
}

/** The older name of notifyRecordUpdateAvailable. */
export function getRecordNotifyChange(records: { recordId: string }[]): void {
  void notifyRecordUpdateAvailable(records);
}

/** The fields a form needs to create a record: those of the record whose `createable` is true in the object info. */
export function generateRecordInputForCreate(
  record: RecordValue,
  objectInfo?: { fields: Record<string, { createable: boolean }> }
): { apiName: string; fields: Record<string, unknown> } {
  const mayCreate = (name: string) => !objectInfo || objectInfo.fields[name]?.createable;
  return { apiName: record.apiName, fields: plainFields(record, mayCreate) };
}

/** The fields a form needs to change a record: its Id and those whose `updateable` is true in the object info. */
export function generateRecordInputForUpdate(
  record: RecordValue,
  objectInfo?: { fields: Record<string, { updateable: boolean }> }
): { fields: Record<string, unknown> } {
  const mayUpdate = (name: string) => !objectInfo || objectInfo.fields[name]?.updateable;
  return { fields: { Id: record.id, ...plainFields(record, mayUpdate) } };
}

function plainFields(
  record: RecordValue,
  include: (name: string) => boolean | undefined
): Record<string, unknown> {
  const isPlain = (value: unknown) => typeof value !== 'object' || value === null;
  return Object.fromEntries(
    Object.entries(record.fields)
      .filter(([name, { value }]) => isPlain(value) && include(name))
      .map(([name, { value }]) => [name, value])
  );
}

function qualifiedNames(fields: FieldReferences | undefined): string[] {
  return [fields ?? []].flat().map(qualifiedName);
}

function qualifiedName(field: FieldReference): string {
  return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

/** Whether an error came from a request, and not from a mistake in a component. */
export function isFetchError(error: unknown): error is FetchError {
  return typeof error === 'object' && error !== null && 'body' in error;
}
