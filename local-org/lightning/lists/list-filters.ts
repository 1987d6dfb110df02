import { NotEmulated } from '../../errors';
import type { Field, ObjectType } from '../../metadata/object-type';
import type { ListView, ListViewFilter } from '../../metadata/object-parts';
import type { UserIdentity } from '../../records/user-identity';
import { columnPath } from './list-columns';

const COMPARISON: Record<string, string> = {
  equals: '=',
  notEqual: '!=',
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>='
};

/** The WHERE condition of a list view, without WHERE; empty when it shows everything. Throws NotEmulated. */
export function listCondition(list: ListView, object: ObjectType, user: UserIdentity): string {
  const conditions = list.filters.map((filter) => `(${filterCondition(filter, list, object)})`);
  const filters = list.booleanFilter
    ? list.booleanFilter.replace(/\d+/g, (number) => conditions[Number(number) - 1])
    : conditions.join(' AND ');
  return [scopeCondition(list, user), filters && `(${filters})`].filter(Boolean).join(' AND ');
}

function scopeCondition(list: ListView, user: UserIdentity): string {
  if (list.filterScope === 'Everything') return '';
  if (list.filterScope === 'Mine') return `OwnerId = '${user.id}'`;
  if (list.filterScope === 'Queue' && list.queue) {
    return `OwnerId IN (SELECT Id FROM Group WHERE DeveloperName = ${quoted(list.queue)})`;
  }
  throw new NotEmulated(`list view scope ${list.filterScope}`, { file: list.file });
}

/** Several values are separated by commas and mean any of them; "not" means none of them. */
function filterCondition(
  { field: column, operation, value }: ListViewFilter,
  list: ListView,
  object: ObjectType
): string {
  const path = columnPath(object, column, list.file);
  const field = path.includes('.') ? undefined : object.field(path);
  const values = splitValues(value).map((part) => literal(part, field));
  const anyOf = (condition: (part: string) => string) => `(${values.map(condition).join(' OR ')})`;
  switch (operation) {
    case 'equals':
    case 'notEqual':
    case 'lessThan':
    case 'greaterThan':
    case 'lessOrEqual':
    case 'greaterOrEqual':
      if (operation === 'notEqual') return values.map((part) => `${path} != ${part}`).join(' AND ');
      return anyOf((part) => `${path} ${COMPARISON[operation]} ${part}`);
    case 'contains':
      return anyOf((part) => `${path} LIKE ${like('%', part, '%')}`);
    case 'notContain':
      return `NOT ${anyOf((part) => `${path} LIKE ${like('%', part, '%')}`)}`;
    case 'startsWith':
      return anyOf((part) => `${path} LIKE ${like('', part, '%')}`);
    case 'includes':
    case 'excludes':
      return `${path} ${operation.toUpperCase()} (${values.join(', ')})`;
    default:
      throw new NotEmulated(`list view filter operation ${operation}`, { file: list.file });
  }
}

/** Commas within double quotes belong to the value. */
function splitValues(value: string): string[] {
  if (value === '') return [''];
  return (value.match(/"[^"]*"|[^,]+/g) ?? []).map((part) => part.trim().replace(/^"(.*)"$/, '$1'));
}

function literal(value: string, field: Field | undefined): string {
  if (value === '') return 'null';
  switch (field?.type) {
    case 'boolean':
      return value === '1' || value.toLowerCase() === 'true' ? 'TRUE' : 'FALSE';
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return String(Number(value.replace(/[^\d.eE+-]/g, '')));
    case 'date':
    case 'datetime':
      return dateLiteral(value, field.type);
    default:
      return quoted(value);
  }
}

/** Relative dates are SOQL's own words; a day is written as the org's language writes it, or as ISO. */
function dateLiteral(value: string, type: 'date' | 'datetime'): string {
  if (/^[A-Z][A-Z_]*(:\d+)?$/.test(value)) return value;
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(value);
  const day = american
    ? `${american[3]}-${american[1].padStart(2, '0')}-${american[2].padStart(2, '0')}`
    : value.slice(0, 10);
  return type === 'date' ? day : `${day}T00:00:00Z`;
}

function like(before: string, part: string, after: string): string {
  return `'${before}${part.slice(1, -1)}${after}'`;
}

/** A SOQL string literal. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, (character) => `\\${character}`)}'`;
}
