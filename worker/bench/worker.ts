import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REQUEST_TOPIC } from '../insights/request';
import { createLogger } from '../logger';
import { WorkerService } from '../service';
import { answerOf, ask, configurationFor, pause, withOtherEnd, type OtherEnd } from './other-end';

const LEADS = 30_000;

/** One line of the benchmark. Every request names one lead, so leads and events are the same number. */
export interface WorkerBenchmark {
  benchmark: 'worker';
  leads: number;
  store: 'embedded' | 'PostgreSQL';
  /** Received, kept, read from the org, scored, logged and published: from the starting shot to the last result. */
  leadsPerSecond: number;
  /** Processor time of the worker's process a lead: steady on a machine that has other things to do. */
  processorMicrosecondsPerLead: number;
  /** What the public Pub/Sub client merely receives and decodes from the same server. */
  publicClientPerSecond: number;
  ratioToPublicClient: number;
}

/**
 * Measures the whole worker against a server that sends prepared bytes, with the embedded database, or with the one of
 * BENCH_DATABASE_URL (which it fills). Throws when a lead got no answer, or two.
 */
export async function benchmarkWorker(): Promise<WorkerBenchmark> {
  const publicClientPerSecond = await withOtherEnd('bus-process', LEADS, publicClientRate);
  const { leadsPerSecond, processorMicrosecondsPerLead } = await withOtherEnd(
    'bus-process',
    LEADS,
    workerRate
  );
  return {
    benchmark: 'worker',
    leads: LEADS,
    store: process.env.BENCH_DATABASE_URL ? 'PostgreSQL' : 'embedded',
    leadsPerSecond,
    processorMicrosecondsPerLead,
    publicClientPerSecond,
    ratioToPublicClient: Math.round((leadsPerSecond / publicClientPerSecond) * 100) / 100
  };
}

async function publicClientRate(bus: OtherEnd, child: ChildProcess): Promise<number> {
  const client = fork(join(__dirname, 'public-client-process'), [bus.pubsub, REQUEST_TOPIC, String(LEADS)]);
  try {
    await answerOf(client);
    const received = answerOf(client);
    const startedAt = performance.now();
    child.send('start');
    await received;
    return Math.round(LEADS / ((performance.now() - startedAt) / 1000));
  } finally {
    client.disconnect();
  }
}

async function workerRate(
  bus: OtherEnd,
  child: ChildProcess
): Promise<Pick<WorkerBenchmark, 'leadsPerSecond' | 'processorMicrosecondsPerLead'>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'bench-worker-'));
  const service = await WorkerService.start(
    'all',
    configurationFor(bus, dataFolder),
    createLogger('warn', 'bench')
  );
  try {
    while ((await service.health()).status !== 'ok') await pause(50);
    await pause(300);
    const startedAt = performance.now();
    const cpuBefore = process.cpuUsage();
    child.send('start');
    while ((await ask<{ published: number }>(child, 'count')).published < LEADS) await pause(20);
    const seconds = (performance.now() - startedAt) / 1000;
    const { user, system } = process.cpuUsage(cpuBefore);
    const { answers, leads } = await ask<{ answers: number; leads: number }>(child, 'answers');
    if (answers !== LEADS || leads !== LEADS)
      throw new Error(`${answers} answers for ${leads} of ${LEADS} leads.`);
    return {
      leadsPerSecond: Math.round(LEADS / seconds),
      processorMicrosecondsPerLead: Math.round((user + system) / LEADS)
    };
  } finally {
    await service.stop();
    rmSync(dataFolder, { recursive: true });
  }
}
