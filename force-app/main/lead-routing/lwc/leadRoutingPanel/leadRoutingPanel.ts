import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPanel from '@salesforce/apex/RoutingController.getPanel';
import routeAgain from '@salesforce/apex/RoutingController.routeAgain';
import undo from '@salesforce/apex/RoutingController.undo';
import DUE_AT from '@salesforce/schema/Lead.Routing_Due_At__c';
import OWNER from '@salesforce/schema/Lead.Owner.Name';
import REGION from '@salesforce/schema/Lead.Region__c';
import ROUTED_AT from '@salesforce/schema/Lead.Routed_At__c';
import SEGMENT from '@salesforce/schema/Lead.Segment__c';
import STATUS from '@salesforce/schema/Lead.Routing_Status__c';
import { getFieldValue, getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { RefreshSchedule } from 'c/commonRefreshSchedule';
import {
  deciderOf,
  isPending,
  outcomeOf,
  statusOf,
  type RoutingDecision,
  type RoutingState
} from 'c/leadRoutingWords';

interface Panel {
  mode: string;
  decisions: RoutingDecision[];
  problem?: string | null;
}

/** Who owns a lead and why, rule by rule; takes a routing back, or asks for another try. */
export default class LeadRoutingPanel extends LightningElement {
  @api recordId!: string;

  state?: RoutingState;
  error?: unknown;
  actionError?: unknown;
  isAsking = false;
  isBusy = false;
  isLate = false;

  private readonly schedule = new RefreshSchedule(
    () => this.refreshRecord(),
    () => {
      this.isLate = true;
      void refreshApex(this.panel);
    }
  );
  private readonly refreshAll = () => {
    this.refreshRecord();
    void refreshApex(this.panel);
  };

  @wire(getPanel, { leadId: '$recordId' })
  panel!: { data?: Panel; error?: unknown };

  @wire(getRecord, {
    recordId: '$recordId',
    fields: [OWNER, SEGMENT, REGION, ROUTED_AT, STATUS],
    optionalFields: [DUE_AT]
  })
  wiredRecord({ data, error }: { data?: unknown; error?: unknown }) {
    this.error = error;
    if (!data) return;
    const text = (field: unknown) => (getFieldValue(data, field) ?? null) as string | null;
    const before = this.state;
    const state: RoutingState = {
      owner: text(OWNER),
      segment: text(SEGMENT),
      region: text(REGION),
      routedAt: text(ROUTED_AT),
      status: text(STATUS),
      dueAt: text(DUE_AT)
    };
    this.state = state;
    if (!isPending(state)) {
      this.schedule.stop();
      this.isLate = false;
    } else if (!before || !isPending(before)) {
      this.isLate = false;
      this.schedule.start();
    }
    if (before && JSON.stringify(before) !== JSON.stringify(state)) void refreshApex(this.panel);
  }

  connectedCallback() {
    window.addEventListener('focus', this.refreshAll);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.refreshAll);
    this.schedule.stop();
  }

  get isLoading(): boolean {
    return !this.state && !this.error;
  }

  get latest(): RoutingDecision | undefined {
    return this.panel.data?.decisions[0];
  }

  get earlier(): (RoutingDecision & { text: string })[] {
    const decisions = this.panel.data?.decisions.slice(1) ?? [];
    return decisions.map((decision) => ({
      ...decision,
      text: `${outcomeOf(decision)}: ${decision.toOwner}, `
    }));
  }

  get hasEarlier(): boolean {
    return this.earlier.length > 0;
  }

  get status(): string {
    const { data } = this.panel;
    return this.state ? statusOf(this.state, data?.mode, data?.problem ?? '', this.isLate) : '';
  }

  get segment(): string {
    return this.state?.segment ?? 'Not known yet';
  }

  get region(): string {
    return this.state?.region ?? (this.state?.routedAt ? 'No region' : 'Not known yet');
  }

  get outcome(): string {
    // The compiler drops white space beside a line break, so the space stands here.
    return `${outcomeOf(this.latest!)}, `;
  }

  get decider(): string {
    return deciderOf(this.latest!);
  }

  get canUndo(): boolean {
    return !this.latest?.whyNoUndo;
  }

  get cannotAsk(): boolean {
    return this.isBusy || this.isAsking || (isPending(this.state!) && !this.isLate);
  }

  async handleOpenAgain() {
    this.isAsking = true;
    this.actionError = undefined;
    await Promise.resolve();
    this.template!.querySelector<HTMLElement>('c-lead-routing-again')?.focus();
  }

  handleCloseAgain() {
    this.isAsking = false;
  }

  handleAgain(event: CustomEvent<{ reason: string }>) {
    const { reason } = event.detail;
    void this.act(async () => {
      await routeAgain({ leadId: this.recordId, reason });
      this.isAsking = false;
    });
  }

  handleUndo() {
    const decisionId = this.latest!.id;
    void this.act(() => undo({ decisionId }));
  }

  private async act(work: () => Promise<void>) {
    this.isBusy = true;
    this.actionError = undefined;
    try {
      await work();
      this.refreshAll();
    } catch (error) {
      this.actionError = error;
    } finally {
      this.isBusy = false;
    }
  }

  private refreshRecord() {
    void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
  }
}
