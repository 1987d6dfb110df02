/** A suggestion, and what became of it. Times are ISO texts. */
export interface OutreachSuggestion {
  id: string;
  intent?: string | null;
  templateKey?: string | null;
  /** From 0 to 1. */
  confidence?: number | null;
  reason?: string | null;
  status: string;
  suggestedAt?: string | null;
  contactId?: string | null;
  sentTemplateKey?: string | null;
  sentAt?: string | null;
  sentBy?: string | null;
  isAutomatic?: boolean;
  repliedAt?: string | null;
  rejectedReason?: string | null;
  sendError?: string | null;
}

const INTENTS: Readonly<Record<string, string>> = {
  pricing: 'Pricing',
  demo: 'Demo',
  technical: 'Technical question',
  general: 'General inquiry',
  partnership: 'Partnership',
  trial: 'Trial',
  comparison: 'Comparison',
  unclear: 'Unclear',
  renewal: 'Renewal',
  check_in: 'Check-in',
  win_back: 'Win-back'
};

/** A suggestion older than this may no longer fit. */
const STALE_AFTER_DAYS = 14;
const MILLISECONDS_A_DAY = 86_400_000;

/** What the inquiry asks for. */
export function intentWords(intent?: string | null): string {
  return INTENTS[intent ?? ''] ?? intent ?? '';
}

/** How sure a suggestion is: words first, the number behind them. */
export function confidenceWords(confidence?: number | null): string {
  if (confidence === null || confidence === undefined) return '';
  const words = confidence > 0.8 ? 'Very sure' : confidence >= 0.5 ? 'Fairly sure' : 'Not sure';
  return `${words} (${Math.round(confidence * 100)} %)`;
}

/** Whether a suggestion that still stands is so old that it may no longer fit. */
export function isStale({ status, suggestedAt }: OutreachSuggestion): boolean {
  if (status !== 'Suggested' || !suggestedAt) return false;
  return Date.now() - Date.parse(suggestedAt) > STALE_AFTER_DAYS * MILLISECONDS_A_DAY;
}

/** Whether a suggestion is over: its mail was sent. */
export function isSent({ sentAt }: OutreachSuggestion): boolean {
  return Boolean(sentAt);
}
