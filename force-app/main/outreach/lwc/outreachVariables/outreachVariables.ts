import { LightningElement, api } from 'lwc';
import type { OutreachValues, OutreachVariable } from 'c/outreachText';

/** Inputs for the variables of a mail; fires `fill` with `{name, value}` as the reader types. */
export default class OutreachVariables extends LightningElement {
  @api variables: readonly OutreachVariable[] = [];
  @api values: OutreachValues = {};

  get inputs() {
    return this.variables.map((variable) => ({ ...variable, value: this.values[variable.name] ?? '' }));
  }

  handleChange(event: CustomEvent<{ value: string }>) {
    const { name } = (event.target as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('fill', { detail: { name, value: event.detail.value } }));
  }
}
