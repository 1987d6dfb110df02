import { LightningElement, api } from 'lwc';
import getPreview from '@salesforce/apex/OutreachController.getPreview';
import send from '@salesforce/apex/OutreachController.send';
import type { EditedText, OutreachDraft } from 'c/outreachPreview';
import { fill, unfilledIn, type OutreachValues } from 'c/outreachText';

/** What OutreachController.getPreview tells; without a recipient there is no text. */
interface Preview extends OutreachDraft {
  recipientName?: string | null;
  recipientEmail?: string | null;
  problems: string[];
}

/** A mail from a template: who gets it, what to fill in, how it reads. Fires `sent` once it was sent. */
export default class OutreachMail extends LightningElement {
  @api recordId!: string;
  /** The suggestion that is followed; undefined when there is none. */
  @api suggestionId?: string;

  preview?: Preview;
  values: OutreachValues = {};
  edited?: EditedText;
  error?: unknown;
  sendError?: unknown;
  isSending = false;

  private _contactId?: string;
  private _templateKey?: string;
  private isConnected_ = false;

  /** For an account: the contact who gets the mail. */
  @api
  get contactId(): string | undefined {
    return this._contactId;
  }
  set contactId(value: string | undefined) {
    this._contactId = value;
    this.reload();
  }

  /** Key of the outreach template. */
  @api
  get templateKey(): string | undefined {
    return this._templateKey;
  }
  set templateKey(value: string | undefined) {
    this._templateKey = value;
    this.reload();
  }

  connectedCallback() {
    this.isConnected_ = true;
    this.reload();
  }

  get hasText(): boolean {
    return Boolean(this.preview?.body);
  }

  get canEdit(): boolean {
    return !this.edited && !this.preview!.isHtml;
  }

  get hasVariables(): boolean {
    return this.preview!.variables.length > 0;
  }

  /** Why the mail cannot be sent, in words; blank when it can. */
  get obstacle(): string {
    const { problems, variables, subject, body } = this.preview!;
    if (problems.length) return problems.join(' ');
    const texts = this.edited ? [this.edited.subject, this.edited.body] : [subject, body];
    const missing = unfilledIn(texts, variables, this.values);
    return missing.length ? `Fill in before sending: ${missing.join(', ')}.` : '';
  }

  get cannotSend(): boolean {
    return this.isSending || this.obstacle !== '';
  }

  handleFill({ detail }: CustomEvent<{ name: string; value: string }>) {
    this.values = { ...this.values, [detail.name]: detail.value };
  }

  handleStartEdit() {
    const { subject, body, variables } = this.preview!;
    this.edited = {
      subject: fill(subject, variables, this.values),
      body: fill(body, variables, this.values)
    };
  }

  handleEdit({ detail }: CustomEvent<EditedText>) {
    this.edited = detail;
  }

  handleUndoEdit() {
    this.edited = undefined;
  }

  async handleSend() {
    this.isSending = true;
    this.sendError = undefined;
    try {
      const order = {
        recordId: this.recordId,
        contactId: this.contactId,
        suggestionId: this.suggestionId,
        templateKey: this.templateKey,
        values: this.values,
        ...this.edited
      };
      await send({ order });
      this.dispatchEvent(new CustomEvent('sent'));
    } catch (error) {
      this.sendError = error;
    } finally {
      this.isSending = false;
    }
  }

  /** Renders the template anew; what the reader typed for a variable is kept for the next template. */
  private async reload() {
    if (!this.isConnected_ || !this.templateKey) return;
    // A lead has no contact: Apex receives null.
    const contactId = this.contactId as string;
    const asked = { recordId: this.recordId, contactId, templateKey: this.templateKey };
    this.preview = undefined;
    this.error = undefined;
    this.edited = undefined;
    try {
      const preview = (await getPreview(asked)) as Preview;
      const isLatest = asked.templateKey === this.templateKey && asked.contactId === this.contactId;
      if (!isLatest) return;
      const offered = preview.variables.map(({ name, value }) => [name, value ?? '']);
      this.values = { ...Object.fromEntries(offered), ...this.typed };
      this.preview = preview;
    } catch (error) {
      this.error = error;
    }
  }

  /** Values that are not blank. */
  private get typed(): OutreachValues {
    return Object.fromEntries(Object.entries(this.values).filter(([, value]) => value.trim() !== ''));
  }
}
