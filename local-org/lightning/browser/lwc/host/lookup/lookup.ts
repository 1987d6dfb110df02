import { api, LightningElement } from 'lwc';
import { uiApi } from '../../../page-config';
import { iconOf } from '../../../platform-support/object-icon';
import { request } from '../../../platform-support/http';
import type { FieldInfo } from '../../../platform-support/object-info';
import type { RecordValue } from '../../../platform-support/records';

/** So many milliseconds without a key before the org is searched. */
const PAUSE_MS = 150;

interface Item {
  type: string;
  text: string;
  subText?: string;
  value: string;
  iconName?: string;
}

interface Combobox extends HTMLElement {
  reportValidity(): boolean;
  showHelpMessageIfInvalid(): void;
  validity: { valid: boolean };
}

/** A field that refers to another record: type to search, choose with arrow keys or pointer. */
export default class HostLookup extends LightningElement {
  @api label = '';
  @api objectApiName = '';
  @api field: FieldInfo | undefined;
  @api required = false;
  @api disabled = false;
  /** Where to search instead of what the field may refer to: an address that takes `&q=`. */
  @api searchUrl = '';
  /** What an empty field says. */
  @api hint = '';
  items: Item[] = [];
  inputText = '';
  isSearching = false;
  private recordId: string | null = null;
  private recordName = '';
  private pause: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private wanted = '';

  /** The Id of the record referred to. */
  @api
  get value(): string | null {
    return this.recordId;
  }
  set value(value: string | null | undefined) {
    this.recordId = value ?? null;
  }

  /** The name of the record referred to. */
  @api
  get text(): string {
    return this.recordName;
  }
  set text(value: string) {
    if (value) this.recordName = value;
  }

  get placeholder(): string {
    return this.hint || `Search ${this.target}...`;
  }

  get pill(): object | null {
    return this.recordId
      ? {
          label: this.recordName || this.recordId,
          type: 'icon',
          iconName: iconOf(this.target),
          iconAlternativeText: ''
        }
      : null;
  }

  @api
  reportValidity(): boolean {
    if (!this.required || this.recordId) return true;
    const combobox = this.template?.querySelector<Combobox>('lightning-grouped-combobox');
    combobox?.showHelpMessageIfInvalid();
    return false;
  }

  typed(event: CustomEvent<{ text: string }>): void {
    this.inputText = event.detail.text;
    clearTimeout(this.pause);
    // Waits for a pause in typing, so that a word is one search.
    // eslint-disable-next-line @lwc/lwc/no-async-operation
    this.pause = setTimeout(() => this.search(), PAUSE_MS);
  }

  chosen(event: CustomEvent<{ value: string }>): void {
    const item = this.items.find(({ value }) => value === event.detail.value);
    if (!item) return;
    this.recordName = item.text;
    this.inputText = '';
    this.announce(item.value);
  }

  removed(): void {
    this.announce(null);
  }

  async search(): Promise<void> {
    if (!this.field && !this.searchUrl) return;
    const turn = ++this.turn;
    this.isSearching = true;
    const base =
      this.searchUrl || `${uiApi}/lookups/${this.objectApiName}/${this.field?.apiName}/${this.target}?`;
    const url = `${base}&q=${encodeURIComponent(this.inputText)}`;
    try {
      const { records } = await request<{ records: RecordValue[] }>('GET', url);
      if (turn === this.turn) this.items = records.map((record) => itemOf(record));
    } catch {
      if (turn === this.turn) this.items = [];
    }
    this.isSearching = false;
  }

  /** Name of the object that is searched: what the field refers to, unless told otherwise. */
  @api
  get target(): string {
    return this.wanted || (this.field?.referenceToInfos[0]?.apiName ?? '');
  }
  set target(value: string) {
    this.wanted = value;
  }

  private announce(recordId: string | null): void {
    this.recordId = recordId;
    this.dispatchEvent(new CustomEvent('change', { detail: { value: recordId } }));
  }
}

function itemOf({ id, apiName, fields }: RecordValue): Item {
  const [name, detail] = Object.values(fields).map(({ value }) =>
    value === null ? undefined : String(value)
  );
  return { type: 'option-card', text: name ?? id, subText: detail, value: id, iconName: iconOf(apiName) };
}
