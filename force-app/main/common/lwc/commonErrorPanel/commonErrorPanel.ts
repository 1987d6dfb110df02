import { LightningElement, api } from 'lwc';
import { reduceErrors } from 'c/commonErrors';

/** Shown by a component instead of what it could not load. */
export default class CommonErrorPanel extends LightningElement {
  /** What the reader was looking for, for example "The score cannot be shown". */
  @api heading = 'This cannot be shown';
  /** Whatever the wire or call failed with. */
  @api errors: unknown;

  get messages(): string[] {
    return reduceErrors(this.errors);
  }
}
