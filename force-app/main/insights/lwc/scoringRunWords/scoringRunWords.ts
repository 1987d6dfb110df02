/** A run as ScoringRunController tells of it. Times are ISO texts. */
export interface ScoringRun {
  id: string;
  name: string;
  engine: string;
  status: string;
  reason?: string | null;
  /** Id of the one record that the run is about. */
  recordId?: string | null;
  requestedAt?: string | null;
  startedAt?: string | null;
  completedAt?: string | null;
  total?: number | null;
  done?: number | null;
  changed?: number | null;
  failed?: number | null;
  /** Records in a second. */
  rate?: number | null;
  message?: string | null;
  isCancelRequested?: boolean;
}

const ENGINES: Record<string, string> = {
  all: 'All engines',
  lead_scoring: 'Lead scoring',
  pipeline_health: 'Pipeline health',
  churn_prediction: 'Churn prediction'
};
const REASONS: Record<string, string> = {
  schedule: 'by schedule',
  person: 'by a person',
  flow: 'by a flow',
  api: 'by the API',
  retry: 'as a retry'
};
const STEPS: Record<string, string> = {
  extract: 'Extract',
  transform: 'Transform',
  load: 'Load',
  present: 'Present',
  act: 'Act'
};
const NUMBER = new Intl.NumberFormat('en');

/** Engines to choose from, all of them first. */
export const ENGINE_OPTIONS = Object.entries(ENGINES).map(([value, label]) => ({ value, label }));

/** What an engine is called. */
export function engineLabel(engine: string): string {
  return ENGINES[engine] ?? engine;
}

/** What a step is called. */
export function stepLabel(step: string): string {
  return STEPS[step] ?? step;
}

/** How a run came about. */
export function reasonWords(reason?: string | null): string {
  return REASONS[reason ?? ''] ?? '';
}

/** Whether something may still happen to the run. */
export function isUnderWay({ status }: { status: string }): boolean {
  return status === 'Requested' || status === 'Running';
}

/** A whole number with separators; a dash when it is not known. */
export function count(value?: number | null): string {
  return value === null || value === undefined ? '–' : NUMBER.format(value);
}

/** How long the run will still take at its rate, such as "about 2 minutes left"; empty when nobody can tell. */
export function timeLeft({ status, total, done, rate }: ScoringRun): string {
  if (status !== 'Running' || !total || !rate || total <= (done ?? 0)) return '';
  const seconds = (total - (done ?? 0)) / rate;
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 90) return `about ${Math.round(seconds / 10) * 10} seconds left`;
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} minutes left`;
  return `about ${Math.round(seconds / 3600)} hours left`;
}

/** How far the run has come, in a sentence. */
export function progressWords(run: ScoringRun): string {
  if (run.status === 'Requested') return 'Waiting for the worker to start.';
  const done =
    run.total === null || run.total === undefined
      ? `${count(run.done ?? 0)} records done`
      : `${count(run.done ?? 0)} of ${count(run.total)} records done`;
  const rate = run.rate ? `, ${NUMBER.format(run.rate)} a second` : '';
  const left = timeLeft(run);
  return `${done}${rate}${left ? `, ${left}` : ''}.`;
}
