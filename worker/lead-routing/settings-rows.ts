import { z } from 'zod';
import { WorkerError } from '../errors';
import { blankNumber, blankText, NamedSettings, rowsInForce } from '../insights/settings-rows';
import { countryKey, readCountry, type Country } from './model-country';
import {
  OUTCOMES,
  type Condition,
  type Pool,
  type RoutingSettings,
  type Rule,
  type RuleTarget,
  type Segment
} from './settings';

/** The rules' own version; a change of settings does not change it. */
export const MODEL_VERSION = 'routing-rules-1';

const keyed = {
  DeveloperName: z.string(),
  Key__c: z.string().min(1),
  Is_Active__c: z.boolean(),
  Is_Packaged_Default__c: z.boolean()
};
const segmentRow = z.object({
  ...keyed,
  Segment__c: z.string().min(1),
  From_Employees__c: z.number().min(1),
  To_Employees__c: blankNumber
});
const regionRow = z.object({ ...keyed, Region__c: z.string().min(1), Countries__c: blankText });
const ruleRow = z.object({
  ...keyed,
  MasterLabel: z.string(),
  Sort_Order__c: z.number(),
  Segments__c: blankText,
  Regions__c: blankText,
  Countries__c: blankText,
  Industries__c: blankText,
  Outcome__c: z.enum(OUTCOMES),
  Target_Type__c: z.enum(['pool', 'queue', 'user']).nullish(),
  Target__c: blankText,
  Is_Complex__c: z.boolean()
});
const poolRow = z.object({
  Id: z.string(),
  Name: z.string().min(1),
  Regions__c: blankText,
  Segments__c: blankText
});
type RuleRow = z.infer<typeof ruleRow>;

/** Fields to read of each object, and the objects' names. */
export const ROUTING_FIELDS = {
  Routing_Segment__mdt: Object.keys(segmentRow.shape),
  Routing_Region__mdt: Object.keys(regionRow.shape),
  Routing_Rule__mdt: Object.keys(ruleRow.shape),
  Routing_Pool__c: Object.keys(poolRow.shape)
};

/** The records that routing follows, as the REST API returns them. */
export interface RoutingRows {
  segments: unknown[];
  regions: unknown[];
  rules: unknown[];
  /** Active pools only. */
  pools: unknown[];
  settings: unknown[];
}

/** Turns records into settings. SETTINGS_INVALID with every problem, or SETTINGS_MISSING. */
export function routingSettingsFromRows(rows: RoutingRows): RoutingSettings {
  if (!rows.segments.length || !rows.regions.length || !rows.rules.length) {
    throw new WorkerError(
      'SETTINGS_MISSING',
      'There are no Routing_Segment__mdt, Routing_Region__mdt or Routing_Rule__mdt records.'
    );
  }
  const problems: string[] = [];
  const named = new NamedSettings(rows.settings, problems);
  const segments = toSegments(rows.segments, problems);
  const countries = toCountries(rows.regions, problems);
  const regions = [...new Set([...countries.values()].map(({ region }) => region))].sort();
  const known = { segments: segments.map(({ name }) => name), regions };
  const settings: RoutingSettings = {
    modelVersion: MODEL_VERSION,
    segments,
    countries,
    regions,
    rules: toRules(rows.rules, known, problems),
    pools: toPools(rows.pools, known, problems),
    queues: { review: named.text('routing_review_queue'), fallback: named.text('routing_fallback_queue') },
    confidence: {
      rules: named.number('routing_rule_confidence', 0, 1),
      complex: named.number('routing_complex_confidence', 0, 1),
      leastOfLlm: named.number('routing_least_llm_confidence', 0, 1)
    },
    freeMailDomains: new Set(listOf(named.text('routing_free_mail_domains').toLowerCase())),
    mode: named.mode('routing_mode'),
    isActive: named.flag('insights_active')
  };
  if (problems.length) {
    throw new WorkerError(
      'SETTINGS_INVALID',
      `The routing settings cannot be used:\n- ${problems.join('\n- ')}`
    );
  }
  return settings;
}

function toSegments(rows: readonly unknown[], problems: string[]): Segment[] {
  const segments = rowsInForce('Routing_Segment__mdt', segmentRow, rows, problems)
    .filter((row) => row.Is_Active__c)
    .map((row) => ({
      name: row.Segment__c,
      from: row.From_Employees__c,
      to: row.To_Employees__c ?? Infinity
    }))
    .sort((a, b) => a.from - b.from);
  for (const [i, { name, from, to }] of segments.entries()) {
    if (to < from) problems.push(`Routing_Segment__mdt ${name}: ends below where it begins.`);
    const before = segments[i - 1];
    if (before && from <= before.to) {
      problems.push(`Routing_Segment__mdt ${name}: begins at ${from}, within ${before.name}.`);
    }
  }
  return segments;
}

/** An admin's own line for a country takes precedence over a packaged one. */
function toCountries(rows: readonly unknown[], problems: string[]): Map<string, Country> {
  const inForce = rowsInForce('Routing_Region__mdt', regionRow, rows, problems)
    .filter((row) => row.Is_Active__c)
    .sort((a, b) => Number(a.Is_Packaged_Default__c) - Number(b.Is_Packaged_Default__c));
  const taken = new Map<string, boolean>();
  const spelt = new Map<string, Country>();
  for (const row of inForce) {
    const complain = (words: string): unknown =>
      problems.push(`Routing_Region__mdt ${row.DeveloperName}: ${words}.`);
    for (const line of row.Countries__c.split(/\r?\n/).filter((each) => each.trim())) {
      const country = readCountry(line);
      if (!country) complain(`"${line.trim().slice(0, 40)}" is not of the form GB: United Kingdom, UK`);
      else if (!taken.has(country.code)) {
        taken.set(country.code, row.Is_Packaged_Default__c);
        const value = { code: country.code, name: country.name, region: row.Region__c };
        for (const spelling of country.spellings) {
          const key = countryKey(spelling);
          const other = spelt.get(key);
          if (!other) spelt.set(key, value);
          else if (other.code !== value.code) complain(`"${spelling}" is ${other.code} already`);
        }
      } else if (taken.get(country.code) === row.Is_Packaged_Default__c) {
        complain(`${country.code} stands in another region too`);
      }
    }
  }
  return spelt;
}

interface Known {
  segments: readonly string[];
  regions: readonly string[];
}

function toRules(rows: readonly unknown[], known: Known, problems: string[]): Rule[] {
  return rowsInForce('Routing_Rule__mdt', ruleRow, rows, problems)
    .filter((row) => row.Is_Active__c)
    .sort((a, b) => a.Sort_Order__c - b.Sort_Order__c || (a.Key__c < b.Key__c ? -1 : 1))
    .map((row) => toRule(row, known, problems));
}

function toRule(row: RuleRow, known: Known, problems: string[]): Rule {
  const complain = (words: string): unknown =>
    problems.push(`Routing_Rule__mdt ${row.DeveloperName}: ${words}.`);
  const conditions = {
    segments: toCondition(row.Segments__c),
    regions: toCondition(row.Regions__c),
    countries: toCondition(row.Countries__c),
    industries: toCondition(row.Industries__c)
  };
  complainOfStrangers('segment', conditions.segments.values, [...known.segments, 'Unknown'], complain);
  complainOfStrangers('region', conditions.regions.values, [...known.regions, 'none'], complain);
  for (const code of conditions.countries.values) {
    if (!/^([A-Za-z]{2}|none)$/.test(code)) complain(`${code} is no two-letter country code`);
  }
  let target: RuleTarget | undefined;
  if (row.Outcome__c === 'assign') {
    if (!row.Target_Type__c) complain('assign needs Target_Type__c');
    else if (row.Target_Type__c !== 'pool' && !row.Target__c)
      complain(`assign to a ${row.Target_Type__c} needs Target__c`);
    else target = { type: row.Target_Type__c, name: row.Target__c };
  }
  return {
    key: row.Key__c,
    label: row.MasterLabel,
    conditions,
    outcome: row.Outcome__c,
    target,
    isComplex: row.Is_Complex__c
  };
}

function toPools(rows: readonly unknown[], known: Known, problems: string[]): Pool[] {
  const pools: Pool[] = [];
  for (const raw of rows) {
    const row = poolRow.parse(raw);
    const complain = (words: string): unknown => problems.push(`Pool ${row.Name}: ${words}.`);
    if (pools.some(({ name }) => name === row.Name)) complain('there is another pool of this name');
    const pool = { name: row.Name, regions: listOf(row.Regions__c), segments: listOf(row.Segments__c) };
    complainOfStrangers('region', pool.regions, known.regions, complain);
    complainOfStrangers('segment', pool.segments, known.segments, complain);
    pools.push(pool);
  }
  return pools.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function complainOfStrangers(
  word: string,
  values: readonly string[],
  known: readonly string[],
  complain: (words: string) => unknown
): void {
  for (const value of values) {
    if (!known.some((each) => each.toLowerCase() === value.toLowerCase())) {
      complain(`there is no ${word} ${value}`);
    }
  }
}

function toCondition(text: string): Condition {
  const opposite = /^not\s+(.*)$/is.exec(text);
  return { values: listOf(opposite?.[1] ?? text), isOpposite: opposite !== null };
}

function listOf(text: string): string[] {
  return text
    .split(';')
    .map((value) => value.trim())
    .filter(Boolean);
}
