import { createElement } from 'lwc';
import OutreachSuggestion from 'c/outreachSuggestion';

const NOW = new Date().toISOString();
const SUGGESTED = {
  id: 'a01',
  intent: 'pricing',
  templateKey: 'pricing_inquiry',
  confidence: 0.91,
  reason: 'Reads like a question about the price.',
  status: 'Suggested',
  suggestedAt: NOW
};

function show(suggestion: object) {
  const element = createElement('c-outreach-suggestion', { is: OutreachSuggestion });
  Object.assign(element, { suggestion, templateLabel: 'Pricing inquiry' });
  document.body.appendChild(element);
  return element;
}

const text = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector(selector)?.textContent ?? null;

describe('c-outreach-suggestion', () => {
  afterEach(() => document.body.replaceChildren());

  it('says what the inquiry asks for, how sure that is, and why', () => {
    const element = show(SUGGESTED);
    expect(text(element, '[data-intent]')).toContain('PricingVery sure (91 %)');
    expect(text(element, '[data-reason]')).toBe('Reads like a question about the price.');
    expect(text(element, '[data-stale]')).toBeNull();
  });

  it('says that it is old, and why it was not sent automatically', () => {
    const element = show({
      ...SUGGESTED,
      suggestedAt: new Date(Date.now() - 20 * 86_400_000).toISOString(),
      sendError: 'Ada has opted out of e-mail.'
    });
    expect(text(element, '[data-stale]')).toContain('Ask for a new one');
    expect(text(element, '[data-send-error]')).toContain('opted out');
  });

  it('says who sent the mail, and whether there was a reply', () => {
    const sent = { ...SUGGESTED, status: 'Sent', sentAt: NOW, sentBy: 'Riley Rep' };
    const silent = show(sent);
    expect(text(silent, '[data-sent]')).toContain('Pricing inquirysent by Riley Rep');
    expect(text(silent, '[data-reply]')).toBe('No reply yet');
    expect(text(show({ ...sent, repliedAt: NOW, isAutomatic: true }), '[data-reply]')).toContain('Replied');
  });

  it('says why it was rejected', () => {
    const element = show({ ...SUGGESTED, status: 'Rejected', rejectedReason: 'Wrong intent' });
    expect(text(element, '[data-rejected]')).toBe('Rejected: Wrong intent');
  });

  it('is accessible', async () => {
    await expect(show(SUGGESTED)).toBeAccessible();
  });
});
