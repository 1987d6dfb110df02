import { z } from 'zod';
import { MODES, type Mode } from './mode';

/** A number that may be blank: null then. */
export const blankNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
/** A text that may be blank: empty then. */
export const blankText = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '');

const settingRow = z.object({
  DeveloperName: z.string(),
  Key__c: z.string().min(1),
  Value__c: blankText,
  Is_Packaged_Default__c: z.boolean()
});

/** Fields to read of Insight_Setting__mdt. */
export const SETTING_FIELDS = Object.keys(settingRow.shape);

/** What every settings record has: a key, a name to complain about, and whether it came with the package. */
export interface KeyedRow {
  Key__c: string;
  DeveloperName: string;
  Is_Packaged_Default__c: boolean;
}

/** What every record of a weighted factor has. */
export interface WeightedRow extends KeyedRow {
  Weight__c: number;
  Is_Active__c: boolean;
  Sort_Order__c: number | null;
}

/**
 * The custom metadata records that are in force: those that parse, one a key, an admin's own record before the packaged
 * default. What is wrong with the others is added to `problems`, naming the record.
 */
export function rowsInForce<Row extends KeyedRow>(
  type: string,
  schema: z.ZodType<Row>,
  rows: readonly unknown[],
  problems: string[]
): Row[] {
  const byKey = new Map<string, Row>();
  for (const raw of rows) {
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      const name = (raw as { DeveloperName?: string }).DeveloperName ?? 'without a name';
      for (const issue of parsed.error.issues) {
        problems.push(`${type} ${name}: ${issue.path.join('.')} ${issue.message}.`);
      }
      continue;
    }
    const row = parsed.data;
    const other = byKey.get(row.Key__c);
    if (other && other.Is_Packaged_Default__c === row.Is_Packaged_Default__c) {
      problems.push(
        `${type} ${row.DeveloperName}: has the same key as ${other.DeveloperName}, ${row.Key__c}.`
      );
    }
    if (!other || other.Is_Packaged_Default__c) byKey.set(row.Key__c, row);
  }
  return [...byKey.values()];
}

/**
 * The active factors in order. All weights together must be 1; where an admin has switched factors off, the weights of
 * the rest are scaled up to 1.
 */
export function weighActive<Row extends WeightedRow>(
  type: string,
  rows: readonly Row[],
  problems: string[]
): Row[] {
  const active = rows.filter((row) => row.Is_Active__c);
  const sum = (list: readonly Row[]): number => list.reduce((total, row) => total + row.Weight__c, 0);
  const activeSum = sum(active);
  const isOne = (total: number): boolean => Math.abs(total - 1) < 1e-6;
  if (!isOne(activeSum) && !isOne(sum(rows))) {
    problems.push(`${type}: the weights of the active factors add up to ${round(activeSum)}, not to 1.`);
  } else if (activeSum <= 0) {
    problems.push(`${type}: no active factor has a weight.`);
  }
  return active
    .map((row) => (isOne(activeSum) ? row : { ...row, Weight__c: row.Weight__c / activeSum }))
    .sort(bySortOrder);
}

/** Compares rows by their sort order, those without one last; the key decides between equal ones. */
export function bySortOrder(
  a: { Sort_Order__c: number | null; Key__c: string },
  b: { Sort_Order__c: number | null; Key__c: string }
): number {
  return (
    (a.Sort_Order__c ?? Number.MAX_VALUE) - (b.Sort_Order__c ?? Number.MAX_VALUE) ||
    (a.Key__c < b.Key__c ? -1 : 1)
  );
}

/** The records of Insight_Setting__mdt in force, read by key; what cannot be used is added to `problems`. */
export class NamedSettings {
  private readonly values: Map<string, string>;

  constructor(
    rows: readonly unknown[],
    private readonly problems: string[]
  ) {
    const inForce = rowsInForce('Insight_Setting__mdt', settingRow, rows, problems);
    this.values = new Map(inForce.map((row) => [row.Key__c, row.Value__c]));
  }

  /** A number from `least` to `most`. */
  number(key: string, least: number, most: number): number {
    const value = Number(this.values.get(key) || NaN);
    if (!(value >= least && value <= most)) {
      this.problems.push(`Insight_Setting__mdt ${key}: must be a number from ${least} to ${most}.`);
    }
    return value;
  }

  /** A number from `least` to `most`; undefined where there is no such setting, or it is blank. */
  optionalNumber(key: string, least: number, most: number): number | undefined {
    return this.values.get(key) ? this.number(key, least, most) : undefined;
  }

  /** A text that is not blank. */
  text(key: string): string {
    const value = this.values.get(key) ?? '';
    if (!value) this.problems.push(`Insight_Setting__mdt ${key}: must not be blank.`);
    return value;
  }

  /** One of several texts. */
  oneOf<Text extends string>(key: string, allowed: readonly Text[]): Text {
    const value = this.values.get(key) ?? '';
    const found = allowed.find((each) => each === value.toLowerCase());
    if (!found) this.problems.push(`Insight_Setting__mdt ${key}: must be one of ${allowed.join(', ')}.`);
    return found ?? allowed[0];
  }

  /** How far a capability is switched on; live where there is no such setting, or it is blank. */
  mode(key: string): Mode {
    return this.values.get(key) ? this.oneOf(key, MODES) : 'live';
  }

  /** true or false. */
  flag(key: string): boolean {
    const value = this.values.get(key) ?? '';
    if (!/^(true|false)$/i.test(value))
      this.problems.push(`Insight_Setting__mdt ${key}: must be true or false.`);
    return /^true$/i.test(value);
  }
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
