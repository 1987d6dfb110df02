import { api, LightningElement } from 'lwc';
import { pageConfig } from '../../../page-config';
import { displayOf, type Display } from '../../../platform-support/field-display';
import type { FieldInfo } from '../../../platform-support/object-info';
import type { FieldValue } from '../../../platform-support/records';

/** One field's value, formatted by its type, scale and the user's locale. */
export default class HostFieldValue extends LightningElement {
  @api field: FieldInfo | undefined;
  @api value: FieldValue | undefined;
  /** For a lookup: the record that it refers to. */
  @api parent: FieldValue | undefined;

  /** The user's; the base component's own default is the browser's. */
  timeZone = String(pageConfig.modules['@salesforce/i18n/timeZone']);

  get display(): Display | undefined {
    return this.field ? displayOf(this.field, this.value, this.parent) : undefined;
  }

  get is(): Partial<Record<Display['kind'], boolean>> {
    return this.display ? { [this.display.kind]: true } : {};
  }
}
