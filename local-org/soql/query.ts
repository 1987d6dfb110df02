/**
 * The parts of a SOQL query.
 *
 * Path: names joined by dots, `Owner.Profile.Name`; all but the last are relationships.
 * Bind: a value the caller supplies by name, `:name`; it never becomes query text.
 * Semi-join: `Id IN (SELECT …)`; anti-join: the same with NOT IN.
 *
 * Every `at` is an offset into the query's text, so that errors can point at the place.
 */
export interface SoqlQuery {
  text: string;
  at: number;
  select: SelectItem[];
  from: { name: string; alias?: string; at: number };
  where?: Condition;
  access?: 'user' | 'system';
  groupBy: Expression[];
  having?: Condition;
  orderBy: OrderItem[];
  limit?: NumberOperand;
  offset?: NumberOperand;
  allRows: boolean;
  forUpdate: boolean;
}

export interface FieldPath {
  kind: 'path';
  names: string[];
  at: number;
}

/** `name` is upper case; `argument` is missing only in `COUNT()`. */
export interface FunctionCall {
  kind: 'function';
  name: string;
  argument?: Expression;
  at: number;
}

export type Expression = FieldPath | FunctionCall;

export type SelectItem =
  | { kind: 'expression'; expression: Expression; alias?: string; at: number }
  | { kind: 'subquery'; query: SoqlQuery; at: number }
  | { kind: 'fields'; set: 'ALL' | 'STANDARD' | 'CUSTOM'; at: number };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE';

export type Condition =
  | { kind: 'and' | 'or'; operands: Condition[] }
  | { kind: 'not'; operand: Condition }
  | { kind: 'compare'; left: Expression; operator: Comparison; right: Operand; at: number }
  | { kind: 'in'; left: Expression; negated: boolean; right: ListOperand | BindOperand; at: number }
  | { kind: 'includes'; left: Expression; negated: boolean; right: ListOperand | BindOperand; at: number }
  | { kind: 'semiJoin'; left: Expression; negated: boolean; query: SoqlQuery; at: number };

export interface BindOperand {
  kind: 'bind';
  name: string;
  at: number;
}

export interface ListOperand {
  kind: 'list';
  items: Operand[];
  at: number;
}

export type NumberOperand = { kind: 'number'; value: number; at: number } | BindOperand;

/** `pattern` of a string keeps the escapes that matter to LIKE. `count` belongs to literals such as LAST_N_DAYS:30. */
export type Operand =
  | { kind: 'string'; value: string; pattern: string; at: number }
  | { kind: 'number'; value: number; at: number }
  | { kind: 'boolean'; value: boolean; at: number }
  | { kind: 'null'; at: number }
  | { kind: 'date' | 'datetime' | 'time'; value: string; at: number }
  | { kind: 'dateLiteral'; name: string; count?: number; at: number }
  | BindOperand;

export interface OrderItem {
  expression: Expression;
  descending: boolean;
  nulls: 'first' | 'last';
  at: number;
}
