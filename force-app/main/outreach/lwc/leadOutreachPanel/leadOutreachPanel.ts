import { LightningElement, api, wire } from 'lwc';
import CHECKED_AT from '@salesforce/schema/Lead.Last_Checked_At__c';
import REQUESTED_AT from '@salesforce/schema/Lead.Insights_Requested_At__c';
import { getFieldValue, getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';

/** The suggested mail to a lead, ready to be filled, edited, sent or rejected. */
export default class LeadOutreachPanel extends LightningElement {
  @api recordId!: string;

  isAwaited = false;

  @wire(getRecord, { recordId: '$recordId', fields: [CHECKED_AT, REQUESTED_AT] })
  wiredRecord({ data }: { data?: unknown }) {
    if (!data) return;
    const requestedAt = getFieldValue(data, REQUESTED_AT) as string | null;
    const checkedAt = getFieldValue(data, CHECKED_AT) as string | null;
    this.isAwaited = Boolean(requestedAt && (!checkedAt || Date.parse(checkedAt) < Date.parse(requestedAt)));
  }

  handleLook() {
    void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
  }
}
