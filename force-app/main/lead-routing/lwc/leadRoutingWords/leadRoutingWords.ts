/** One rule that was tried, or what segment and region were read from. */
export interface RoutingStep {
  rule: string;
  label: string;
  matched: boolean;
  text: string;
}

/** One decision about who gets a lead, as Apex tells it. */
export interface RoutingDecision {
  id: string;
  status: string;
  decidedBy: string;
  reason: string;
  confidence?: number | null;
  fromOwner: string;
  toOwner: string;
  pool?: string | null;
  isPriority?: boolean;
  decidedAt: string;
  path?: string | null;
  /** Why it cannot be taken back; empty when it can. */
  whyNoUndo?: string | null;
}

/** What is known of a lead's routing from the lead itself. Times are ISO texts. */
export interface RoutingState {
  owner: string | null;
  segment: string | null;
  region: string | null;
  routedAt: string | null;
  status: string | null;
  dueAt: string | null;
}

/** What happened, in a few words. */
const OUTCOMES: Record<string, string> = {
  Assigned: 'Assigned',
  'In review': 'Waits for a person to look at it',
  Fallback: 'Could not be routed, waits in a queue',
  Kept: 'Kept its owner',
  Recorded: 'Recorded only; the standard assignment rules decide',
  Shadow: 'Would have been assigned; nothing was touched',
  Undone: 'Taken back'
};

const DECIDERS: Record<string, string> = {
  Rules: 'rules',
  LLM: 'rules and a language model',
  Person: 'a person',
  Fallback: 'the org, because nobody answered in time'
};

/** A path as it was kept; an unreadable one counts as none. */
export function stepsOf(path?: string | null): RoutingStep[] {
  try {
    return JSON.parse(path ?? '[]') as RoutingStep[];
  } catch {
    return [];
  }
}

/** What became of a decision. */
export function outcomeOf({ status }: Pick<RoutingDecision, 'status'>): string {
  return OUTCOMES[status] ?? status;
}

/** Who decided and how sure, in a sentence. Beside a person's choice stands no figure: it would be that of the rules. */
export function deciderOf({ decidedBy, confidence }: RoutingDecision): string {
  const who = `Decided by ${DECIDERS[decidedBy] ?? decidedBy}`;
  return decidedBy === 'Person' || confidence === null || confidence === undefined
    ? `${who}.`
    : `${who}, ${Math.round(confidence * 100)} % sure.`;
}

/** Whether an answer is on its way: the lead is new, or a person asked again. */
export function isPending({ status, routedAt, dueAt }: RoutingState): boolean {
  return status === 'Requested' || (!routedAt && dueAt !== null && Date.parse(dueAt) > Date.now());
}

/** What to know before trusting what is shown; empty when all is well. */
export function statusOf(
  state: RoutingState,
  mode: string | undefined,
  problem: string,
  isLate: boolean
): string {
  const pending = isPending(state);
  if (pending && !isLate) return 'An owner is being found…';
  if (problem) return `The last answer failed. ${problem}`;
  if (mode === 'off') return 'Routing is switched off. An admin can switch it on again.';
  if (pending) return 'Still looking for an owner. It will appear here when you come back to this page.';
  if (mode === 'shadow') return 'Routing only watches: it records what it would do and moves no lead.';
  if (!state.routedAt && state.dueAt)
    return 'No answer came in time. The fallback queue gets this lead shortly.';
  return '';
}
