import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPanel from '@salesforce/apex/AccountChurnController.getPanel';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { OverrideForm } from 'c/commonOverride';
import { CHURN_FIELDS, churnRiskOf, type ChurnRisk } from 'c/accountChurnRecord';

/** What AccountChurnController.getPanel tells beside the account's own fields. */
interface ChurnContext {
  isActive: boolean;
  /** ISO time of the last run; null when there was none. */
  checkedAt?: string | null;
  staleAfterHours: number;
  /** ISO code of the currency of the org. */
  currencyCode: string;
  failure?: { message: string; nextStep: string } | null;
}

const OVERRIDE_FORM: OverrideForm = {
  noun: 'level',
  valueField: 'Churn_Override_Level__c',
  valueLabel: 'Your level',
  reasonField: 'Churn_Override_Reason__c',
  untilField: 'Churn_Override_Until__c',
  options: ['High', 'Medium', 'Low'].map((level) => ({ label: level, value: level }))
};

/** The churn risk of an account: its level, why, what is at stake, and how fresh it is. */
export default class AccountChurnPanel extends LightningElement {
  @api recordId!: string;

  readonly overrideForm = OVERRIDE_FORM;
  churn?: ChurnRisk;
  error?: unknown;

  readonly refresh = () => {
    void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
    void refreshApex(this.panel);
  };

  @wire(getPanel, { accountId: '$recordId' })
  panel!: { data?: ChurnContext; error?: unknown };

  @wire(getRecord, { recordId: '$recordId', fields: CHURN_FIELDS })
  wiredRecord({ data, error }: { data?: unknown; error?: unknown }) {
    this.error = error;
    if (data) this.churn = churnRiskOf(data);
  }

  connectedCallback() {
    window.addEventListener('focus', this.refresh);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.refresh);
  }

  get isLoading(): boolean {
    return !this.churn && !this.error;
  }

  get isComputed(): boolean {
    return Boolean(this.churn?.level);
  }

  get hasTooLittle(): boolean {
    return this.isComputed && this.churn!.risk === null;
  }

  get revenue(): string | undefined {
    const { revenueAtRisk } = this.churn!;
    const currency = this.panel.data?.currencyCode;
    if (revenueAtRisk === null || !currency) return undefined;
    const money = new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 });
    return money.format(revenueAtRisk);
  }

  /** ISO time of the last check: the risk is only written when it moved. */
  get checkedAt(): string | null {
    const { scoredAt } = this.churn!;
    const checkedAt = this.panel.data?.checkedAt ?? null;
    return checkedAt && scoredAt && Date.parse(checkedAt) > Date.parse(scoredAt) ? checkedAt : null;
  }

  get status(): string {
    const { data } = this.panel;
    if (!data) return '';
    if (data.failure) {
      return ['The last answer failed.', data.failure.message, data.failure.nextStep]
        .filter(Boolean)
        .join(' ');
    }
    if (!data.isActive) return 'Insights are switched off. An admin can switch them on again.';
    const last = this.checkedAt ?? this.churn?.scoredAt;
    const isStale = last && Date.now() - Date.parse(last) > data.staleAfterHours * 3_600_000;
    return isStale ? 'This risk has not been checked for a while and may be out of date.' : '';
  }
}
