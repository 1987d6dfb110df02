import { LightningElement } from 'lwc';
import { joinForm, type FormMember, type FormState } from '../../../platform-support/record-form';

/** `lightning-messages`: the errors of a form, for the record as a whole and named by field. */
export default class Messages extends LightningElement implements FormMember {
  fieldName = '';
  message = '';
  details: { key: string; text: string }[] = [];
  private leave: () => void = () => {};

  connectedCallback(): void {
    this.leave = joinForm(this, { fieldName: '', tell: (state) => this.tell(state) });
  }

  disconnectedCallback(): void {
    this.leave();
  }

  tell({ message, errors }: FormState): void {
    this.message = message;
    const whole = (errors?.errors ?? []).map((error) => error.message);
    const byField = Object.values(errors?.fieldErrors ?? {})
      .flat()
      .map((error) => `${error.fieldLabel}: ${error.message}`);
    this.details = [...whole, ...byField]
      .filter((text) => text !== message)
      .map((text, index) => ({ key: `${index} ${text}`, text }));
  }
}
