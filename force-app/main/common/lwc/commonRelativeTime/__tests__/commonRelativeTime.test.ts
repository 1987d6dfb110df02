import { createElement } from 'lwc';
import CommonRelativeTime from 'c/commonRelativeTime';

const NOW = Date.parse('2026-11-21T10:00:00.000Z');

function show(value?: string) {
  const element = createElement('c-common-relative-time', { is: CommonRelativeTime });
  element.value = value;
  document.body.appendChild(element);
  return element;
}

const textOf = (element: HTMLElement) => element.shadowRoot!.textContent;

describe('c-common-relative-time', () => {
  beforeEach(() => jest.useFakeTimers({ now: NOW }));
  afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
  });

  it.each([
    ['2026-11-21T09:59:30.000Z', 'just now'],
    ['2026-11-21T09:57:00.000Z', '3 minutes ago'],
    ['2026-11-21T08:00:00.000Z', '2 hours ago'],
    ['2026-11-20T09:00:00.000Z', 'yesterday'],
    ['2026-09-01T09:00:00.000Z', '2 months ago']
  ])('says %s as "%s"', (value, words) => {
    expect(textOf(show(value))).toBe(words);
  });

  it('keeps up with the clock', async () => {
    const element = show('2026-11-21T09:59:30.000Z');
    jest.advanceTimersByTime(60_000);
    await Promise.resolve();
    expect(textOf(element)).toBe('1 minute ago');
  });

  it('carries the exact time', () => {
    const time = show('2026-11-21T09:57:00.000Z').shadowRoot!.querySelector('time')!;
    expect(time.dateTime).toBe('2026-11-21T09:57:00.000Z');
    expect(time.title).toContain('2026');
  });

  it('shows nothing without a time', () => {
    expect(textOf(show())).toBe('');
  });

  it('is accessible', async () => {
    jest.useRealTimers();
    await expect(show('2026-11-21T09:57:00.000Z')).toBeAccessible();
  });
});
