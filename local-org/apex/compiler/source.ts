import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';
import type { CompilationUnitContext, TriggerUnitContext } from '@apexdevtools/apex-parser';
import type { Problem } from '../errors';

/** A class or trigger file as it lies in the project. `file` is its path as people should see it. */
export interface ApexSource {
  file: string;
  name: string;
  text: string;
}

class Collector extends ApexErrorListener {
  readonly problems: Problem[] = [];

  constructor(private readonly file: string) {
    super();
  }

  override apexSyntaxError(line: number, _column: number, message: string): void {
    this.problems.push({ file: this.file, line, message, severity: 'error' });
  }
}

/** The syntax tree of a class file and the errors met on the way. */
export function parseClass(source: ApexSource): { tree: CompilationUnitContext; problems: Problem[] } {
  const collector = new Collector(source.file);
  const { parser } = ApexParserFactory.createLexerAndParser(source.text, collector);
  return { tree: parser.compilationUnit(), problems: collector.problems };
}

/** The syntax tree of a trigger file and the errors met on the way. */
export function parseTrigger(source: ApexSource): { tree: TriggerUnitContext; problems: Problem[] } {
  const collector = new Collector(source.file);
  const { parser } = ApexParserFactory.createLexerAndParser(source.text, collector);
  return { tree: parser.triggerUnit(), problems: collector.problems };
}
