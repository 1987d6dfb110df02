import type { LlmUsage } from '../insights/workload';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How one workload has fared since the worker started. */
export interface WorkloadState {
  succeeded: number;
  failed: number;
  /** Milliseconds that its last batch took. */
  lastMs: number;
}

/** How one question to the language model ended. */
export interface QuestionState {
  /** `answered`, or the code of the reason why not, for example LLM_TIMEOUT. */
  outcome: string;
  /** ISO 8601. */
  at: string;
}

/** What the worker counts, for Prometheus and for /health. */
export class Metrics {
  readonly registry = new Registry();
  readonly workloads: Record<string, WorkloadState> = {};
  lastQuestion: QuestionState | null = null;
  readonly eventsReceived = this.counter(
    'worker_events_received_total',
    'Events received, repeated ones included.'
  );
  readonly eventsRepeated = this.counter('worker_events_repeated_total', 'Events that were known already.');
  readonly eventsSetAside = this.counter(
    'worker_events_set_aside_total',
    'Events that could not be answered.'
  );
  readonly resultsPublished = this.counter(
    'worker_results_published_total',
    'Results accepted by the event bus.'
  );
  readonly answerSeconds = new Histogram({
    name: 'worker_answer_seconds',
    help: 'From keeping a request to its answer being published.',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 600],
    registers: [this.registry]
  });
  private readonly decisions = new Counter({
    name: 'worker_decisions_total',
    help: 'Decisions by workload and outcome.',
    labelNames: ['workload', 'outcome'] as const,
    registers: [this.registry]
  });

  private readonly llmQuestions = new Counter({
    name: 'worker_llm_questions_total',
    help: 'Questions to the language model by workload and outcome.',
    labelNames: ['workload', 'outcome'] as const,
    registers: [this.registry]
  });
  private readonly llmTokens = new Counter({
    name: 'worker_llm_tokens_total',
    help: 'Tokens of the language model by direction.',
    labelNames: ['direction'] as const,
    registers: [this.registry]
  });
  private readonly llmDollars = this.counter(
    'worker_llm_dollars_total',
    'US dollars for the language model.'
  );
  private readonly llmSeconds = new Histogram({
    name: 'worker_llm_seconds',
    help: 'From a question to the language model to its answer.',
    buckets: [0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30],
    registers: [this.registry]
  });

  /** Adds a question to the language model. */
  countQuestion(workload: string, outcome: string, usage: LlmUsage): void {
    this.lastQuestion = { outcome, at: new Date().toISOString() };
    this.llmQuestions.inc({ workload, outcome });
    this.llmTokens.inc({ direction: 'input' }, usage.inputTokens);
    this.llmTokens.inc({ direction: 'output' }, usage.outputTokens);
    this.llmDollars.inc(usage.cost);
    this.llmSeconds.observe(usage.latency / 1000);
  }

  /** Adds decisions of a workload that were made in one batch of that many milliseconds. */
  countDecisions(workload: string, succeeded: number, failed: number, milliseconds: number): void {
    const state = (this.workloads[workload] ??= { succeeded: 0, failed: 0, lastMs: 0 });
    state.succeeded += succeeded;
    state.failed += failed;
    state.lastMs = milliseconds;
    if (succeeded) this.decisions.inc({ workload, outcome: 'succeeded' }, succeeded);
    if (failed) this.decisions.inc({ workload, outcome: 'failed' }, failed);
  }

  /** A gauge whose value is asked for whenever the metrics are read. */
  watch(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read());
      }
    });
  }

  private counter(name: string, help: string): Counter {
    return new Counter({ name, help, registers: [this.registry] });
  }
}
