import TIME_ZONE from '@salesforce/i18n/timeZone';

/** What FirstResponseController.getPanel tells of a lead. Times are ISO texts. */
export interface NextStepFacts {
  name: string;
  firstName?: string | null;
  phone?: string | null;
  email?: string | null;
  interest?: string | null;
  inquiry?: string | null;
  isConverted: boolean;
  ownerName: string;
  isMine: boolean;
  dueAt?: string | null;
  respondedAt?: string | null;
  responder?: string | null;
  channel?: string | null;
  isOverdue: boolean;
  targetMinutes: number;
  isBusinessHours: boolean;
  /** Minutes by what the target counts: business hours or the clock. */
  measuredMinutes?: number | null;
  task?: { id: string; subject: string; dueOn?: string | null } | null;
  isPending: boolean;
}

/** Where a lead stands; `soon` when little time is left, `untimed` when there is no due time. */
export type NextStepState = 'converted' | 'answered' | 'overdue' | 'soon' | 'waiting' | 'untimed';

const SOON_MS = 10 * 60_000;
const LONGEST_INQUIRY = 160;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: TIME_ZONE } as const;
const TIME = new Intl.DateTimeFormat('en', CLOCK);
const DAY_AND_TIME = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', ...CLOCK });
/** A day as 2026-11-21, on the reader's own calendar. */
const CALENDAR_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });
const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const CHANNELS: Record<string, string> = { Call: 'by call', Email: 'by email', Meeting: 'in a meeting' };

/** How urgent a due time is at a moment. */
export function urgencyAt(dueAt: string, now: number): 'overdue' | 'soon' | 'waiting' {
  const left = Date.parse(dueAt) - now;
  return left <= 0 ? 'overdue' : left <= SOON_MS ? 'soon' : 'waiting';
}

/** Where the lead stands at a moment. */
export function stateOf({ isConverted, respondedAt, dueAt }: NextStepFacts, now: number): NextStepState {
  if (isConverted) return 'converted';
  if (respondedAt) return 'answered';
  return dueAt ? urgencyAt(dueAt, now) : 'untimed';
}

/** What to do now, in words: "Call Anna about Customer Portal". */
export function nextStep(facts: NextStepFacts): string {
  if (facts.isConverted) return 'Nothing to do here: this lead is converted';
  const who = facts.firstName || facts.name;
  if (facts.respondedAt) return facts.task ? 'Go on with the open task' : `Plan the next step with ${who}`;
  const about = facts.interest ? ` about ${facts.interest}` : '';
  if (facts.phone) return `Call ${who}${about}`;
  return facts.email ? `Write to ${who}${about}` : `Find out how to reach ${who}`;
}

/** The state in one sentence, for readers who see no colour. It changes with the state alone, not with every second. */
export function statusOf(facts: NextStepFacts, state: NextStepState, now: number): string {
  switch (state) {
    case 'converted':
      return '';
    case 'answered':
      return answered(facts);
    case 'overdue':
      return `Overdue since ${timeOf(facts.dueAt!, now)}. Nobody has responded yet.`;
    case 'soon':
      return `Less than 10 minutes left: respond by ${timeOf(facts.dueAt!, now)}.`;
    case 'waiting':
      return `Respond by ${timeOf(facts.dueAt!, now)}.`;
    default:
      return 'Nobody has responded yet. This lead is older than the response targets.';
  }
}

/** A length of time in the two largest units: "2 hours 5 minutes"; seconds only below ten minutes. */
export function lengthOf(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) return minutes ? `${count(minutes, 'minute')} ${seconds % 60} s` : `${seconds} s`;
  if (minutes < 60) return count(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return join(count(hours, 'hour'), minutes % 60, 'minute');
  return join(count(Math.floor(hours / 24), 'day'), hours % 24, 'hour');
}

/** The beginning of what the lead wrote; empty when it wrote nothing. */
export function excerptOf(inquiry: string | null | undefined): string {
  const text = (inquiry ?? '').replace(/\s+/g, ' ').trim();
  return text.length > LONGEST_INQUIRY ? `${text.slice(0, LONGEST_INQUIRY).trimEnd()}…` : text;
}

/** When an open task is due, in words; empty when it has no date. */
export function taskDue(dueOn: string | null | undefined, now: number): string {
  if (!dueOn) return '';
  const today = CALENDAR_DAY.format(now);
  if (dueOn === today) return 'due today';
  return `${dueOn < today ? 'was due on' : 'due on'} ${DAY.format(new Date(dueOn))}`;
}

function answered(facts: NextStepFacts): string {
  const { responder, channel, measuredMinutes, isBusinessHours, isOverdue, dueAt, targetMinutes } = facts;
  const who = responder ?? 'Somebody';
  const how = CHANNELS[channel ?? ''] ?? '';
  const took = measuredMinutes ?? 0;
  const span =
    took < 1 ? 'at once' : `after ${minutesInWords(took)}${isBusinessHours ? ' of business hours' : ''}`;
  const target = `the target of ${minutesInWords(targetMinutes)}`;
  const judged = dueAt ? (isOverdue ? `, later than ${target}` : `, within ${target}`) : '';
  return `${[who, 'responded', how, span].filter(Boolean).join(' ')}${judged}.`;
}

/** Minutes in words: whole ones below an hour, else the two largest units. */
export function minutesInWords(minutes: number): string {
  return minutes < 60 ? count(Math.round(minutes), 'minute') : lengthOf(minutes * 60_000);
}

function timeOf(iso: string, now: number): string {
  const date = new Date(iso);
  const isToday = CALENDAR_DAY.format(date) === CALENDAR_DAY.format(now);
  return (isToday ? TIME : DAY_AND_TIME).format(date);
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function join(larger: string, number: number, unit: string): string {
  return number ? `${larger} ${count(number, unit)}` : larger;
}
