import type { Field, Schema } from '../metadata/object-type';
import type { QueryRecord } from './compiled-query';
import { compoundParts, decode, type SqlValue, type Value } from './storage';
import type { Step } from './scope';

/** Takes one value of an answer out of a row. */
export type Reader = (row: Record<string, SqlValue>) => Value;

/** Collects the columns of a SELECT and rebuilds records, with their parents nested, from the rows that come back. */
export class RecordShape {
  readonly select: string[] = [];
  private readonly columns = new Map<string, string>();
  private readonly root: Node;

  constructor(
    private readonly schema: Schema,
    objectName: string,
    idSql: string
  ) {
    this.root = new Node(objectName, this.add(idSql));
  }

  /** The name under which the row carries the value of `sql`. */
  add(sql: string): string {
    let name = this.columns.get(sql);
    if (name === undefined) {
      name = `c${this.columns.size}`;
      this.columns.set(sql, name);
      this.select.push(`${sql} AS ${name}`);
    }
    return name;
  }

  /** Puts a field's value at the end of `steps`. */
  put(steps: Step[], name: string, read: Reader): void {
    this.nodeAt(steps).values.push([name, read]);
  }

  /** A reader of one stored or computed field. */
  fieldReader(field: Field, sql: string): Reader {
    const column = this.add(sql);
    return field.type === 'boolean' ? (row) => decode(field, row[column]) : (row) => row[column] as Value;
  }

  /** A reader of a compound address or location: null when all its parts are. */
  compoundReader(field: Field, sqlOf: (part: string) => string | undefined): Reader {
    const parts: [string, string][] = [];
    for (const [key, part] of Object.entries(compoundParts(field))) {
      const sql = sqlOf(part);
      if (sql !== undefined) parts.push([key, this.add(sql)]);
    }
    return (row) => {
      const value: Record<string, Value> = {};
      for (const [key, column] of parts) value[key] = row[column] as Value;
      return Object.values(value).some((part) => part !== null) ? value : null;
    };
  }

  readonly shape = (row: Record<string, SqlValue>): QueryRecord =>
    this.root.read(row, this.schema) as QueryRecord;

  private nodeAt(steps: Step[]): Node {
    let node = this.root;
    for (const step of steps) {
      let parent = node.parents.get(step.name);
      if (!parent) {
        parent = new Node(step.type, this.add(step.idSql));
        node.parents.set(step.name, parent);
      }
      node = parent;
    }
    return node;
  }
}

class Node {
  readonly values: [string, Reader][] = [];
  readonly parents = new Map<string, Node>();

  constructor(
    private readonly type: string | undefined,
    private readonly idColumn: string
  ) {}

  read(row: Record<string, SqlValue>, schema: Schema): QueryRecord | null {
    const id = row[this.idColumn] as string | null;
    if (id === null) return null;
    const fields: QueryRecord['fields'] = {};
    for (const [name, read] of this.values) fields[name] = read(row);
    for (const [name, parent] of this.parents) fields[name] = parent.read(row, schema);
    return { type: this.type ?? schema.byPrefix(id.slice(0, 3))?.name ?? 'Name', id, fields };
  }
}
