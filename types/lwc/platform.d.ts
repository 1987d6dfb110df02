// Modules that the platform gives to Lightning web components and no npm package declares.

declare module '@salesforce/apex' {
  /** Asks the server again for what an Apex wire gave; pass the wired property itself. */
  export function refreshApex(wired: unknown): Promise<void>;
}

declare module '@salesforce/apex/*' {
  /** An Apex method: called directly, or used as a wire adapter. */
  const method: {
    <T = unknown>(parameters?: Record<string, unknown>): Promise<T>;
    new (callback: (value: unknown) => void): import('lwc').WireAdapter;
  };
  export default method;
}

declare module '@salesforce/schema/*' {
  const reference: { objectApiName: string; fieldApiName: string };
  export default reference;
}

declare module '@salesforce/user/Id' {
  /** Id of the user who looks at the page. */
  const userId: string;
  export default userId;
}

declare module '@salesforce/i18n/timeZone' {
  /** Time zone of the user, such as Europe/Berlin. */
  const timeZone: string;
  export default timeZone;
}

declare module 'lightning/uiRecordApi' {
  import type { WireAdapterConstructor } from 'lwc';

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- its configuration varies by what is asked
  export const getRecord: WireAdapterConstructor<any, any>;
  export function getFieldValue(record: unknown, field: unknown): unknown;
  /** Tells Lightning Data Service that records changed on the server, so that their wires are provisioned anew. */
  export function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void>;
  /** Saves fields of one record, its Id among them; rejects with what the validation said. */
  export function updateRecord(input: { fields: Record<string, unknown> }): Promise<unknown>;
}

declare module 'lightning/navigation' {
  import type { LightningElement } from 'lwc';

  /** Where to go, such as `{ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } }`. */
  interface PageReference {
    type: string;
    attributes: Record<string, unknown>;
    state?: Record<string, string>;
  }
  const Navigate: unique symbol;
  const GenerateUrl: unique symbol;
  interface Navigating {
    [Navigate](page: PageReference, replace?: boolean): void;
    [GenerateUrl](page: PageReference): Promise<string>;
  }
  /** Gives a component `this[NavigationMixin.Navigate]` and `this[NavigationMixin.GenerateUrl]`. */
  export const NavigationMixin: {
    (base: typeof LightningElement): new () => LightningElement & Navigating;
    readonly Navigate: typeof Navigate;
    readonly GenerateUrl: typeof GenerateUrl;
  };
}
