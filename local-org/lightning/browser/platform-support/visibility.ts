import { pageConfig } from '../page-config';
import type { VisibilityRule } from './page-definition';
import { find, type RecordValue } from './records';

/** The qualified field names that a rule reads from the record. */
export function fieldsOf(rule: VisibilityRule | undefined, objectApiName: string): string[] {
  return (rule?.criteria ?? []).flatMap(({ left }) => {
    const path = /^\{!Record\.(.+)\}$/.exec(left)?.[1];
    return path ? [`${objectApiName}.${path}`] : [];
  });
}

/** A criterion that the local org cannot judge, in its own words; undefined when it can judge all. */
export function unjudgeable(rule: VisibilityRule | undefined): string | undefined {
  const known =
    /^\{!(Record\.[\w.]+|\$Permission\.(CustomPermission|StandardPermission)\.\w+|\$Client\.FormFactor)\}$/;
  const operators = Object.keys(COMPARE);
  return rule?.criteria.find(({ left, operator }) => !known.test(left) || !operators.includes(operator))
    ?.left;
}

/** Whether the rule lets the component be shown for this record and user. */
export function isVisible(rule: VisibilityRule | undefined, record: RecordValue | undefined): boolean {
  if (!rule || rule.criteria.length === 0) return true;
  const results = rule.criteria.map(({ left, operator, right }) =>
    COMPARE[operator](valueOf(left, record), right)
  );
  return rule.filter ? combine(rule.filter, results) : results.every(Boolean);
}

const COMPARE: Record<string, (left: unknown, right: string) => boolean> = {
  EQUAL: (left, right) => equal(left, right),
  NE: (left, right) => !equal(left, right),
  CONTAINS: (left, right) =>
    String(left ?? '')
      .toLowerCase()
      .includes(right.toLowerCase()),
  GT: (left, right) => left !== null && compare(left, right) > 0,
  GE: (left, right) => left !== null && compare(left, right) >= 0,
  LT: (left, right) => left !== null && compare(left, right) < 0,
  LE: (left, right) => left !== null && compare(left, right) <= 0
};

function valueOf(left: string, record: RecordValue | undefined): unknown {
  const name = left.slice(2, -1);
  if (name.startsWith('Record.')) return find(record, name)?.value ?? null;
  if (name.startsWith('$Permission.CustomPermission.')) {
    return pageConfig.customPermissions.includes(name.split('.')[2]);
  }
  if (name.startsWith('$Permission.')) return pageConfig.userPermissions.includes(name.split('.')[2]);
  return pageConfig.modules['@salesforce/client/formFactor'];
}

function equal(left: unknown, right: string): boolean {
  if (left === null || left === '') return right === '' || right === '{!null}' || right === 'null';
  if (typeof left === 'number') return left === Number(right);
  return String(left).toLowerCase() === right.toLowerCase();
}

function compare(left: unknown, right: string): number {
  if (typeof left === 'number') return left - Number(right);
  return String(left).localeCompare(right);
}

/** Reads `1 AND (2 OR 3)` by recursive descent; AND binds tighter than OR. */
function combine(filter: string, results: boolean[]): boolean {
  const tokens = filter.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
  const disjunction = (): boolean => {
    let value = conjunction();
    while (tokens[0] === 'OR') {
      tokens.shift();
      value = conjunction() || value;
    }
    return value;
  };
  const conjunction = (): boolean => {
    let value = term();
    while (tokens[0] === 'AND') {
      tokens.shift();
      value = term() && value;
    }
    return value;
  };
  const term = (): boolean => {
    const token = tokens.shift();
    if (token === 'NOT') return !term();
    if (token !== '(') return results[Number(token) - 1] ?? false;
    const value = disjunction();
    tokens.shift();
    return value;
  };
  return disjunction();
}
