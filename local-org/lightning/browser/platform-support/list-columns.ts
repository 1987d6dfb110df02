import { pageConfig } from '../page-config';
import { fieldLabel } from './field-label';
import type { FieldInfo } from './object-info';

/** A column of lightning-datatable; `sortField` is the field it stands for. */
export interface Column {
  label: string;
  fieldName: string;
  type: string;
  sortable: boolean;
  sortField: string;
  initialWidth?: number;
  typeAttributes?: Record<string, unknown>;
  cellAttributes?: Record<string, unknown>;
}

/** The datatable column for a list view's column. Names and lookups are links. */
export function columnOf(
  { fieldApiName, label, sortable }: { fieldApiName: string; label: string; sortable: boolean },
  info: FieldInfo | undefined,
  isName: boolean
): Column {
  const key = fieldApiName.replaceAll('.', '_');
  const ownField = info && !fieldApiName.includes('.');
  const column = { label: ownField ? fieldLabel(info) : label, sortable, sortField: fieldApiName };
  const text = { ...column, fieldName: `${key}Text`, type: 'text' };
  if (isName) {
    return {
      ...column,
      fieldName: 'recordUrl',
      type: 'url',
      typeAttributes: { label: { fieldName: `${key}Text` }, target: '_self' }
    };
  }
  if (!ownField) return text;
  const digits = { minimumFractionDigits: info.scale, maximumFractionDigits: info.scale };
  const timeZone = pageConfig.modules['@salesforce/i18n/timeZone'];
  switch (info.dataType) {
    case 'Reference':
      return {
        ...column,
        fieldName: `${key}Url`,
        type: 'url',
        typeAttributes: { label: { fieldName: `${key}Text` }, target: '_self' }
      };
    case 'Int':
    case 'Double':
      return { ...column, fieldName: key, type: 'number', typeAttributes: digits };
    case 'Currency':
      return { ...column, fieldName: key, type: 'currency', typeAttributes: digits };
    case 'Percent':
      return { ...column, fieldName: key, type: 'percent', typeAttributes: digits };
    case 'Boolean':
      return { ...column, fieldName: key, type: 'boolean' };
    case 'Date':
      return {
        ...column,
        fieldName: key,
        type: 'date-local',
        typeAttributes: { year: 'numeric', month: 'numeric', day: 'numeric' }
      };
    case 'DateTime':
      return {
        ...column,
        fieldName: key,
        type: 'date',
        typeAttributes: {
          year: 'numeric',
          month: 'numeric',
          day: 'numeric',
          hour: 'numeric',
          minute: '2-digit',
          timeZone
        }
      };
    case 'Email':
      return { ...column, fieldName: key, type: 'email' };
    case 'Phone':
      return { ...column, fieldName: key, type: 'phone' };
    case 'Url':
      return { ...column, fieldName: key, type: 'url', typeAttributes: { target: '_blank' } };
    default:
      return text;
  }
}
