import { LightningElement, api } from 'lwc';
import { ENGINE_OPTIONS } from 'c/scoringRunWords';

/** Asks which engine to run, and fires `start` with it. */
export default class ScoringRunStart extends LightningElement {
  /** True while a start is under way. */
  @api isBusy = false;

  options = ENGINE_OPTIONS;
  engine = ENGINE_OPTIONS[0].value;

  handleEngine(event: CustomEvent<{ value: string }>) {
    this.engine = event.detail.value;
  }

  handleStart() {
    this.dispatchEvent(new CustomEvent('start', { detail: { engine: this.engine } }));
  }
}
