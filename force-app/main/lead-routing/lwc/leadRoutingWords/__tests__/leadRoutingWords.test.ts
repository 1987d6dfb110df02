import { deciderOf, isPending, outcomeOf, statusOf, stepsOf, type RoutingState } from 'c/leadRoutingWords';

const SOON = new Date(Date.now() + 60_000).toISOString();
const PAST = new Date(Date.now() - 60_000).toISOString();
const ROUTED: RoutingState = {
  owner: 'Anna',
  segment: 'SMB',
  region: 'EMEA',
  routedAt: PAST,
  status: 'Assigned',
  dueAt: null
};
const NEW: RoutingState = { ...ROUTED, routedAt: null, status: null, dueAt: SOON };
const DECISION = {
  id: '1',
  status: 'Assigned',
  decidedBy: 'LLM',
  reason: 'why',
  confidence: 0.834,
  fromOwner: 'Alex',
  toOwner: 'Anna',
  decidedAt: PAST
};

describe('c/leadRoutingWords', () => {
  it('says what became of a decision and who made it', () => {
    expect(outcomeOf({ status: 'In review' })).toBe('Waits for a person to look at it');
    expect(deciderOf(DECISION)).toBe('Decided by rules and a language model, 83 % sure.');
    expect(deciderOf({ ...DECISION, decidedBy: 'Fallback', confidence: null })).toContain('nobody answered');
  });

  it('never says how sure a person was', () => {
    expect(deciderOf({ ...DECISION, decidedBy: 'Person' })).toBe('Decided by a person.');
  });

  it('reads a path, and takes an unreadable one for none', () => {
    expect(stepsOf('[{"rule":"segment"}]')).toHaveLength(1);
    expect(stepsOf('{')).toEqual([]);
    expect(stepsOf(null)).toEqual([]);
  });

  it('knows when an answer is on its way', () => {
    expect(isPending(NEW)).toBe(true);
    expect(isPending({ ...NEW, dueAt: PAST })).toBe(false);
    expect(isPending(ROUTED)).toBe(false);
    expect(isPending({ ...ROUTED, status: 'Requested' })).toBe(true);
  });

  it('says what to know before trusting what is shown', () => {
    expect(statusOf(ROUTED, 'live', '', false)).toBe('');
    expect(statusOf(NEW, 'live', '', false)).toContain('is being found');
    expect(statusOf(NEW, 'live', '', true)).toContain('Still looking');
    expect(statusOf(NEW, 'live', 'The rules are broken.', true)).toBe(
      'The last answer failed. The rules are broken.'
    );
    expect(statusOf(ROUTED, 'off', '', false)).toContain('switched off');
    expect(statusOf(ROUTED, 'shadow', '', false)).toContain('only watches');
    expect(statusOf({ ...NEW, dueAt: PAST }, 'live', '', false)).toContain('No answer came in time');
  });
});
