import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { open } from '../../../platform-support/current-page';
import { request, type FetchError } from '../../../platform-support/http';

interface Option {
  value: string;
  label: string;
}

interface Plan {
  name: string;
  company: string;
  mayConvert: boolean;
  statuses: Option[];
  accounts: Option[];
}

interface Converted {
  accountId: string;
  opportunityId: string | null;
}

const NEW_ACCOUNT = 'new';

/** The button Convert on a lead's page and its dialog: which account, whether an opportunity, which status. */
export default class HostConvertLead extends LightningElement {
  plan: Plan | undefined;
  isOpen = false;
  isBusy = false;
  problem = '';
  accountId = NEW_ACCOUNT;
  wantsOpportunity = true;
  opportunityName = '';
  status = '';
  private takesFocus = false;
  private leadId = '';

  @api
  get recordId(): string {
    return this.leadId;
  }
  set recordId(value: string) {
    this.leadId = value;
    void this.look();
  }

  renderedCallback(): void {
    if (!this.takesFocus) return;
    this.takesFocus = false;
    this.template?.querySelector<HTMLElement>('section')?.focus();
  }

  get mayConvert(): boolean {
    return this.plan?.mayConvert ?? false;
  }

  get accountOptions(): Option[] {
    const create = { value: NEW_ACCOUNT, label: `New account: ${this.plan?.company ?? ''}` };
    return [create, ...(this.plan?.accounts ?? [])];
  }

  async openDialog(): Promise<void> {
    await this.look();
    if (!this.plan) return;
    const { company, accounts, statuses } = this.plan;
    const same = accounts.find(({ label }) => label.toLowerCase() === company.toLowerCase());
    this.accountId = same?.value ?? NEW_ACCOUNT;
    this.opportunityName = `${company}-`;
    this.status = statuses[0]?.value ?? '';
    this.problem = '';
    this.isOpen = true;
    this.takesFocus = true;
  }

  close(): void {
    this.isOpen = false;
    this.template?.querySelector<HTMLElement>('lightning-button')?.focus();
  }

  key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
  }

  chooseAccount(event: CustomEvent<{ value: string }>): void {
    this.accountId = event.detail.value;
  }

  chooseOpportunity(event: CustomEvent<{ checked: boolean }>): void {
    this.wantsOpportunity = event.detail.checked;
  }

  nameOpportunity(event: CustomEvent<{ value: string }>): void {
    this.opportunityName = event.detail.value;
  }

  chooseStatus(event: CustomEvent<{ value: string }>): void {
    this.status = event.detail.value;
  }

  async convert(): Promise<void> {
    if (this.wantsOpportunity && !this.opportunityName.trim()) {
      this.problem = 'Give the opportunity a name, or do not create one.';
      return;
    }
    this.isBusy = true;
    try {
      const { accountId, opportunityId } = await request<Converted>('POST', this.url, {
        status: this.status,
        accountId: this.accountId === NEW_ACCOUNT ? null : this.accountId,
        opportunityName: this.wantsOpportunity ? this.opportunityName.trim() : null
      });
      this.isOpen = false;
      this.dispatchEvent(
        new ShowToastEvent({ variant: 'success', message: `${this.plan?.name ?? 'The lead'} was converted.` })
      );
      open(`/lightning/r/${opportunityId ?? accountId}/view`);
    } catch (error) {
      this.problem = (error as FetchError).body?.message ?? String(error);
    }
    this.isBusy = false;
  }

  private get url(): string {
    return `/lightning/lead-conversion/${this.leadId}`;
  }

  private async look(): Promise<void> {
    this.plan = await request<Plan>('GET', this.url).catch(() => undefined);
  }
}
