import { LightningElement } from 'lwc';
import getAnswer from '@salesforce/apex/RoutingSimulationController.getAnswer';
import simulate from '@salesforce/apex/RoutingSimulationController.simulate';
import { RefreshSchedule } from 'c/commonRefreshSchedule';

interface Answer {
  status: string;
  segment?: string | null;
  region?: string | null;
  target?: string | null;
  wouldBeOwner?: string | null;
  reason?: string | null;
  confidence?: number | null;
  path?: string | null;
}

interface Field extends HTMLElement {
  value: string;
  dataset: { field: string };
}

/** Shows what would become of a lead that does not exist. Nothing is saved but the question. */
export default class LeadRoutingSimulator extends LightningElement {
  answer?: Answer;
  error?: unknown;
  isWaiting = false;
  isLate = false;

  private simulationId = '';
  private readonly schedule = new RefreshSchedule(
    () => {
      void this.look();
    },
    () => (this.isLate = this.isWaiting)
  );

  disconnectedCallback() {
    this.schedule.stop();
  }

  get status(): string {
    if (this.isLate) return 'Still waiting for the worker. Try again later.';
    return this.isWaiting ? 'The rules are being asked…' : '';
  }

  get isAnswered(): boolean {
    return this.answer?.status === 'Answered';
  }

  get isFailed(): boolean {
    return this.answer?.status === 'Failed';
  }

  get owner(): string {
    return this.answer?.wouldBeOwner ?? 'Nobody is available, so a queue';
  }

  get facts(): string {
    const { segment, region, target, confidence } = this.answer!;
    return `${segment}, ${region ?? 'no region'}, by ${target}, ${Math.round((confidence ?? 0) * 100)} % sure.`;
  }

  async handleSimulate() {
    const fields = [...this.template!.querySelectorAll<Field>('[data-field]')];
    const filled = fields.filter(({ value }) => value !== '' && value !== undefined && value !== null);
    const lead = Object.fromEntries(
      filled.map(({ dataset: { field }, value }) => [field, field === 'Employees__c' ? Number(value) : value])
    );
    this.answer = undefined;
    this.error = undefined;
    this.isLate = false;
    this.isWaiting = true;
    try {
      this.simulationId = await simulate({ lead });
      this.schedule.start();
    } catch (error) {
      this.error = error;
      this.isWaiting = false;
    }
  }

  private async look() {
    try {
      const answer = (await getAnswer({ simulationId: this.simulationId })) as Answer;
      if (answer.status === 'Asked') return;
      this.answer = answer;
    } catch (error) {
      this.error = error;
    }
    this.isWaiting = false;
    this.schedule.stop();
  }
}
