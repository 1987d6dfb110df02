import type { DecidedRoute } from './refinement';
import type { Route, Step } from './model';

/** What `lead.route` answers for a lead. One of pool, queue, user and account names who gets it. */
export interface RouteOutput {
  segment: string;
  /** null when the country has none. */
  region: string | null;
  outcome: Route['outcome'];
  pool: string | null;
  queue: string | null;
  /** A username. */
  user: string | null;
  /** Id of the account whose owner gets it. */
  account: string | null;
  isPriority: boolean;
  decidedBy: DecidedRoute['decidedBy'];
  confidence: number;
  reason: string;
  path: Step[];
  /** Why the newest settings are not the ones in force; null when they are. */
  settingsProblem: string | null;
}

/** The org keeps at most so many characters of a reason. */
const LONGEST_REASON = 1000;
const LONGEST_STEP = 400;

/** A route as it travels to the org. */
export function outputOf(
  { route, decidedBy }: DecidedRoute,
  settingsProblem: string | undefined
): RouteOutput {
  const { target } = route;
  const named = (type: string): string | null => (target.type === type ? target.name : null);
  return {
    segment: route.segment,
    region: route.region,
    outcome: route.outcome,
    pool: named('pool'),
    queue: named('queue'),
    user: named('user'),
    account: target.type === 'account' ? target.id : null,
    isPriority: route.isPriority,
    decidedBy,
    confidence: Math.round(route.confidence * 100) / 100,
    reason: sentence(route.reason).slice(0, LONGEST_REASON),
    path: route.path.map((step) => ({ ...step, text: step.text.slice(0, LONGEST_STEP) })),
    settingsProblem: settingsProblem ? settingsProblem.slice(0, LONGEST_REASON) : null
  };
}

/** The answer for a person at a terminal. */
export function describeRoute(output: RouteOutput): string {
  const who = output.pool ?? output.queue ?? output.user ?? `the owner of account ${output.account}`;
  const lines = output.path.map(({ matched, label, text }) => `  ${matched ? '✓' : '·'} ${label}: ${text}`);
  return [
    `${output.segment}, ${output.region ?? 'no region'}: ${output.outcome}, to ${who}.`,
    `${output.reason} Confidence ${output.confidence.toFixed(2)}.`,
    ...lines
  ].join('\n');
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
