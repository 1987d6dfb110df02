import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getHotLeads from '@salesforce/apex/LeadOverviewController.getHotLeads';
import userId from '@salesforce/user/Id';
import scoreNow from '@salesforce/apex/LeadOverviewController.scoreNow';
import { RefreshSchedule } from 'c/commonRefreshSchedule';

/** An open lead as LeadOverviewController.getHotLeads tells of it. */
interface HotLead {
  id: string;
  name: string;
  company: string;
  owner: string;
  score: number;
  band: string;
  scoredAt?: string | null;
}

const COLUMNS = [
  {
    label: 'Name',
    fieldName: 'url',
    type: 'url',
    typeAttributes: { label: { fieldName: 'name' }, target: '_self' }
  },
  { label: 'Company', fieldName: 'company' },
  { label: 'Score', fieldName: 'scoreWords', initialWidth: 90, cellAttributes: { alignment: 'right' } },
  { label: 'Priority', fieldName: 'band', initialWidth: 110 },
  { label: 'Owner', fieldName: 'owner' }
];
const WHOSE = [
  { label: 'My leads', value: 'mine' },
  { label: 'All leads', value: 'all' }
];

/** The open leads with the highest scores. Chosen ones can be scored again; the list looks for the answers by itself. */
export default class LeadHotList extends LightningElement {
  readonly columns = COLUMNS;
  readonly whoseOptions = WHOSE;
  whose = 'mine';
  selected: string[] = [];
  isAsking = false;
  actionError?: unknown;
  said = '';

  private readonly schedule = new RefreshSchedule(
    () => this.refresh(),
    () => this.refresh()
  );
  private readonly refreshOnFocus = () => this.refresh();

  @wire(getHotLeads, { ownerId: '$ownerId' })
  leads!: { data?: HotLead[]; error?: unknown };

  connectedCallback() {
    window.addEventListener('focus', this.refreshOnFocus);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.refreshOnFocus);
    this.schedule.stop();
  }

  /** Whose leads; null for everybody's. */
  get ownerId(): string | null {
    return this.whose === 'mine' ? userId : null;
  }

  get isLoading(): boolean {
    return !this.leads.data && !this.leads.error;
  }

  get isEmpty(): boolean {
    return this.leads.data?.length === 0;
  }

  get emptyWords(): string {
    return this.ownerId
      ? 'None of your open leads has a score yet. Look at all leads, or make one.'
      : 'No open lead has a score yet. Scores appear a few seconds after a lead is saved.';
  }

  get rows() {
    return (this.leads.data ?? []).map((lead) => ({
      ...lead,
      url: `/lightning/r/Lead/${lead.id}/view`,
      scoreWords: lead.score.toFixed(1)
    }));
  }

  get cannotScore(): boolean {
    return this.isAsking || this.selected.length === 0;
  }

  handleWhose(event: CustomEvent<{ value: string }>) {
    this.whose = event.detail.value;
    this.selected = [];
  }

  handleSelection(event: CustomEvent<{ selectedRows: HotLead[] }>) {
    this.selected = event.detail.selectedRows.map(({ id }) => id);
  }

  async handleScoreNow() {
    this.isAsking = true;
    this.actionError = undefined;
    try {
      const asked = (await scoreNow({ leadIds: this.selected })) as number;
      this.said = asked === 1 ? 'One lead is being scored…' : `${asked} leads are being scored…`;
      this.schedule.start();
    } catch (error) {
      this.said = '';
      this.actionError = error;
    } finally {
      this.isAsking = false;
    }
  }

  private refresh() {
    void refreshApex(this.leads);
  }
}
