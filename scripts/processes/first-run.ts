import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { apiVersion } from './api-version';
import type { ReadyLine } from './local-org';
import { signIn } from './sign-in';

const FINAL = ['Completed', 'Completed with failures', 'Failed', 'Cancelled'];
const SCHEDULE = 'scripts/apex/schedule-daily-run.apex';
const SAMPLE_ROLES = 'scripts/apex/sample-roles.apex';

/** A run as `GET /flywheel/runs/<id>` tells it. */
interface Run {
  id: string;
  name: string;
  status: string;
  done?: number;
  total?: number;
  message?: string | null;
}

/**
 * What an admin does once after installing: schedules the daily run and starts the first one. Tells its progress
 * and returns how it ended, or where it stands after `withinMs`.
 */
export async function scheduleAndRunOnce(
  ready: ReadyLine,
  tell: (line: string) => void,
  withinMs = 45_000
): Promise<Run> {
  const admin = ready.users.find(({ persona }) => persona === 'admin') ?? ready.users[0];
  const call = caller(ready, await signIn(ready, admin.username));
  const problem = await execute(call, SCHEDULE);
  if (problem) tell(`The daily run is not scheduled: ${problem}`);
  const { id } = await call<Run>('POST', '/services/apexrest/flywheel/runs', { engine: 'all' });
  const deadline = Date.now() + withinMs;
  let run: Run;
  do {
    await sleep(250);
    run = await call<Run>('GET', `/services/apexrest/flywheel/runs/${id}`);
  } while (!FINAL.includes(run.status) && Date.now() < deadline);
  return run;
}

/** Gives the sample org's people their roles; says what kept it from that, if anything did. */
export async function giveSampleRoles(ready: ReadyLine): Promise<string | undefined> {
  const admin = ready.users.find(({ persona }) => persona === 'admin') ?? ready.users[0];
  return execute(caller(ready, await signIn(ready, admin.username)), SAMPLE_ROLES);
}

/** Runs a file of Apex; returns what went wrong. */
async function execute(call: ReturnType<typeof caller>, file: string): Promise<string | undefined> {
  const anonymous = new URLSearchParams({ anonymousBody: readFileSync(file, 'utf8') });
  const { success, exceptionMessage, compileProblem } = await call<{
    success: boolean;
    exceptionMessage?: string;
    compileProblem?: string;
  }>('GET', `/services/data/v${apiVersion()}/tooling/executeAnonymous/?${anonymous}`);
  return success ? undefined : (exceptionMessage ?? compileProblem ?? 'The Apex failed.');
}

function caller(ready: ReadyLine, sid: string) {
  return async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`${ready.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${sid}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body)
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path.split('?')[0]} answered ${response.status}: ${text}`);
    return JSON.parse(text) as T;
  };
}
