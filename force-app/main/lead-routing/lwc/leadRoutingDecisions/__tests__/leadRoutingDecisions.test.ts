import { createElement } from 'lwc';
import LeadRoutingDecisions, { type RecentDecision } from 'c/leadRoutingDecisions';

function show(decisions: RecentDecision[]) {
  const element = createElement('c-lead-routing-decisions', { is: LeadRoutingDecisions });
  element.decisions = decisions;
  document.body.appendChild(element);
  return element;
}

describe('c-lead-routing-decisions', () => {
  afterEach(() => document.body.replaceChildren());

  it('says who got which lead and why', async () => {
    const element = show([
      {
        id: '1',
        leadId: '00Q000000000001EAA',
        leadName: 'Ada Lovelace',
        status: 'In review',
        toOwner: 'Lead Review',
        reason: 'No region: the lead has no region.',
        decidedAt: new Date().toISOString()
      }
    ]);
    const words = element.shadowRoot!.querySelector('li')!.textContent;
    expect(words).toContain('Lead Review. Waits for a person to look at it');
    expect(words).toContain('No region: the lead has no region.');
    await expect(element).toBeAccessible();
  });

  it('says that there is none yet', () => {
    expect(show([]).shadowRoot!.querySelector('[data-empty]')).not.toBeNull();
  });
});
