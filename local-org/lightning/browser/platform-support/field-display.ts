import type { FieldInfo } from './object-info';
import type { Address, FieldValue, RecordValue } from './records';

/** How a field's value is shown: the base component that formats it, and what that needs. */
export interface Display {
  kind:
    | 'text'
    | 'number'
    | 'date'
    | 'datetime'
    | 'boolean'
    | 'email'
    | 'phone'
    | 'url'
    | 'link'
    | 'rich'
    | 'address'
    | 'empty';
  value: unknown;
  text: string;
  /** For links. */
  url?: string;
  /** For numbers. */
  formatStyle?: 'decimal' | 'currency' | 'percent-fixed';
  digits?: number;
}

/** Tells how to show a field's value. Numbers keep the field's own scale, so 72 with scale 1 reads 72.0. */
export function displayOf(info: FieldInfo, field: FieldValue | undefined, parent?: FieldValue): Display {
  const value = field?.value ?? null;
  const text = String(field?.displayValue ?? value ?? '');
  if (info.dataType === 'Boolean')
    return { kind: 'boolean', value: value === true, text: value ? 'Yes' : 'No' };
  if (value === null || value === '') return { kind: 'empty', value, text: '' };
  switch (info.dataType) {
    case 'Int':
    case 'Double':
      return { kind: 'number', value, text, formatStyle: 'decimal', digits: info.scale };
    case 'Currency':
      return { kind: 'number', value, text, formatStyle: 'currency', digits: info.scale };
    case 'Percent':
      return { kind: 'number', value, text, formatStyle: 'percent-fixed', digits: info.scale };
    case 'Date':
      return { kind: 'date', value, text };
    case 'DateTime':
      return { kind: 'datetime', value, text };
    case 'Email':
      return { kind: 'email', value, text };
    case 'Phone':
      return { kind: 'phone', value, text };
    case 'Url':
      return { kind: 'url', value, text };
    case 'Reference': {
      const name = nameOf(parent) ?? text;
      return { kind: 'link', value, text: name, url: `/lightning/r/${String(value)}/view` };
    }
    case 'Address': {
      const { street, city, state, postalCode, country } = value as Address;
      const parts = [street, city, state, postalCode, country].filter(Boolean);
      return { kind: parts.length ? 'address' : 'empty', value, text: parts.join(', ') };
    }
    case 'TextArea':
      return info.htmlFormatted ? { kind: 'rich', value, text } : { kind: 'text', value, text };
    default:
      return { kind: 'text', value: text, text };
  }
}

/** The name of the record that a lookup refers to. */
function nameOf(parent: FieldValue | undefined): string | undefined {
  if (parent?.displayValue) return parent.displayValue;
  const record = parent?.value as RecordValue | undefined;
  const name = record?.fields?.Name?.value;
  return typeof name === 'string' ? name : undefined;
}

/** The qualified names to ask getRecord for, so that the field can be shown: a lookup needs its parent's name. */
export function namesToShow(object: string, info: FieldInfo): string[] {
  const names = [`${object}.${info.apiName}`];
  const [target] = info.referenceToInfos;
  if (info.reference && info.relationshipName && target?.nameFields.length) {
    const nameField = target.nameFields.includes('Name') ? 'Name' : target.nameFields[0];
    names.push(`${object}.${info.relationshipName}.${nameField}`);
  }
  return names;
}
