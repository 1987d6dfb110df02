import type { Field, FieldType, ObjectType } from '../../local-org/metadata/schema';
import { docComment } from './artefact';

/** Names for texts with a form of their own, used by the generated interfaces. */
export const TEXT_FORMS = `/** 18 characters. */
export type Id = string;
/** \`YYYY-MM-DD\` */
export type IsoDate = string;
/** \`YYYY-MM-DDTHH:mm:ss.SSS+0000\` as REST sends it; every ISO 8601 form is accepted. */
export type IsoDateTime = string;

`;

/** The names of `TEXT_FORMS` that generated interfaces use. */
export function textFormsOf(interfaces: string): string[] {
  return ['Id', 'IsoDate', 'IsoDateTime'].filter((name) => new RegExp(`: ${name}\\b`).test(interfaces));
}

const TYPES: Partial<Record<FieldType, string>> = {
  id: 'Id',
  reference: 'Id',
  boolean: 'boolean',
  int: 'number',
  double: 'number',
  currency: 'number',
  percent: 'number',
  date: 'IsoDate',
  datetime: 'IsoDateTime',
  address: 'Record<string, string | number | null>',
  location: '{ latitude: number; longitude: number }',
  anyType: 'unknown'
};

/** An interface with a property per field, as a row of REST or the payload of an event has them. */
export function rowInterface(object: ObjectType, fields: Field[]): string {
  const properties = fields.map(
    (field) => `${fieldComment(field)}${field.name}: ${fieldType(field)}${field.isNillable ? ' | null' : ''};`
  );
  return `${docComment(object.description ?? `${object.label}.`)}export interface ${object.name} {\n${properties.join('\n')}\n}\n\n`;
}

function fieldComment(field: Field): string {
  const facts = field.referenceTo?.length ? `Refers to ${field.referenceTo.join(' or ')}.` : undefined;
  return field.isCustom ? docComment(field.description, facts) : '';
}

function fieldType(field: Field): string {
  if (field.isCustom && field.type === 'picklist' && field.picklist?.length) {
    const values = field.picklist.map(({ value }) => JSON.stringify(value));
    return field.isRestricted ? values.join(' | ') : [...values, '(string & {})'].join(' | ');
  }
  return TYPES[field.type] ?? 'string';
}
