import type { Column, CompiledQuery } from '../soql/compiled-query';
import { isNumeric, isText } from '../soql/storage';

/** A column of a query's answer as `?columns=true` describes it. */
export interface ColumnDescription {
  aggregate: boolean;
  booleanType: boolean;
  columnName: string;
  custom: boolean;
  displayName: string;
  foreignKeyName: string | null;
  insertable: boolean;
  /** Of a parent its fields, of a child query its columns. */
  joinColumns: ColumnDescription[];
  numberType: boolean;
  textType: boolean;
  updatable: boolean;
}

/** Describes a query's columns: a parent's or a child query's fields lie in `joinColumns`. */
export function describeColumns({ columns, children }: CompiledQuery): ColumnDescription[] {
  const described: ColumnDescription[] = [];
  for (const column of columns) addColumn(described, column.name.split('.'), column);
  for (const child of children) {
    const own: ColumnDescription[] = [];
    for (const column of child.columns) addColumn(own, column.name.split('.'), column);
    described.push({ ...group(child.name), aggregate: true, joinColumns: own });
  }
  return described;
}

function addColumn(columns: ColumnDescription[], [name, ...rest]: string[], column: Column): void {
  if (rest.length === 0) {
    columns.push(leaf(name, column));
    return;
  }
  let parent = columns.find(({ columnName, joinColumns }) => columnName === name && joinColumns.length > 0);
  if (!parent) columns.push((parent = group(name)));
  addColumn(parent.joinColumns, rest, column);
}

function group(name: string): ColumnDescription {
  return { ...leaf(name, { name, aggregate: false }), foreignKeyName: name };
}

function leaf(name: string, { field, aggregate }: Column): ColumnDescription {
  return {
    aggregate,
    booleanType: field?.type === 'boolean',
    columnName: name,
    custom: field?.isCustom ?? false,
    displayName: name,
    foreignKeyName: null,
    insertable: field?.isCreateable ?? false,
    joinColumns: [],
    numberType: field !== undefined && isNumeric(field),
    textType: field !== undefined && isText(field),
    updatable: field?.isUpdateable ?? false
  };
}
