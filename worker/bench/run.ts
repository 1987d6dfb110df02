import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RESULT_TOPIC } from '../insights/result';
import { NO_MODEL } from '../llm/question';
import { createLogger } from '../logger';
import { connectOrg } from '../org';
import { WorkerService } from '../service';
import { ask, configurationFor, pause, withOtherEnd, type OtherEnd } from './other-end';

const LEADS = Number(process.env.BENCH_LEADS || 100_000);
/** As the worker publishes: events of about one chunk in one request. */
const BYTES_A_REQUEST = 1_200_000;
const BYTES_A_WRITE = 1_000_000;

/** One line of the benchmark of a run over all leads, none of which has a score yet. */
export interface RunBenchmark {
  benchmark: 'run';
  leads: number;
  store: 'embedded' | 'PostgreSQL';
  /** From the starting shot to the end of the run: extracted, scored, logged, published, archived as JSON and Parquet. */
  leadsPerSecond: number;
  /**
   * The same CSV merely received, the same number of events of the same size merely published, and as many bytes as the
   * decision log and the archive have merely written, side by side.
   */
  floorLeadsPerSecond: number;
  ratioToFloor: number;
  /** What the decision log and the archive take on the disk, in MB. */
  writtenMegabytes: number;
  processorMicrosecondsPerLead: number;
  /** The most memory that the worker's process held during the run, in MB, the embedded database included … */
  peakMemory: number;
  /** … and how much of that was held before: the rest is what the run takes, however many leads there are. */
  idleMemory: number;
}

/** What the other end says of a run. */
interface RunState {
  isSubscribed: boolean;
  end?: Record<string, unknown>;
  events: number;
  bytes: number;
  answers: number;
}

/**
 * Measures a whole run against a server that sends prepared bytes. Throws when a lead got no answer, or two.
 * BENCH_LEADS says how many leads, BENCH_DATABASE_URL which PostgreSQL to fill instead of the embedded database.
 */
export function benchmarkRun(): Promise<RunBenchmark> {
  return withOtherEnd('run-process', LEADS, measure);
}

async function measure(end: OtherEnd, child: ChildProcess): Promise<RunBenchmark> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'bench-run-'));
  const logger = createLogger('warn', 'bench');
  const configuration = configurationFor(end, dataFolder);
  const service = await WorkerService.start('all', configuration, logger);
  let state: RunState;
  try {
    while (!(await ask<RunState>(child, 'state')).isSubscribed) await pause(50);
    await pause(300);
    const idleMemory = megabytes(process.memoryUsage.rss());
    const memory = watchMemory();
    const cpuBefore = process.cpuUsage();
    const startedAt = performance.now();
    child.send('start');
    while (!(state = await ask<RunState>(child, 'state')).end) await pause(50);
    const seconds = (performance.now() - startedAt) / 1000;
    const { user, system } = process.cpuUsage(cpuBefore);
    const peakMemory = memory();
    if (state.end!.State__c !== 'Completed' || state.end!.Done__c !== LEADS || state.answers !== LEADS) {
      throw new Error(`${state.answers} answers for ${LEADS} leads: ${JSON.stringify(state.end)}`);
    }
    const written = bytesIn(join(dataFolder, 'decisions')) + bytesIn(join(dataFolder, 'archive'));
    const floorSeconds = await floor(configuration, logger, { ...state, written });
    return {
      benchmark: 'run',
      leads: LEADS,
      store: configuration.databaseUrl ? 'PostgreSQL' : 'embedded',
      leadsPerSecond: Math.round(LEADS / seconds),
      floorLeadsPerSecond: Math.round(LEADS / floorSeconds),
      ratioToFloor: Math.round((floorSeconds / seconds) * 100) / 100,
      writtenMegabytes: megabytes(written),
      processorMicrosecondsPerLead: Math.round((user + system) / LEADS),
      peakMemory,
      idleMemory
    };
  } finally {
    await service.stop();
    rmSync(dataFolder, { recursive: true });
  }
}

/** Seconds for the same transfers without anything in between. */
async function floor(
  configuration: ReturnType<typeof configurationFor>,
  logger: ReturnType<typeof createLogger>,
  { events, bytes, written }: RunState & { written: number }
): Promise<number> {
  const org = connectOrg(configuration, logger, NO_MODEL);
  try {
    await org.pubsub.getTopic(RESULT_TOPIC);
    const startedAt = performance.now();
    await Promise.all([
      receiveAll(org),
      publishAll(org, events, Math.round(bytes / events)),
      writeAll(join(configuration.dataFolder, 'floor'), written)
    ]);
    return (performance.now() - startedAt) / 1000;
  } finally {
    org.pubsub.close();
  }
}

async function receiveAll(org: ReturnType<typeof connectOrg>): Promise<void> {
  for (let locator: string | null = ''; locator !== null && locator !== 'null';) {
    const query: string = locator ? `?locator=${locator}` : '';
    const { headers, body } = await org.connection.open(`/jobs/query/any/results${query}`, 'text/csv');
    for await (const part of body) if (!part.length) throw new Error('An empty part.');
    locator = headers.get('sforce-locator');
  }
}

async function publishAll(org: ReturnType<typeof connectOrg>, count: number, size: number): Promise<void> {
  const payload = Buffer.alloc(size);
  const eventsARequest = Math.max(1, Math.floor(BYTES_A_REQUEST / size));
  for (let sent = 0; sent < count; sent += eventsARequest) {
    const length = Math.min(eventsARequest, count - sent);
    const events = Array.from({ length }, () => ({ id: randomUUID(), schemaId: RESULT_TOPIC, payload }));
    await org.pubsub.publish({ topicName: RESULT_TOPIC, events });
  }
}

async function writeAll(file: string, size: number): Promise<void> {
  const handle = await open(file, 'w');
  const bytes = Buffer.alloc(BYTES_A_WRITE, 'x');
  for (let left = size; left > 0; left -= bytes.length) {
    await handle.write(bytes, 0, Math.min(left, bytes.length));
  }
  // The archive is only in place once the disk has it.
  await handle.sync();
  await handle.close();
}

function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile()
  );
  return files.reduce((total, { parentPath, name }) => total + statSync(join(parentPath, name)).size, 0);
}

/** Looks at the memory of this process every few milliseconds; the returned function ends that and says the most in MB. */
function watchMemory(): () => number {
  let most = 0;
  const look = (): void => void (most = Math.max(most, process.memoryUsage.rss()));
  const timer = setInterval(look, 20);
  return () => {
    clearInterval(timer);
    look();
    return megabytes(most);
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
