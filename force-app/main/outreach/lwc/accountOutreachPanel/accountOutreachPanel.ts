import { LightningElement, api } from 'lwc';

/** The suggested mail to a contact of an account, ready to be filled, edited, sent or rejected. */
export default class AccountOutreachPanel extends LightningElement {
  @api recordId!: string;
}
