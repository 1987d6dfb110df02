import RecordEditForm from 'lightning/recordEditForm';

/** `lightning-record-view-form`: shows one record by the lightning-output-fields within it. */
export default class RecordViewForm extends RecordEditForm {}
