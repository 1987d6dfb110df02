import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfiguration } from './configuration';
import { dryRun } from './dry-run/dry-run';
import { toWorkerError } from './errors';
import { exportDecisions } from './flywheel/export';
import { createChooser } from './llm/configuration';
import { forgetfulSpendStore } from './llm/spending';
import { NO_MODEL, type Chooser } from './llm/question';
import { createLogger } from './logger';
import { connectOrg, type Org } from './org';
import { replay } from './replay';
import { runOne } from './run-one';
import { WorkerService, type Mode } from './service';

const USAGE = `usage:
  worker all                                       take requests in and answer them, in one process
  worker listen                                    only take requests in (needs DATABASE_URL)
  worker work                                      only answer them (needs DATABASE_URL)
  worker run <workload> <record id> [--dry-run]    decide about one record and print the answer
  worker dry-run [--days 90]                       what would have become of the leads of the last days; writes no record
  worker replay <file> <line number or id>         decide again from a line of the decision log
  worker export <from> <to> <file> [workload …]    decisions of these days with their outcomes, for training`;

/** The host kills a process 30 seconds after SIGTERM; the last ones are for the exit itself. */
const LONGEST_GOODBYE = 27_000;

async function main(words: string[]): Promise<void> {
  const [command, ...rest] = words;
  if (command === 'run') return run(rest);
  if (command === 'dry-run') return rehearse(rest);
  if (command === 'replay') return replayLine(rest);
  if (command === 'export') return exportLog(rest);
  if (command !== 'all' && command !== 'listen' && command !== 'work') {
    return misused();
  }
  await serve(command);
}

async function serve(mode: Mode): Promise<void> {
  const configuration = readConfiguration(process.env);
  const logger = createLogger(configuration.logLevel, configuration.workerName);
  const service = await WorkerService.start(mode, configuration, logger);
  const leave = (signal: NodeJS.Signals): void => {
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.error({}, 'not done in time: what is in hand will be answered by the next worker');
      process.exit(1);
    }, LONGEST_GOODBYE).unref();
    void service.stop().then(
      () => process.exit(0),
      (error: Error) => {
        logger.error({}, error.message);
        process.exit(1);
      }
    );
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
}

async function run(words: string[]): Promise<void> {
  const isDryRun = words.includes('--dry-run');
  const [workload, recordId, ...others] = words.filter((word) => word !== '--dry-run');
  if (!workload || !recordId || others.length) return misused();
  const org = connectAlone();
  try {
    console.log(await runOne(org, workload, recordId, isDryRun));
  } finally {
    org.pubsub.close();
  }
}

async function rehearse([option, value = '', ...others]: string[]): Promise<void> {
  const days = option === undefined ? 90 : Number(value);
  const isUsable = Number.isInteger(days) && days >= 1 && days <= 730;
  if ((option !== undefined && option !== '--days') || !isUsable || others.length) return misused();
  const { dataFolder } = readConfiguration(process.env);
  const org = connectAlone(NO_MODEL);
  try {
    const now = new Date();
    const onProgress = (done: number, total: number): void => console.error(`${done} of ${total} leads`);
    const report = await dryRun({ ...org, onProgress }, days, now);
    const file = join(dataFolder, `dry-run_${now.toISOString().slice(0, 10)}.json`);
    await mkdir(dataFolder, { recursive: true });
    await writeFile(file, `${JSON.stringify(report, undefined, 2)}\n`);
    console.log(JSON.stringify(report, undefined, 2));
    console.error(`Kept in ${file}. No record was written.`);
  } finally {
    org.pubsub.close();
  }
}

async function replayLine([file, wanted, ...others]: string[]): Promise<void> {
  if (!file || !wanted || others.length) return misused();
  const lines = (await readFile(file, 'utf8')).split('\n');
  const line = /^\d+$/.test(wanted)
    ? lines[Number(wanted) - 1]
    : lines.find((text) => text.includes(`"id":"${wanted}"`));
  const org = connectAlone();
  try {
    console.log(await replay(org.workloads, line ?? ''));
  } finally {
    org.pubsub.close();
  }
}

async function exportLog([from, to, file, ...workloads]: string[]): Promise<void> {
  const isDay = (text: string | undefined): boolean => /^\d{4}-\d\d-\d\d$/.test(text ?? '');
  if (!isDay(from) || !isDay(to) || !file) return misused();
  const folder = join(readConfiguration(process.env).dataFolder, 'decisions');
  const counts = await exportDecisions(folder, { from, to, workloads }, file);
  console.log(`${file}: ${counts.decisions} decisions, ${counts.outcomes} of them with an outcome.`);
}

function misused(): void {
  console.error(USAGE);
  process.exitCode = 2;
}

/** The org without a store; the answer goes to stdout alone, where a log line in between would spoil it. */
function connectAlone(rules?: Chooser): Org {
  const configuration = readConfiguration(process.env);
  const logger = createLogger('silent', configuration.workerName);
  const chooser = rules ?? createChooser(configuration.llm, forgetfulSpendStore(), () => undefined, logger);
  return connectOrg(configuration, logger, chooser);
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  const error = toWorkerError(thrown, 'Starting');
  console.error(`${error.code}: ${error.message}\n${error.nextStep}`);
  process.exit(1);
});
