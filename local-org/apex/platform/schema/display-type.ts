import type { FieldType } from '../../../metadata/object-type';
import type { ApexEnum } from '../../values/apex-enum';
import { platformEnum } from '../platform-enum';

/** Schema.DisplayType. */
export const displayType = platformEnum('Schema.DisplayType', [
  'ADDRESS',
  'ANYTYPE',
  'BASE64',
  'BOOLEAN',
  'COMBOBOX',
  'CURRENCY',
  'DATACATEGORYGROUPREFERENCE',
  'DATE',
  'DATETIME',
  'DOUBLE',
  'EMAIL',
  'ENCRYPTEDSTRING',
  'ID',
  'INTEGER',
  'LOCATION',
  'LONG',
  'MULTIPICKLIST',
  'PERCENT',
  'PHONE',
  'PICKLIST',
  'REFERENCE',
  'STRING',
  'TEXTAREA',
  'TIME',
  'URL'
]);

/** Schema.SoapType. */
export const soapType = platformEnum('Schema.SoapType', [
  'ADDRESS',
  'ANYTYPE',
  'BASE64BINARY',
  'BOOLEAN',
  'DATE',
  'DATETIME',
  'DOUBLE',
  'ID',
  'INTEGER',
  'STRING',
  'TIME'
]);

/** How describe shows a field's type. */
export function displayTypeOf(type: FieldType): ApexEnum {
  if (type === 'int') return displayType.INTEGER;
  // The enum has no value of its own for a list of Ids.
  return displayType[type === 'junctionIdList' ? 'STRING' : (type.toUpperCase() as keyof typeof displayType)];
}

const SOAP: Partial<Record<FieldType, keyof typeof soapType>> = {
  id: 'ID',
  reference: 'ID',
  boolean: 'BOOLEAN',
  int: 'INTEGER',
  double: 'DOUBLE',
  currency: 'DOUBLE',
  percent: 'DOUBLE',
  date: 'DATE',
  datetime: 'DATETIME',
  time: 'TIME',
  base64: 'BASE64BINARY',
  anyType: 'ANYTYPE',
  address: 'ADDRESS'
};

/** How the SOAP API shows a field's type. */
export function soapTypeOf(type: FieldType): ApexEnum {
  return soapType[SOAP[type] ?? 'STRING'];
}
