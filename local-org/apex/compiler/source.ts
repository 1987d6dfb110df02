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

/**
 * The syntax tree of a trigger file, with its statements and the errors met on the way. The grammar takes a variable of the
 * block for a field, so the statements are read once more by themselves.
 */
export function parseTrigger(source: ApexSource): {
  tree: TriggerUnitContext;
  statements: StatementContext[];
  problems: Problem[];
} {
  const collector = new Collector(source.file);
  const { parser } = ApexParserFactory.createLexerAndParser(source.text, collector);
  const tree = parser.triggerUnit();
  if (collector.problems.length > 0) return { tree, statements: [], problems: collector.problems };
  for (const member of tree.triggerBlock().triggerBlockMember_list()) {
    const declared = member.triggerMemberDeclaration();
    if (declared && !declared.fieldDeclaration())
      collector.apexSyntaxError(member.start.line, 0, 'NOT_EMULATED: methods and classes inside a trigger');
  }
  const { start, stop } = tree.triggerBlock();
  const block =
    blanked(source.text.slice(0, start.stop + 1)) + source.text.slice(start.stop + 1, stop!.start);
  return { tree, statements: statementsIn(block, collector), problems: collector.problems };
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
  const statements = statementsIn(withoutDeclarations(tree, source.text), collector);
  return { tree, statements, problems: collector.problems };
}

/** The statements of a text that holds nothing else, up to the first error. */
function statementsIn(text: string, collector: Collector): StatementContext[] {
  const { parser } = ApexParserFactory.createLexerAndParser(text, collector);
  const statements: StatementContext[] = [];
  while (parser.getCurrentToken().type !== END && collector.problems.length === 0)
    statements.push(parser.statement());
  return statements;
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
      return rest.slice(0, from) + blanked(rest.slice(from, to)) + rest.slice(to);
    }, text);
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
