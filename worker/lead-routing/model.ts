import { plainSentence } from '../llm/plain-sentence';
import { countryKey, type Country } from './model-country';
import { judge, type Traits } from './model-conditions';
import type { Pool, RoutingSettings, Rule, RuleTarget } from './settings';

/** What routing looks at. */
export interface LeadFacts {
  country: string | null;
  industry: string | null;
  employees: number | null;
  /** The account that the lead belongs to, if one is known. */
  account?: KnownAccount;
}

/** An account that a lead belongs to, whose owner can take the lead. */
export interface KnownAccount {
  id: string;
  name: string;
  ownerName: string;
  /** What tells that they belong together, in words. */
  by: string;
}

/** Segment and region that a language model chose, or that it wants a person to look. */
export interface Refinement {
  segment: string;
  region: string | null;
  isForReview: boolean;
  confidence: number;
  reason: string;
}

/** One step of the path: a rule that was tried, or what segment and region were read from. */
export interface Step {
  rule: string;
  label: string;
  matched: boolean;
  text: string;
}

/** Who gets the lead: the owner of an account, or a pool, queue or user by name. */
export type Target = { type: 'account'; id: string; name: string } | RuleTarget;

/** What becomes of a lead. */
export interface Route {
  segment: string;
  /** null when the country has none. */
  region: string | null;
  outcome: 'account_owner' | 'assign' | 'validate' | 'review' | 'fallback';
  target: Target;
  isPriority: boolean;
  /** A rule on the path wants a language model to look. */
  isComplex: boolean;
  confidence: number;
  reason: string;
  path: Step[];
}

/** Name of the segment of a lead whose size is not known. */
export const UNKNOWN = 'Unknown';
/** A country's name is shorter; what is longer was written by somebody who had something else in mind. */
const LONGEST_QUOTE = 60;

/**
 * Routes a lead by the rules in order. With a refinement its segment and region stand in for those that were read, or the
 * lead goes to review; the rules then decide as ever, so that nobody can be chosen whom they do not name.
 */
export function route(settings: RoutingSettings, lead: LeadFacts, refinement?: Refinement): Route {
  const path: Step[] = [];
  const note = (rule: string, label: string, matched: boolean, text: string): unknown =>
    path.push({ rule, label, matched, text });
  const size = segmentOf(settings, lead.employees);
  note('segment', 'Segment', size.name !== UNKNOWN, size.text);
  const place = countryOf(settings, lead.country);
  note('region', 'Region', place.country !== undefined, place.text);
  const traits: Traits = {
    segment: refinement?.segment ?? size.name,
    region: refinement ? refinement.region : (place.country?.region ?? null),
    country: place.country?.code ?? null,
    industry: lead.industry
  };
  if (refinement) note('llm', 'Language model', true, refinement.reason);

  const marks = { isPriority: false, isComplex: false };
  const end = (outcome: Route['outcome'], target: Target, reason: string): Route => ({
    segment: traits.segment,
    region: traits.region,
    outcome,
    target,
    ...marks,
    confidence: refinement?.confidence ?? settings.confidence.rules,
    reason,
    path
  });
  if (refinement?.isForReview) {
    return end('review', queue(settings.queues.review), `The language model wants a person to look.`);
  }
  for (const rule of settings.rules) {
    const verdict = judge(rule.conditions, traits);
    const found = verdict.matched ? targetOf(settings, rule, lead, traits) : undefined;
    const isMissed = verdict.matched && found !== undefined && 'missing' in found;
    const matched = verdict.matched && !isMissed;
    const reason = found && 'target' in found ? (found.reason ?? verdict.text) : verdict.text;
    note(rule.key, rule.label, matched, isMissed ? found.missing : reason);
    if (!matched) continue;
    if (rule.isComplex) marks.isComplex = true;
    if (rule.outcome === 'priority') marks.isPriority = true;
    if (found && 'target' in found) {
      return end(rule.outcome as Route['outcome'], found.target, `${rule.label}: ${reason}`);
    }
  }
  return end('fallback', queue(settings.queues.fallback), 'No rule says who gets this lead.');
}

/** A target, or why there is none; undefined for a rule that goes on to the next. */
type Found = { target: Target; reason?: string } | { missing: string } | undefined;

function targetOf(settings: RoutingSettings, rule: Rule, lead: LeadFacts, traits: Traits): Found {
  switch (rule.outcome) {
    case 'accept':
    case 'priority':
      return undefined;
    case 'validate':
    case 'review':
      return { target: queue(settings.queues.review) };
    case 'account_owner': {
      const { account } = lead;
      if (!account) return { missing: 'no account with this mail domain, website or company is known' };
      const reason = `${account.by} belongs to ${account.name}, which ${account.ownerName} owns`;
      return { target: { type: 'account', id: account.id, name: account.name }, reason };
    }
    case 'assign':
      return rule.target!.name ? { target: rule.target! } : servingPool(settings.pools, traits);
  }
}

/** The pool that serves the lead, the one that says so most particularly first. */
function servingPool(pools: readonly Pool[], { segment, region }: Traits): Found {
  const serves = (list: readonly string[], value: string | null): boolean =>
    !list.length || (value !== null && list.some((each) => each.toLowerCase() === value.toLowerCase()));
  const particulars = (pool: Pool): number =>
    Number(pool.regions.length > 0) + Number(pool.segments.length > 0);
  const [best] = pools
    .filter((pool) => serves(pool.regions, region) && serves(pool.segments, segment))
    .sort((a, b) => particulars(b) - particulars(a));
  const place = `${segment} leads of ${region ?? 'no region'}`;
  if (!best) return { missing: `no pool serves ${place}` };
  return { target: { type: 'pool', name: best.name }, reason: `${best.name} serves ${place}` };
}

function queue(name: string): Target {
  return { type: 'queue', name };
}

function segmentOf({ segments }: RoutingSettings, employees: number | null): { name: string; text: string } {
  if (employees === null) return { name: UNKNOWN, text: 'the number of employees is blank' };
  const found = segments.find(({ from, to }) => employees >= from && employees <= to);
  const count = `${employees} ${employees === 1 ? 'employee' : 'employees'}`;
  if (!found) return { name: UNKNOWN, text: `${count}: no segment begins so low` };
  const range = found.to === Infinity ? `${found.from} or more` : `${found.from} to ${found.to}`;
  return { name: found.name, text: `${count}: ${found.name} has ${range}` };
}

function countryOf(settings: RoutingSettings, written: string | null): { country?: Country; text: string } {
  if (!written?.trim()) return { text: 'the country is blank' };
  const country = settings.countries.get(countryKey(written));
  const quoted = `“${plainSentence(written).slice(0, LONGEST_QUOTE)}”`;
  if (!country) return { text: `${quoted} is no country that has a region` };
  return { country, text: `${quoted} is ${country.name} (${country.code}), in ${country.region}` };
}
