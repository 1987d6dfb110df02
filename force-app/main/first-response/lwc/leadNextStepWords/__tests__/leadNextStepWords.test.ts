import {
  excerptOf,
  lengthOf,
  nextStep,
  stateOf,
  statusOf,
  taskDue,
  type NextStepFacts
} from 'c/leadNextStepWords';

jest.mock('@salesforce/i18n/timeZone', () => ({ default: 'Europe/Berlin' }), { virtual: true });

/** Noon in Berlin. */
const NOON = Date.parse('2026-11-21T11:00:00.000Z');
const at = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString();
const WAITING: NextStepFacts = {
  name: 'Anna Schmidt',
  firstName: 'Anna',
  phone: '030 555',
  email: 'anna@example.com',
  interest: 'Customer Portal',
  isConverted: false,
  ownerName: 'Riley Rep',
  isMine: true,
  dueAt: at(23),
  isOverdue: false,
  targetMinutes: 60,
  isBusinessHours: false,
  isPending: false
};
const ANSWERED: NextStepFacts = {
  ...WAITING,
  respondedAt: at(-5),
  responder: 'Riley Rep',
  channel: 'Call',
  measuredMinutes: 12.4
};
const sentence = (facts: NextStepFacts) => statusOf(facts, stateOf(facts, NOON), NOON);

describe('c/leadNextStepWords', () => {
  it('says what to do by what is known of the lead', () => {
    expect(nextStep(WAITING)).toBe('Call Anna about Customer Portal');
    expect(nextStep({ ...WAITING, phone: null, interest: null })).toBe('Write to Anna');
    expect(nextStep({ ...WAITING, phone: null, email: null })).toBe('Find out how to reach Anna');
    expect(nextStep({ ...WAITING, firstName: null, interest: null })).toBe('Call Anna Schmidt');
    expect(nextStep(ANSWERED)).toBe('Plan the next step with Anna');
    expect(nextStep({ ...ANSWERED, task: { id: '00T', subject: 'Send the offer' } })).toBe(
      'Go on with the open task'
    );
    expect(nextStep({ ...WAITING, isConverted: true })).toContain('converted');
  });

  it('knows how urgent it is, to the second', () => {
    expect(stateOf(WAITING, NOON)).toBe('waiting');
    expect(stateOf({ ...WAITING, dueAt: at(10) }, NOON)).toBe('soon');
    expect(stateOf({ ...WAITING, dueAt: at(0) }, NOON)).toBe('overdue');
    expect(stateOf({ ...WAITING, dueAt: at(0) }, NOON - 1)).toBe('soon');
    expect(stateOf({ ...WAITING, dueAt: null }, NOON)).toBe('untimed');
    expect(stateOf(ANSWERED, NOON)).toBe('answered');
    expect(stateOf({ ...ANSWERED, isConverted: true }, NOON)).toBe('converted');
  });

  it('says where the lead stands in a sentence', () => {
    expect(sentence(WAITING)).toBe('Respond by 12:23.');
    expect(sentence({ ...WAITING, dueAt: at(9) })).toBe('Less than 10 minutes left: respond by 12:09.');
    expect(sentence({ ...WAITING, dueAt: at(-30) })).toBe('Overdue since 11:30. Nobody has responded yet.');
    expect(sentence({ ...WAITING, dueAt: at(-1440) })).toContain('Overdue since Nov 20');
    expect(sentence({ ...WAITING, dueAt: null })).toContain('older than the response targets');
  });

  it('says by whom, how and how fast it was answered, and whether that was in time', () => {
    expect(sentence(ANSWERED)).toBe(
      'Riley Rep responded by call after 12 minutes, within the target of 1 hour.'
    );
    expect(sentence({ ...ANSWERED, channel: 'Meeting', measuredMinutes: 125, isOverdue: true })).toBe(
      'Riley Rep responded in a meeting after 2 hours 5 minutes, later than the target of 1 hour.'
    );
    expect(sentence({ ...ANSWERED, measuredMinutes: 0, dueAt: null, responder: null })).toBe(
      'Somebody responded by call at once.'
    );
    expect(sentence({ ...ANSWERED, isBusinessHours: true })).toContain('after 12 minutes of business hours');
  });

  it('words lengths of time by their two largest units', () => {
    expect(lengthOf(9_000)).toBe('9 s');
    expect(lengthOf(249_000)).toBe('4 minutes 9 s');
    expect(lengthOf(-61_000)).toBe('1 minute 1 s');
    expect(lengthOf(23 * 60_000 + 59_000)).toBe('23 minutes');
    expect(lengthOf(3_600_000)).toBe('1 hour');
    expect(lengthOf(26 * 3_600_000)).toBe('1 day 2 hours');
  });

  it('quotes the beginning of a long inquiry', () => {
    expect(excerptOf('  What does\nit cost? ')).toBe('What does it cost?');
    expect(excerptOf(null)).toBe('');
    expect(excerptOf('x'.repeat(500))).toHaveLength(161);
  });

  it('says when a task is due', () => {
    expect(taskDue('2026-11-21', NOON)).toBe('due today');
    expect(taskDue('2026-11-20', NOON)).toBe('was due on Nov 20');
    expect(taskDue('2026-11-25', NOON)).toBe('due on Nov 25');
    expect(taskDue(null, NOON)).toBe('');
  });
});
