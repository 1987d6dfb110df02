import { confidenceWords, intentWords, isStale } from 'c/outreachWords';

describe('a suggestion in words', () => {
  it.each([
    [0.81, 'Very sure (81 %)'],
    [0.8, 'Fairly sure (80 %)'],
    [0.5, 'Fairly sure (50 %)'],
    [0.49, 'Not sure (49 %)'],
    [0, 'Not sure (0 %)'],
    [null, '']
  ])('says of the confidence %s: %s', (confidence, words) => {
    expect(confidenceWords(confidence)).toBe(words);
  });

  it('names intents, also those that an admin made', () => {
    expect(intentWords('technical')).toBe('Technical question');
    expect(intentWords('own')).toBe('own');
    expect(intentWords(null)).toBe('');
  });

  it('is old after two weeks, unless something became of it', () => {
    const old = new Date(Date.now() - 15 * 86_400_000).toISOString();
    expect(isStale({ id: '1', status: 'Suggested', suggestedAt: old })).toBe(true);
    expect(isStale({ id: '1', status: 'Sent', suggestedAt: old })).toBe(false);
    expect(isStale({ id: '1', status: 'Suggested', suggestedAt: new Date().toISOString() })).toBe(false);
  });
});
