import { NotEmulated, type SourcePosition } from '../../errors';
import { Formula } from '../../records/formula/formula';
import type { ElementReader } from './element-reader';

/** A formula resource. */
export interface FlowFormula {
  kind: 'formula';
  name: string;
  dataType: string;
  scale: number;
  formula: Formula;
}

const DEFAULT_SCALE = 2;

/** Reads a `<formulas>` element. */
export function readFormula(reader: ElementReader): FlowFormula {
  return {
    kind: 'formula',
    name: reader.required('name'),
    dataType: reader.text('dataType') ?? 'String',
    scale: reader.number('scale') ?? DEFAULT_SCALE,
    formula: parseFlowFormula(reader.required('expression'), reader.at)
  };
}

/**
 * Parses a formula over a flow's resources, with `{!…}` around what it refers to. Throws NotEmulated for what the
 * formula engine does not know.
 */
export function parseFlowFormula(text: string, at: SourcePosition): Formula {
  const plain = text.replace(
    /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\{!\s*([^{}\s]+)\s*\}/g,
    (whole: string, path?: string) => {
      if (path === undefined && whole.includes('{!')) {
        throw new NotEmulated('a reference inside a text of a flow formula', at);
      }
      return path ?? whole;
    }
  );
  return new Formula(plain, at);
}
