import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { giveSampleRoles, scheduleAndRunOnce } from './processes/first-run';
import { signIn } from './processes/sign-in';
import { startLocalOrg, type ReadyLine } from './processes/local-org';
import { startWorker } from './processes/worker';

const ORG_STATE = '.local-org';
const WORKER_STATE = '.worker';
const DATABASE = `${ORG_STATE}/org.db`;
const SAMPLE_PLAN = 'data/plan.json';
const HELP = `npm start [-- --reset]

Shows Flywheel on this machine: a local org with the sample data, and the worker beside it.
  PORT=8080   the org's port
  --reset     forget all data, keys and queues first`;

/**
 * `npm start`: one local org, one worker, the sample data on first use. Prints the ready line on stdout and, for
 * people, where to look on stderr. Ends with Ctrl-C; started again it goes on with the same data.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) return console.error(HELP);
  const unknown = args.filter((argument) => argument !== '--reset');
  if (unknown.length) throw new Error(`There is no option ${unknown.join(' ')}.\n\n${HELP}`);
  const port = portFromEnvironment();
  if (args.includes('--reset'))
    for (const state of [ORG_STATE, WORKER_STATE]) rmSync(state, { recursive: true, force: true });
  mkdirSync(ORG_STATE, { recursive: true });
  const isFirstStart = !existsSync(DATABASE);

  console.error(isFirstStart ? 'Making the org and its sample data …' : 'Waking the org …');
  const org = await startLocalOrg({
    project: '.',
    port,
    database: DATABASE,
    state: ORG_STATE,
    data: isFirstStart ? SAMPLE_PLAN : undefined
  });
  const running = [org];
  const stop = stopOnSignal(running);
  console.error('Starting the worker …');
  const worker = await startWorker(org.ready, {
    dataDirectory: WORKER_STATE,
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
    onLine: (line) => console.error(line)
  });
  running.unshift({ ...worker, ready: org.ready });
  void worker.ended.then((code) => stop(`The worker ended with ${code}.`));
  void org.ended.then((code) => stop(`The local org ended with ${code}.`));

  if (isFirstStart) {
    const problem = await giveSampleRoles(org.ready);
    if (problem) console.error(`The sample org has no roles: ${problem}`);
    await firstRun(org.ready);
  }

  const app = await signedInPage(org.ready);
  console.log(JSON.stringify({ ...org.ready, app, health: worker.health }));
  console.error(welcome(org.ready, app, worker.health));
}

function portFromEnvironment(): number {
  const text = process.env.PORT ?? '8080';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is "${text}". Set it to a whole number from 0 (any free port) to 65535.`);
  }
  return port;
}

/** What an admin would do first; an org that cannot be scored is still worth looking at. */
async function firstRun(ready: ReadyLine): Promise<void> {
  console.error('Scoring the whole org for the first time …');
  try {
    const { name, status, message } = await scheduleAndRunOnce(ready, (line) => console.error(line));
    console.error(`${name}: ${status}.${message ? ` ${message}` : ''}`);
  } catch (error) {
    console.error(`The first run could not be started: ${(error as Error).message}`);
  }
}

/** The Leads list, signed in as the first rep. */
async function signedInPage(ready: ReadyLine): Promise<string> {
  const rep = ready.users.find(({ persona }) => persona === 'rep') ?? ready.users[0];
  const sid = await signIn(ready, rep.username);
  const query = new URLSearchParams({ sid, retURL: '/lightning/o/Lead/list' });
  return `${ready.url}/secur/frontdoor.jsp?${query}`;
}

function welcome(ready: ReadyLine, app: string, health: string): string {
  const people = ['rep', 'manager', 'csm', 'admin'].flatMap((persona) => {
    const user = ready.users.find((candidate) => candidate.persona === persona);
    return user ? [`    ${persona.padEnd(8)} ${user.name} (${user.username})`] : [];
  });
  return `
  Flywheel is running.

  Open as a rep      ${app}
  Sign in yourself   ${ready.url}
${people.join('\n')}
  Worker's health    ${health}

  Ctrl-C stops it and keeps the data; npm start -- --reset begins anew.
`;
}

/** Stops what runs, last started first, on Ctrl-C or when one of the processes ends by itself. */
function stopOnSignal(running: { stop(): Promise<void> }[]): (reason?: string) => void {
  let isStopping = false;
  const stop = (reason?: string): void => {
    if (isStopping) return;
    isStopping = true;
    if (reason) {
      console.error(`${reason} Stopping.`);
      process.exitCode = 1;
    }
    void (async () => {
      for (const child of running) await child.stop();
      process.exit();
    })();
  };
  process.on('SIGINT', () => stop());
  process.on('SIGTERM', () => stop());
  return stop;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
