import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getSteps from '@salesforce/apex/ScoringRunController.getSteps';
import { count, engineLabel, stepLabel } from 'c/scoringRunWords';

interface Step {
  engine: string;
  step: string;
  state: string;
  startedAt?: string | null;
  completedAt?: string | null;
  total?: number | null;
  done?: number | null;
  failed?: number | null;
  message?: string | null;
}

/** The steps of a run, in the order in which they were taken. */
export default class ScoringRunSteps extends LightningElement {
  @api runId!: string;

  @wire(getSteps, { runId: '$runId' })
  steps!: { data?: Step[]; error?: unknown };

  /** Asks the server again. */
  @api
  refresh() {
    void refreshApex(this.steps);
  }

  get isLoading(): boolean {
    return !this.steps.data && !this.steps.error;
  }

  get isEmpty(): boolean {
    return this.steps.data?.length === 0;
  }

  get rows() {
    return (this.steps.data ?? []).map((step) => ({
      key: `${step.engine}:${step.step}`,
      name: `${engineLabel(step.engine)}: ${stepLabel(step.step)}`,
      state: step.state,
      counts: counts(step),
      duration: duration(step),
      message: step.message
    }));
  }
}

function counts({ total, done, failed }: Step): string {
  const of = total === null || total === undefined ? '' : ` of ${count(total)}`;
  return `${count(done ?? 0)}${of} done${failed ? `, ${count(failed)} failed` : ''}`;
}

function duration({ startedAt, completedAt }: Step): string {
  if (!startedAt || !completedAt) return '';
  const seconds = (Date.parse(completedAt) - Date.parse(startedAt)) / 1000;
  return seconds < 60 ? `in ${Math.round(seconds)} s` : `in ${Math.round(seconds / 60)} min`;
}
