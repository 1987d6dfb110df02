import { createElement } from 'lwc';
import LeadNextStepClock from 'c/leadNextStepClock';

const NOON = Date.parse('2026-11-21T12:00:00.000Z');
const inMinutes = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString();

function show(dueAt: string) {
  const element = createElement('c-lead-next-step-clock', { is: LeadNextStepClock });
  element.dueAt = dueAt;
  const turn = jest.fn();
  element.addEventListener('turn', turn);
  document.body.appendChild(element);
  return { element, turn };
}

const clock = (element: HTMLElement) => element.shadowRoot!.querySelector<HTMLElement>('[data-clock]')!;

async function pass(seconds: number) {
  jest.advanceTimersByTime(seconds * 1000);
  await Promise.resolve();
}

function hide(isHidden: boolean) {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
  document.dispatchEvent(new CustomEvent('visibilitychange'));
}

describe('c-lead-next-step-clock', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    jest.setSystemTime(NOON);
  });

  afterEach(() => {
    document.body.replaceChildren();
    hide(false);
    jest.useRealTimers();
  });

  it('counts down in words, quietly', async () => {
    const { element } = show(inMinutes(5));
    expect(clock(element).textContent).toBe('5 minutes 0 s left');
    await pass(1);
    expect(clock(element).textContent).toBe('4 minutes 59 s left');
    expect(clock(element).getAttribute('role')).toBe('timer');
    expect(clock(element).getAttribute('aria-live')).toBeNull();
  });

  it('says once that little time is left, and once that it has run out', async () => {
    const { element, turn } = show(inMinutes(11));
    await pass(59);
    expect(turn).not.toHaveBeenCalled();
    await pass(1);
    expect(turn).toHaveBeenCalledTimes(1);
    await pass(599);
    expect(turn).toHaveBeenCalledTimes(1);
    await pass(2);
    expect(turn).toHaveBeenCalledTimes(2);
    expect(clock(element).textContent).toBe('Overdue by 1 s');
    expect(clock(element).className).toContain('clock_overdue');
  });

  it('rests while the page is hidden and is right again when it is seen', async () => {
    const { element } = show(inMinutes(30));
    hide(true);
    expect(jest.getTimerCount()).toBe(0);
    await pass(600);
    hide(false);
    await Promise.resolve();
    expect(clock(element).textContent).toBe('20 minutes left');
  });

  it('stops when it is gone', () => {
    show(inMinutes(30)).element.remove();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is accessible', async () => {
    jest.useRealTimers();
    await expect(show(new Date(Date.now() - 60_000).toISOString()).element).toBeAccessible();
  });
});
