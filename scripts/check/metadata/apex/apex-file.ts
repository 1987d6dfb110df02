import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';
import type { CompilationUnitContext, QueryContext, TriggerUnitContext } from '@apexdevtools/apex-parser';

/** A place where a text is not Apex. */
export interface SyntaxProblem {
  line: number;
  message: string;
}

/** A class or trigger file and its syntax tree; each file is parsed once, whatever the number of rules. */
export interface ApexFile {
  path: string;
  /** Name of the file without its extension. */
  name: string;
  text: string;
  unit: CompilationUnitContext | TriggerUnitContext;
  problems: SyntaxProblem[];
}

class Collector extends ApexErrorListener {
  readonly problems: SyntaxProblem[] = [];

  override apexSyntaxError(line: number, _column: number, message: string): void {
    this.problems.push({ line, message });
  }
}

/** Reads one class or trigger. */
export function parseApex(path: string, text: string): ApexFile {
  const collector = new Collector();
  const { parser } = ApexParserFactory.createLexerAndParser(text, collector);
  const unit = path.endsWith('.trigger') ? parser.triggerUnit() : parser.compilationUnit();
  const name = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return { path, name, text, unit, problems: collector.problems };
}

/** Reads a query that stands in a string; undefined when it is not SOQL. */
export function parseSoql(text: string): QueryContext | undefined {
  const collector = new Collector();
  const { parser } = ApexParserFactory.createLexerAndParser(text, collector);
  const query = parser.query();
  return collector.problems.length ? undefined : query;
}
