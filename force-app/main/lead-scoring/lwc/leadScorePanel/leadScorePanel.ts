import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPanel from '@salesforce/apex/LeadScoreController.getPanel';
import scoreNow from '@salesforce/apex/LeadScoreController.scoreNow';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { OverrideForm } from 'c/commonOverride';
import { RefreshSchedule } from 'c/commonRefreshSchedule';
import { LEAD_SCORE_FIELDS, checkedBy, isPending, leadScoreOf, type LeadScore } from 'c/leadScoreRecord';
import { scoreStatus, type ScoreContext } from 'c/leadScoreStatus';
import type { TrendPoint } from 'c/leadScoreTrend';

const OVERRIDE_FORM: OverrideForm = {
  noun: 'score',
  valueField: 'Score_Override__c',
  valueLabel: 'Your score, from 0 to 100',
  reasonField: 'Score_Override_Reason__c',
  untilField: 'Score_Override_Until__c'
};

/** The score of a lead: what it is, how fresh, why, and how it moved. Looks again while an answer is pending. */
export default class LeadScorePanel extends LightningElement {
  @api recordId!: string;

  readonly overrideForm = OVERRIDE_FORM;
  score?: LeadScore;
  error?: unknown;
  actionError?: unknown;
  isAsking = false;
  isLate = false;

  private readonly schedule = new RefreshSchedule(
    () => this.refreshRecord(),
    () => {
      this.isLate = true;
      this.refreshPanel();
    }
  );
  private readonly refreshAll = () => {
    this.refreshRecord();
    this.refreshPanel();
  };

  @wire(getPanel, { leadId: '$recordId' })
  panel!: { data?: ScoreContext; error?: unknown };

  @wire(getRecord, { recordId: '$recordId', fields: LEAD_SCORE_FIELDS })
  wiredRecord({ data, error }: { data?: unknown; error?: unknown }) {
    this.error = error;
    if (!data) return;
    const before = this.score;
    const score = leadScoreOf(data);
    this.score = score;
    if (!isPending(score)) {
      this.schedule.stop();
      this.isLate = false;
    } else if (score.requestedAt !== before?.requestedAt) {
      this.isLate = false;
      this.schedule.start();
    }
    const hasAnswer = before && (before.checkedAt !== score.checkedAt || before.scoredAt !== score.scoredAt);
    if (hasAnswer) this.refreshPanel();
  }

  connectedCallback() {
    window.addEventListener('focus', this.refreshAll);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.refreshAll);
    this.schedule.stop();
  }

  get isLoading(): boolean {
    return !this.score && !this.error;
  }

  get isScored(): boolean {
    return this.score?.value !== null;
  }

  /** Whether a person's score stands: whoever reads the number has to know at once. */
  get isOverridden(): boolean {
    return Boolean(this.score!.override);
  }

  get isByModel(): boolean {
    return !this.isOverridden;
  }

  /** The score as the last run over the org left it, whether or not it wrote the lead. */
  get checkedScore(): LeadScore {
    return checkedBy(this.score!, this.panel.data?.checkedAt);
  }

  /** Whether a score that is computed will be shown. */
  get isLive(): boolean {
    return (this.panel.data?.mode ?? 'live') === 'live';
  }

  get cannotAsk(): boolean {
    return this.isAsking || !this.isLive || (isPending(this.score!) && !this.isLate);
  }

  get trend(): TrendPoint[] {
    return this.panel.data?.trend ?? [];
  }

  get inputCount(): number | undefined {
    return this.panel.data?.inputCount;
  }

  get status(): string {
    return this.score ? scoreStatus(this.score, this.panel.data, this.isLate) : '';
  }

  async handleScoreNow() {
    this.isAsking = true;
    this.actionError = undefined;
    try {
      await scoreNow({ leadId: this.recordId });
      this.refreshRecord();
    } catch (error) {
      this.actionError = error;
    } finally {
      this.isAsking = false;
    }
  }

  handleOverride() {
    this.refreshAll();
  }

  private refreshRecord() {
    void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
  }

  private refreshPanel() {
    void refreshApex(this.panel);
  }
}
