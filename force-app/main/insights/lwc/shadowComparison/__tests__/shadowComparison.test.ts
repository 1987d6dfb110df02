import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getComparison from '@salesforce/apex/ShadowComparisonController.getComparison';
import ShadowComparison from 'c/shadowComparison';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/ShadowComparisonController.getComparison',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);

const wire = getComparison as unknown as {
  emit(value: unknown): void;
  error(value?: unknown): void;
  getLastConfig(): unknown;
};
const EMPTY = {
  days: 30,
  isCut: false,
  scored: 0,
  bands: [],
  routing: { sameOwner: 0, samePool: 0, other: 0, disagreements: [] },
  suggestions: { same: 0, other: 0, none: 0 }
};
const FULL = {
  ...EMPTY,
  scored: 4,
  bands: [{ name: 'High', converted: 2, closed: 1, open: 1 }],
  routing: {
    sameOwner: 5,
    samePool: 2,
    other: 3,
    disagreements: [
      {
        leadId: '00Q1',
        leadName: 'Ada Okafor',
        owner: 'Kim Rep',
        wouldBe: 'Jo Rep',
        pool: 'EMEA',
        reason: 'By region.'
      },
      { leadId: '00Q2', leadName: 'Noor Haddad', owner: 'Kim Rep', wouldBe: 'Review queue' }
    ]
  },
  suggestions: { same: 1, other: 1, none: 2 }
};

async function show(comparison?: object) {
  const element = createElement('c-shadow-comparison', { is: ShadowComparison });
  document.body.appendChild(element);
  if (comparison) wire.emit(comparison);
  await Promise.resolve();
  return element;
}

const texts = (element: HTMLElement, selector: string) =>
  [...element.shadowRoot!.querySelectorAll(selector)].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim()
  );

describe('c-shadow-comparison', () => {
  afterEach(() => document.body.replaceChildren());

  it('asks for thirty days and shows a spinner meanwhile', async () => {
    const element = await show();
    expect(wire.getLastConfig()).toEqual({ days: 30 });
    expect(element.shadowRoot!.querySelector('lightning-spinner')).not.toBeNull();
  });

  it('says in one line what to set when nothing ran in shadow', async () => {
    const element = await show(EMPTY);
    expect(texts(element, 'p')).toEqual([
      'Nothing ran in shadow in the last 30 days. To compare before going live, an admin sets scoring_mode, routing_mode or outreach_mode to shadow.'
    ]);
    expect(element.shadowRoot!.querySelector('section')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('says what became of the leads of each band', async () => {
    const element = await show(FULL);
    expect(texts(element, '[data-scoring]')).toEqual(['4 leads scored in shadow.']);
    expect(texts(element, '[data-bands] tbody :is(th, td)')).toEqual([
      'High',
      '4',
      '2 of 4 (50 %)',
      '1 of 4 (25 %)',
      '1 of 4 (25 %)'
    ]);
  });

  it('compares owners, and lists the leads of others with a link', async () => {
    const element = await show(FULL);
    expect(texts(element, '[data-routing]')).toEqual([
      '5 of 10 (50 %) belong to the owner whom routing would have chosen.',
      '2 of 10 (20 %) belong to somebody else of the same pool.',
      '3 of 10 (30 %) belong to another owner.'
    ]);
    expect(texts(element, '[data-disagreements] caption')).toEqual(['The latest 2 of 3 with another owner']);
    expect(texts(element, '[data-disagreements] tbody td')).toEqual([
      'Kim Rep',
      'Jo Rep (pool EMEA)',
      'By region.',
      'Kim Rep',
      'Review queue',
      ''
    ]);
    const link = element.shadowRoot!.querySelector('c-common-record-link') as HTMLElement & {
      recordId: string;
      label: string;
    };
    expect([link.recordId, link.label]).toEqual(['00Q1', 'Ada Okafor']);
  });

  it('compares templates with the mails that were sent', async () => {
    expect(texts(await show(FULL), '[data-suggestions]')).toEqual([
      '1 of 4 (25 %) got a mail from the template that would have been suggested.',
      '1 of 4 (25 %) got a mail from another template.',
      '2 of 4 (50 %) got no mail through Flywheel since.'
    ]);
  });

  it('says what did not run in shadow, and when only the latest was compared', async () => {
    const element = await show({ ...EMPTY, isCut: true, suggestions: { same: 1, other: 0, none: 0 } });
    expect(texts(element, '[data-scoring], [data-routing]')).toEqual([
      'No lead was scored in shadow.',
      'No lead was routed in shadow.'
    ]);
    expect(texts(element, '[data-period]')[0]).toContain('only the latest counts');
    document.body.replaceChildren();
    const scoredOne = await show({ ...FULL, scored: 1, suggestions: EMPTY.suggestions });
    expect(texts(scoredOne, '[data-scoring], [data-suggestions]')).toEqual([
      '1 lead scored in shadow.',
      'No mail was suggested in shadow.'
    ]);
  });

  it('looks again when the window is visited, until it is left', async () => {
    const element = await show(FULL);
    window.dispatchEvent(new CustomEvent('focus'));
    expect(refreshApex).toHaveBeenCalledTimes(1);
    element.remove();
    window.dispatchEvent(new CustomEvent('focus'));
    expect(refreshApex).toHaveBeenCalledTimes(1);
  });

  it('says what went wrong, and is accessible', async () => {
    const element = await show(FULL);
    await expect(element).toBeAccessible();
    wire.error({ message: 'You have no access to shadow decisions.' });
    await Promise.resolve();
    expect(element.shadowRoot!.querySelector('c-common-error-panel')!.shadowRoot!.textContent).toContain(
      'no access to shadow decisions'
    );
    await expect(element).toBeAccessible();
  });
});
