import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';
import type {
  AnonymousUnitContext,
  CompilationUnitContext,
  StatementContext,
  TriggerUnitContext
} from '@apexdevtools/apex-parser';
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

/**
 * The syntax tree of an anonymous block, for the methods and classes that it declares, with its statements and the errors
 * met on the way. The grammar takes a variable of the block for a field, so the statements are read once more by themselves.
 */
export function parseAnonymous(source: ApexSource): {
  tree: AnonymousUnitContext;
  statements: StatementContext[];
  problems: Problem[];
} {
  const collector = new Collector(source.file);
  const { parser } = ApexParserFactory.createLexerAndParser(source.text, collector);
  const tree = parser.anonymousUnit();
  if (collector.problems.length > 0) return { tree, statements: [], problems: collector.problems };
  const rest = ApexParserFactory.createLexerAndParser(
    withoutDeclarations(tree, source.text),
    collector
  ).parser;
  const statements: StatementContext[] = [];
  while (rest.getCurrentToken().type !== END && collector.problems.length === 0)
    statements.push(rest.statement());
  return { tree, statements, problems: collector.problems };
}

/** The type of the token after the last one. */
const END = -1;

/** Blanks in place of methods and classes, so that every statement keeps its line. */
function withoutDeclarations(tree: AnonymousUnitContext, text: string): string {
  return tree
    .anonymousBlock()
    .anonymousBlockMember_list()
    .reduce((rest, member) => {
      const declared = member.anonymousMemberDeclaration();
      if (!declared || declared.fieldDeclaration()) return rest;
      const [from, to] = [member.start.start, (member.stop ?? member.start).stop + 1];
      return rest.slice(0, from) + rest.slice(from, to).replace(/[^\n]/g, ' ') + rest.slice(to);
    }, text);
}
