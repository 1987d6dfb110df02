import { createElement } from 'lwc';
import FirstResponseCountdown from 'c/firstResponseCountdown';

const NOON = Date.parse('2026-11-21T12:00:00.000Z');
const lead = (name: string, minutes: number) => ({
  id: `00Q${name}`,
  name,
  company: 'Acme',
  owner: 'Riley Rep',
  segment: 'SMB',
  dueAt: new Date(NOON + minutes * 60_000).toISOString()
});

function show(leads: ReturnType<typeof lead>[], total = leads.length) {
  const element = createElement('c-first-response-countdown', { is: FirstResponseCountdown });
  Object.assign(element, { leads, total });
  document.body.appendChild(element);
  return element;
}

const times = (element: HTMLElement) =>
  [...element.shadowRoot!.querySelectorAll('.time')].map((time) => time.textContent);
const summary = (element: HTMLElement) => element.shadowRoot!.querySelector('[data-summary]')!.textContent;

describe('c-first-response-countdown', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    jest.setSystemTime(NOON);
  });

  afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
  });

  it('says of every lead in words how much time is left, and keeps up with the clock', async () => {
    const element = show([lead('Late', -90), lead('Soon', 9), lead('Later', 40)]);
    expect(times(element)).toEqual([
      'Overdue by 1 hour 30 minutes',
      'Only 9 minutes 0 s left',
      '40 minutes left'
    ]);
    jest.advanceTimersByTime(60_000);
    await Promise.resolve();
    expect(times(element)[2]).toBe('39 minutes left');
  });

  it('says how many wait, and how many of them are shown', () => {
    expect(summary(show([lead('One', 5)]))).toBe('1 lead waits for a response.');
    expect(summary(show([lead('One', 5)], 120))).toBe(
      '120 leads wait for a response. The most urgent 1 are shown.'
    );
  });

  it('says that nobody waits', () => {
    expect(summary(show([]))).toBe('Nobody waits for a response.');
  });

  it('stops its timer when it is gone', () => {
    show([lead('One', 5)]).remove();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is accessible', async () => {
    jest.useRealTimers();
    await expect(show([lead('One', 5)])).toBeAccessible();
  });
});
