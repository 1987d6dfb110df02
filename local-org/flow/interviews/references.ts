import type { Operand, Template } from '../definition/operand';
import type { FlowResource, FlowVariable } from '../definition/resources';
import { invalidFlow } from '../errors';
import { FlowOutputs, FlowRecord, plainText, type FlowValue } from '../values/flow-value';
import { formulaValue } from './formulas';
import { globalValue } from './globals';
import type { Interview } from './interview';
import { fieldValue } from './record-fields';
import { fitted } from './variables';

/** The value an element takes from its operand. */
export function operandValue(interview: Interview, operand: Operand): FlowValue {
  switch (operand.kind) {
    case 'literal':
      return operand.value;
    case 'reference':
      return valueOf(interview, operand.path);
    case 'template':
      return fill(interview, operand.template);
  }
}

/** A template with its references replaced by their values as text. */
export function fill(interview: Interview, { parts }: Template): string {
  const { locale, timeZone } = interview.run.tx.user;
  return parts
    .map((part, i) => (i % 2 === 0 ? part : plainText(valueOf(interview, part), locale, timeZone)))
    .join('');
}

/** The value of a reference such as `$Record.Owner.Name`, `counter` or `Get_Order.Name`. */
export function valueOf(interview: Interview, path: string): FlowValue {
  const [head, ...names] = path.split('.');
  if (head.startsWith('$')) return recordGlobal(interview, path, head.toLowerCase(), names);
  const value = namedValue(interview, head);
  if (value === undefined) throw unknownReference(interview, path);
  return names.length === 0 ? value : within(interview, value, names, path);
}

function recordGlobal(interview: Interview, path: string, head: string, names: string[]): FlowValue {
  const { record, prior } = interview.frame;
  if (head !== '$record' && head !== '$record__prior') return globalValue(interview, path);
  const value = head === '$record' ? record : prior;
  if (value === undefined) throw unknownReference(interview, path);
  return names.length === 0 ? value : within(interview, value, names, path);
}

/** A resource, or what an element stored under its name. Undefined when the flow has neither. */
export function namedValue(interview: Interview, name: string): FlowValue | undefined {
  const { definition, stored, visited } = interview.frame;
  const resource = definition.resource(name);
  if (resource) return resourceValue(interview, resource);
  const key = name.toLowerCase();
  if (stored.has(key)) return stored.get(key) as FlowValue;
  if (definition.node(name)) return null;
  return visited.has(`outcome ${key}`) ? true : definition.hasOutcome(name) ? false : undefined;
}

function resourceValue(interview: Interview, resource: FlowResource): FlowValue {
  switch (resource.kind) {
    case 'variable':
      return variableValue(interview, resource);
    case 'constant':
      return operandValue(interview, resource.value);
    case 'formula':
      return formulaValue(interview, resource, (path) => valueOf(interview, path));
    case 'textTemplate':
      return fill(interview, resource.template);
  }
}

function variableValue(interview: Interview, variable: FlowVariable): FlowValue {
  const { variables } = interview.frame;
  const key = variable.name.toLowerCase();
  if (!variables.has(key)) {
    const initial = operandValue(interview, variable.initial);
    variables.set(key, variable.isCollection ? (initial ?? []) : fitted(interview, variable, initial));
  }
  return variables.get(key) as FlowValue;
}

/** A field of a record that is not there is null. */
function within(interview: Interview, value: FlowValue, names: string[], path: string): FlowValue {
  if (value === null) return null;
  if (value instanceof FlowOutputs) {
    const output = value.get(names[0]);
    return names.length === 1 ? output : within(interview, output, names.slice(1), path);
  }
  const found = value instanceof FlowRecord ? fieldValue(interview.run, value, names) : undefined;
  if (found === undefined) throw unknownReference(interview, path);
  return found;
}

/** The error of a flow that refers to what it does not have. */
export function unknownReference(interview: Interview, path: string): Error {
  const { file } = interview.frame.definition.flow;
  return invalidFlow(`There is nothing that {!${path}} refers to`, { file });
}
