import {
  ENGINE_OPTIONS,
  count,
  engineLabel,
  isUnderWay,
  progressWords,
  reasonWords,
  stepLabel,
  timeLeft,
  type ScoringRun
} from 'c/scoringRunWords';

const RUNNING: ScoringRun = {
  id: 'a',
  name: 'RUN-000012',
  engine: 'all',
  status: 'Running',
  total: 10_000,
  done: 2_500,
  rate: 812.5
};

describe('c-scoring-run-words', () => {
  it('names engines, steps and reasons', () => {
    expect(ENGINE_OPTIONS[0]).toEqual({ value: 'all', label: 'All engines' });
    expect(engineLabel('churn_prediction')).toBe('Churn prediction');
    expect(engineLabel('horoscopes')).toBe('horoscopes');
    expect(stepLabel('extract')).toBe('Extract');
    expect(reasonWords('schedule')).toBe('by schedule');
    expect(reasonWords(null)).toBe('');
  });

  it('says how far a run has come', () => {
    expect(progressWords(RUNNING)).toBe('2,500 of 10,000 records done, 812.5 a second, a few seconds left.');
    expect(progressWords({ ...RUNNING, rate: null })).toBe('2,500 of 10,000 records done.');
    expect(progressWords({ ...RUNNING, total: null, rate: null })).toBe('2,500 records done.');
    expect(progressWords({ ...RUNNING, status: 'Requested' })).toBe('Waiting for the worker to start.');
  });

  it('says how long it will still take', () => {
    expect(timeLeft({ ...RUNNING, rate: 150 })).toBe('about 50 seconds left');
    expect(timeLeft({ ...RUNNING, rate: 50 })).toBe('about 3 minutes left');
    expect(timeLeft({ ...RUNNING, rate: 1 })).toBe('about 2 hours left');
    expect(timeLeft({ ...RUNNING, status: 'Completed' })).toBe('');
    expect(timeLeft({ ...RUNNING, done: 10_000 })).toBe('');
  });

  it('knows when something may still happen', () => {
    expect(isUnderWay(RUNNING)).toBe(true);
    expect(isUnderWay({ status: 'Completed with failures' })).toBe(false);
  });

  it('shows a dash for what is not known', () => {
    expect(count(null)).toBe('–');
    expect(count(0)).toBe('0');
  });
});
