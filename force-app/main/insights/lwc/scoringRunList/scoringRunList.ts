import { LightningElement, api } from 'lwc';
import { count, engineLabel, reasonWords, type ScoringRun } from 'c/scoringRunWords';

/** The latest runs as a table; fires `choose` with the Id of a run. */
export default class ScoringRunList extends LightningElement {
  /** Newest first. */
  @api runs: ScoringRun[] = [];
  /** Id of the run whose details are shown. */
  @api chosenId?: string;

  get isEmpty(): boolean {
    return this.runs.length === 0;
  }

  get rows() {
    return this.runs.map((run) => ({
      ...run,
      engine: `${engineLabel(run.engine)}${run.recordId ? ' (one record)' : ''}`,
      reason: reasonWords(run.reason),
      done: count(run.done),
      changed: count(run.changed),
      failed: count(run.failed),
      isChosen: run.id === this.chosenId ? 'true' : 'false'
    }));
  }

  handleChoose(event: Event) {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('choose', { detail: { id } }));
  }
}
