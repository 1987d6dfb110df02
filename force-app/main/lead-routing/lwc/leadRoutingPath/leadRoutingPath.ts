import { LightningElement, api } from 'lwc';
import { stepsOf, type RoutingStep } from 'c/leadRoutingWords';

/** The rules that were tried, in order: which matched, which did not, and why. */
export default class LeadRoutingPath extends LightningElement {
  /** JSON array of steps. */
  @api path?: string | null;

  get steps(): (RoutingStep & { verdict: string; mark: string; tone: string })[] {
    return stepsOf(this.path).map((step) => ({
      ...step,
      verdict: step.matched ? 'Yes' : 'No',
      mark: step.matched ? 'utility:check' : 'utility:dash',
      tone: step.matched ? 'step matched' : 'step'
    }));
  }
}
