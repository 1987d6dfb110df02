import { NotEmulated } from '../../errors';
import type { ElementReader } from './element-reader';
import { readFormula, type FlowFormula } from './formula';
import { operandOf, parseTemplate, type Operand, type Template } from './operand';

const TYPES = new Set([
  'Apex',
  'Boolean',
  'Currency',
  'Date',
  'DateTime',
  'Multipicklist',
  'Number',
  'Picklist',
  'SObject',
  'String',
  'Time'
]);

/** A variable of a flow. */
export interface FlowVariable {
  kind: 'variable';
  name: string;
  dataType: string;
  isCollection: boolean;
  isInput: boolean;
  isOutput: boolean;
  /** Of records. */
  objectType?: string;
  scale?: number;
  initial: Operand;
}

/** What a flow's elements refer to by name, besides the elements themselves. */
export type FlowResource =
  | FlowVariable
  | FlowFormula
  | { kind: 'constant'; name: string; value: Operand }
  | { kind: 'textTemplate'; name: string; template: Template };

/** Every variable, constant, formula and text template of a flow. */
export function readResources(flow: ElementReader): FlowResource[] {
  return [
    ...flow.children('variables', readVariable),
    ...flow.children('formulas', readFormula),
    ...flow.children('constants', (reader): FlowResource => {
      knownType(reader);
      return { kind: 'constant', name: reader.required('name'), value: operandOf(reader, 'value') };
    }),
    ...flow.children('textTemplates', (reader): FlowResource => {
      const name = reader.required('name');
      // Only how the text is edited: references in it are replaced either way.
      reader.flag('isViewedAsPlainText');
      return { kind: 'textTemplate', name, template: parseTemplate(reader.rawText('text') ?? '') };
    })
  ];
}

function readVariable(reader: ElementReader): FlowVariable {
  const dataType = knownType(reader);
  if (dataType === 'Apex') throw new NotEmulated('flow variables of Apex-defined types', reader.at);
  return {
    kind: 'variable',
    name: reader.required('name'),
    dataType,
    isCollection: reader.flag('isCollection'),
    isInput: reader.flag('isInput'),
    isOutput: reader.flag('isOutput'),
    objectType: reader.text('objectType'),
    scale: reader.number('scale'),
    initial: operandOf(reader, 'value')
  };
}

function knownType(reader: ElementReader): string {
  const dataType = reader.required('dataType');
  if (TYPES.has(dataType)) return dataType;
  throw new NotEmulated(`the flow data type ${dataType}`, reader.at);
}
