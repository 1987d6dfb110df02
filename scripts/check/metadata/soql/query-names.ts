import * as apex from '@apexdevtools/apex-parser';
import type { FieldNameContext, QueryContext, SubQueryContext } from '@apexdevtools/apex-parser';
import type { ObjectShape, ObjectShapes } from '../apex/object-shapes';
import { childrenOf, lineOf, textOf, type Node } from '../apex/tree';
import { mistakeInPath } from './field-path';

/** A name in a query that the org does not have, with the line in the query's own text. */
export interface QueryMistake {
  line: number;
  problem: string;
  mend: string;
}

/** Whatever names in a query the org would refuse: objects, fields, relationships, TYPEOF branches. */
export function mistakesIn(query: QueryContext, shapes: ObjectShapes): QueryMistake[] {
  const found: QueryMistake[] = [];
  new QueryReader(shapes, found).read(query, undefined);
  return found;
}

/** What names mean inside one SELECT: its object, and the words that stand for it. */
interface Frame {
  shape: ObjectShape;
  /** Alias (lower case) to object. */
  aliases: Map<string, ObjectShape>;
  /** Names given to columns, which ORDER BY and HAVING may use. */
  columns: Set<string>;
}

/** Clauses where a field that holds long text may not stand. */
const CLAUSES_WITHOUT_LONG_TEXT: [abstract new (...args: never[]) => Node, string][] = [
  [apex.WhereClauseContext, 'filter by'],
  [apex.GroupByClauseContext, 'group by'],
  [apex.OrderByClauseContext, 'sort by']
];

class QueryReader {
  constructor(
    private readonly shapes: ObjectShapes,
    private readonly found: QueryMistake[]
  ) {}

  /** Reads a SELECT; `parent` is the object whose child relationship it goes along. */
  read(query: QueryContext | SubQueryContext, parent: ObjectShape | undefined): void {
    const frame = this.frameOf(query, parent);
    if (frame) for (const child of childrenOf(query)) this.visit(child, frame, undefined);
  }

  private frameOf(query: QueryContext | SubQueryContext, parent: ObjectShape | undefined): Frame | undefined {
    const from = query.fromNameList();
    const first = from.fieldName(0);
    const name = textOf(first);
    const object = parent ? parent.childrenBy(name.slice(name.lastIndexOf('.') + 1)) : name;
    const shape = object === undefined ? undefined : this.shapes.find(object);
    if (!shape) {
      this.report(
        first,
        parent ? `${parent.name} has no child relationship ${name}` : `no object ${name}`,
        parent ? "use a child relationship's name (custom ones end in __r)" : 'name an object of the org'
      );
      return undefined;
    }
    const aliases = new Map([[shape.name.toLowerCase(), shape]]);
    const alias = from.soqlId_list()[0];
    if (alias) aliases.set(textOf(alias).toLowerCase(), shape);
    return { shape, aliases, columns: columnNames(query) };
  }

  private visit(node: Node, frame: Frame, purpose: string | undefined): void {
    if (node instanceof apex.FromNameListContext || node instanceof apex.BoundExpressionContext) return;
    if (node instanceof apex.WithClauseContext || node instanceof apex.UsingScopeContext) return;
    if (node instanceof apex.SubQueryContext) {
      const isJoin = node.parentCtx instanceof apex.ValueContext;
      this.read(node, isJoin ? undefined : frame.shape);
      return;
    }
    if (node instanceof apex.TypeOfContext) {
      this.readTypeOf(node, frame);
      return;
    }
    if (node instanceof apex.FieldNameContext) {
      this.readField(node, frame, purpose);
      return;
    }
    const clause = CLAUSES_WITHOUT_LONG_TEXT.find(([type]) => node instanceof type);
    for (const child of childrenOf(node)) this.visit(child, frame, clause?.[1] ?? purpose);
  }

  private readField(node: FieldNameContext, frame: Frame, purpose: string | undefined): void {
    const path = node.soqlId_list().map(textOf);
    if (path.length === 1 && purpose !== 'filter by' && frame.columns.has(path[0].toLowerCase())) return;
    const aliased = path.length > 1 ? frame.aliases.get(path[0].toLowerCase()) : undefined;
    const mistake = mistakeInPath(
      this.shapes,
      aliased ?? frame.shape,
      aliased ? path.slice(1) : path,
      purpose
    );
    if (mistake) this.report(node, mistake.problem, mistake.mend);
  }

  private readTypeOf(node: apex.TypeOfContext, frame: Frame): void {
    const relationship = textOf(node.fieldName());
    if (!frame.shape.parentsBy(relationship))
      this.report(
        node,
        `${frame.shape.name} has no relationship ${relationship}`,
        'name a polymorphic relationship such as Owner, Who or What'
      );
    for (const branch of node.whenClause_list()) {
      const shape = this.shapes.find(textOf(branch.fieldName()));
      if (!shape) {
        this.report(branch, `no object ${textOf(branch.fieldName())}`, 'name an object of the org');
        continue;
      }
      const inner = { shape, aliases: new Map<string, ObjectShape>(), columns: new Set<string>() };
      this.visit(branch.fieldNameList(), inner, undefined);
    }
    const otherwise = node.elseClause();
    const shape = this.shapes.find('Name');
    if (otherwise && shape)
      this.visit(otherwise.fieldNameList(), { shape, aliases: new Map(), columns: new Set() }, undefined);
  }

  private report(node: Node, problem: string, mend: string): void {
    this.found.push({ line: lineOf(node), problem, mend });
  }
}

function columnNames(query: QueryContext | SubQueryContext): Set<string> {
  const entries =
    query instanceof apex.QueryContext
      ? query.selectList().selectEntry_list()
      : query.subFieldList().subFieldEntry_list();
  return new Set(
    entries.flatMap((entry) => {
      const alias = entry.soqlId();
      return alias ? [textOf(alias).toLowerCase()] : [];
    })
  );
}
