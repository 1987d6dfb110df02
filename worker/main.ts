import { readConfiguration } from './configuration';
import { toWorkerError } from './errors';
import { createChooser } from './llm/configuration';
import { forgetfulSpendStore } from './llm/spending';
import { createLogger } from './logger';
import { connectOrg } from './org';
import { runOne } from './run-one';
import { WorkerService, type Mode } from './service';

const USAGE = `usage:
  worker all                                       take requests in and answer them, in one process
  worker listen                                    only take requests in (needs DATABASE_URL)
  worker work                                      only answer them (needs DATABASE_URL)
  worker run <workload> <record id> [--dry-run]    decide about one record and print the answer`;

/** The host kills a process 30 seconds after SIGTERM; the last ones are for the exit itself. */
const LONGEST_GOODBYE = 27_000;

async function main(words: string[]): Promise<void> {
  const [command, ...rest] = words;
  if (command === 'run') return run(rest);
  if (command !== 'all' && command !== 'listen' && command !== 'work') {
    console.error(USAGE);
    process.exitCode = 2;
    return;
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
  if (!workload || !recordId || others.length) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const configuration = readConfiguration(process.env);
  // The answer goes to stdout alone; a log line in between would spoil it.
  const logger = createLogger('silent', configuration.workerName);
  const chooser = createChooser(configuration.llm, forgetfulSpendStore(), () => undefined, logger);
  const org = connectOrg(configuration, logger, chooser);
  try {
    console.log(await runOne(org, workload, recordId, isDryRun));
  } finally {
    org.pubsub.close();
  }
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  const error = toWorkerError(thrown, 'Starting');
  console.error(`${error.code}: ${error.message}\n${error.nextStep}`);
  process.exit(1);
});
