import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPanel from '@salesforce/apex/OutreachController.getPanel';
import reject from '@salesforce/apex/OutreachController.reject';
import suggestNow from '@salesforce/apex/OutreachController.suggestNow';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { RefreshSchedule } from 'c/commonRefreshSchedule';
import { isSent, type OutreachSuggestion } from 'c/outreachWords';

/** What OutreachController.getPanel tells. */
interface Panel {
  /** live; shadow: suggestions are kept and not shown; off: none will come. */
  mode: 'live' | 'shadow' | 'off';
  suggestion?: OutreachSuggestion | null;
  templates: { key: string; label: string; summary?: string | null }[];
  contacts: { id: string; name: string; title?: string | null }[];
  failure?: string | null;
}

/** The suggestion for a record, the choice of a template, and the mail. Fires `look` when it looks for an answer. */
export default class OutreachDesk extends LightningElement {
  @api recordId!: string;
  /** Whether a contact has to be chosen. */
  @api hasContacts = false;

  panel?: Panel;
  error?: unknown;
  actionError?: unknown;
  isBusy = false;
  isLate = false;
  isRejecting = false;
  /** The reader writes although nothing is suggested any more. */
  isWriting = false;

  private wired: unknown;
  private chosenKey?: string;
  private chosenContact?: string;
  private isAsked = false;
  private _isAwaited = false;
  private readonly schedule = new RefreshSchedule(
    () => this.look(),
    () => (this.isLate = true)
  );
  private readonly refresh = () => {
    void refreshApex(this.wired);
  };

  /** Whether an answer to somebody else's request is awaited. */
  @api
  get isAwaited(): boolean {
    return this._isAwaited;
  }
  set isAwaited(value: boolean) {
    if (value && !this._isAwaited) this.startLooking();
    if (!value && this._isAwaited) this.stopLooking();
    this._isAwaited = value;
  }

  @wire(getPanel, { recordId: '$recordId' })
  wiredPanel(result: { data?: unknown; error?: unknown }) {
    this.wired = result;
    this.error = result.error;
    if (!result.data) return;
    const before = this.panel?.suggestion?.id;
    this.panel = result.data as Panel;
    if (this.isAsked && this.panel.suggestion?.id !== before) {
      this.chosenKey = undefined;
      this.isWriting = false;
      this.stopLooking();
    }
  }

  connectedCallback() {
    window.addEventListener('focus', this.refresh);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.refresh);
    this.schedule.stop();
  }

  renderedCallback() {
    if (this.isRejecting)
      this.template!.querySelector<HTMLElement & { focus(): void }>('c-outreach-reject')?.focus();
  }

  get suggestion(): OutreachSuggestion | undefined {
    return this.panel?.suggestion ?? undefined;
  }

  get isOpen(): boolean {
    return this.suggestion?.status === 'Suggested';
  }

  get canReject(): boolean {
    return this.isOpen && !this.isRejecting;
  }

  /** Whether the mail is shown: something is suggested or the reader wants to write anyway. */
  get hasMail(): boolean {
    return !this.isRejecting && (this.isOpen || this.isWriting);
  }

  get canWrite(): boolean {
    return !this.hasMail && !this.isRejecting && this.templateOptions.length > 0;
  }

  get writeLabel(): string {
    return this.suggestion && isSent(this.suggestion) ? 'Write another mail' : 'Write a mail';
  }

  get templateKey(): string | undefined {
    const key = this.chosenKey ?? (this.isOpen ? this.suggestion?.templateKey : undefined);
    return this.panel!.templates.some((template) => template.key === key) ? (key ?? undefined) : undefined;
  }

  get templateSummary(): string {
    return this.panel!.templates.find(({ key }) => key === this.templateKey)?.summary ?? '';
  }

  get templateLabel(): string {
    const key = this.suggestion?.sentTemplateKey ?? this.suggestion?.templateKey;
    return this.panel!.templates.find((template) => template.key === key)?.label ?? key ?? 'A mail';
  }

  get templateOptions() {
    return this.panel?.templates.map(({ key, label }) => ({ value: key, label })) ?? [];
  }

  get contactId(): string | undefined {
    return this.chosenContact ?? this.suggestion?.contactId ?? undefined;
  }

  get contactOptions() {
    return this.panel!.contacts.map(({ id, name, title }) => ({
      value: id,
      label: title ? `${name}, ${title}` : name
    }));
  }

  get openSuggestionId(): string | undefined {
    return this.isOpen ? this.suggestion!.id : undefined;
  }

  get cannotAsk(): boolean {
    return this.isBusy || this.panel?.mode !== 'live' || (this.isWaiting && !this.isLate);
  }

  get askLabel(): string {
    return this.suggestion ? 'Suggest again' : 'Suggest a mail';
  }

  get status(): string {
    if (this.panel?.failure) return `The last suggestion failed. ${this.panel.failure}`;
    if (this.panel?.mode === 'off') return 'Suggestions are switched off. An admin can switch them on again.';
    if (this.panel?.mode === 'shadow')
      return 'Suggestions run in shadow: they are kept to compare and not shown here.';
    if (!this.isWaiting) return '';
    return this.isLate
      ? 'Still working on a suggestion. You can choose a template yourself meanwhile.'
      : 'A suggestion is being made…';
  }

  handleTemplate(event: CustomEvent<{ value: string }>) {
    this.chosenKey = event.detail.value;
  }

  handleContact(event: CustomEvent<{ value: string }>) {
    this.chosenContact = event.detail.value;
  }

  handleWrite() {
    this.isWriting = true;
  }

  handleStartReject() {
    this.isRejecting = true;
  }

  handleCancelReject() {
    this.isRejecting = false;
  }

  handleAsk() {
    return this.act(async () => {
      await suggestNow({ recordId: this.recordId });
      this.isAsked = true;
      this.startLooking();
    });
  }

  handleReject({ detail }: CustomEvent<{ reason: string; note: string }>) {
    return this.act(async () => {
      await reject({ suggestionId: this.suggestion!.id, ...detail });
      this.isRejecting = false;
      await refreshApex(this.wired);
    });
  }

  handleSent() {
    this.isWriting = false;
    this.chosenKey = undefined;
    this.refresh();
    // The response clock and the activities of the record have changed.
    void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
  }

  private get isWaiting(): boolean {
    return this.isAsked || this.isAwaited;
  }

  private async act(action: () => Promise<void>) {
    this.isBusy = true;
    this.actionError = undefined;
    try {
      await action();
    } catch (error) {
      this.actionError = error;
    } finally {
      this.isBusy = false;
    }
  }

  private startLooking() {
    this.isLate = false;
    this.schedule.start();
  }

  private stopLooking() {
    this.isAsked = false;
    this.schedule.stop();
    this.refresh();
  }

  private look() {
    this.refresh();
    this.dispatchEvent(new CustomEvent('look'));
  }
}
