import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPanel from '@salesforce/apex/FirstResponseController.getPanel';
import logResponse from '@salesforce/apex/FirstResponseController.logResponse';
import DUE_AT from '@salesforce/schema/Lead.First_Response_Due_At__c';
import OWNER from '@salesforce/schema/Lead.OwnerId';
import RESPONDED_AT from '@salesforce/schema/Lead.First_Response_At__c';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { RefreshSchedule } from 'c/commonRefreshSchedule';
import {
  excerptOf,
  nextStep,
  stateOf,
  statusOf,
  taskDue,
  type NextStepFacts,
  type NextStepState
} from 'c/leadNextStepWords';

const NO_WORRY = () => undefined;

/** What to do now with a lead: the next step, how long there is to respond, or who responded and how fast. */
export default class LeadNextStepPanel extends LightningElement {
  @api recordId!: string;

  isLogging = false;
  isSaving = false;
  actionError?: unknown;
  now = Date.now();

  private readonly schedule = new RefreshSchedule(() => this.refresh(), NO_WORRY);
  private readonly handleFocus = () => this.refresh();

  /** The last facts that could be read. */
  facts?: NextStepFacts;
  error?: unknown;
  private provisioned?: unknown;

  @wire(getPanel, { leadId: '$recordId' })
  handlePanel(provisioned: { data?: unknown; error?: unknown }) {
    this.provisioned = provisioned;
    this.error = provisioned.error;
    if (!provisioned.data) return;
    this.facts = provisioned.data as NextStepFacts;
    if (this.facts.respondedAt) this.schedule.stop();
  }

  /** Whatever changes the lead, here or in another panel, is heard of. */
  @wire(getRecord, { recordId: '$recordId', fields: [DUE_AT, OWNER, RESPONDED_AT] })
  handleRecord({ data }: { data?: unknown }) {
    if (data && this.facts) this.refresh();
  }

  connectedCallback() {
    window.addEventListener('focus', this.handleFocus);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.handleFocus);
    this.schedule.stop();
  }

  get state(): NextStepState {
    return stateOf(this.facts!, Math.max(this.now, Date.now()));
  }

  get isCounting(): boolean {
    return ['overdue', 'soon', 'waiting'].includes(this.state);
  }

  get canLog(): boolean {
    return this.state !== 'converted' && !this.isLogging;
  }

  get step(): string {
    return nextStep(this.facts!);
  }

  get status(): string {
    return statusOf(this.facts!, this.state, Math.max(this.now, Date.now()));
  }

  get excerpt(): string {
    return this.facts!.respondedAt ? '' : excerptOf(this.facts!.inquiry);
  }

  get phoneLink(): string {
    return `tel:${this.facts!.phone!.replace(/[^+\d]/g, '')}`;
  }

  get mailLink(): string {
    return `mailto:${this.facts!.email}`;
  }

  get taskDue(): string {
    return taskDue(this.facts!.task!.dueOn, Date.now());
  }

  get isOthers(): boolean {
    return !this.facts!.isMine;
  }

  handleTurn() {
    this.now = Date.now();
    this.schedule.start();
  }

  async handleOpenLog() {
    this.isLogging = true;
    this.actionError = undefined;
    await Promise.resolve();
    this.template!.querySelector<HTMLElement>('c-lead-next-step-log')?.focus();
  }

  handleCloseLog() {
    this.isLogging = false;
  }

  async handleLog(event: CustomEvent<{ channel: string; note: string }>) {
    this.isSaving = true;
    this.actionError = undefined;
    try {
      await logResponse({ leadId: this.recordId, ...event.detail });
      this.isLogging = false;
      this.refresh();
      void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
      this.schedule.start();
    } catch (error) {
      this.actionError = error;
    } finally {
      this.isSaving = false;
    }
  }

  private refresh() {
    this.now = Date.now();
    void refreshApex(this.provisioned);
  }
}
