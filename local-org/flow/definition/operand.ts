import { Day, Instant } from '../../records/formula/values';
import type { FlowValue } from '../values/flow-value';
import type { ElementReader } from './element-reader';

/** Text with `{!references}` in it. Parts at odd places are references. */
export interface Template {
  parts: string[];
}

/** What an element takes its value from. */
export type Operand =
  | { kind: 'literal'; value: FlowValue }
  | { kind: 'reference'; path: string }
  | { kind: 'template'; template: Template };

const REFERENCE = /\{!\s*([^{}\s]+)\s*\}/;

/** Text as a template; without references it has one part. */
export function parseTemplate(text: string): Template {
  return { parts: text.split(REFERENCE) };
}

/** Reads a `<value>`, `<rightValue>` and the like. A value that is not there is null. */
export function readOperand(reader: ElementReader): Operand {
  const literal = (value: FlowValue): Operand => ({ kind: 'literal', value });
  const path = reader.text('elementReference');
  if (path !== undefined) return { kind: 'reference', path };
  const string = reader.rawText('stringValue');
  if (string !== undefined) {
    const template = parseTemplate(string);
    return template.parts.length > 1 ? { kind: 'template', template } : literal(string);
  }
  const number = reader.number('numberValue');
  if (number !== undefined) return literal(number);
  const date = reader.text('dateValue');
  if (date !== undefined) return literal(Day.from(date));
  const instant = reader.text('dateTimeValue');
  if (instant !== undefined) return literal(Instant.from(instant));
  return literal(reader.text('booleanValue') === undefined ? null : reader.flag('booleanValue'));
}

/** The operand under this name; null if there is none. */
export function operandOf(reader: ElementReader, name: string): Operand {
  return reader.child(name, readOperand) ?? { kind: 'literal', value: null };
}
