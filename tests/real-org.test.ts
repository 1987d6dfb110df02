import assert from 'node:assert/strict';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { runCommand } from '../scripts/command';
import { workerEnvironment } from '../scripts/processes/worker';
import { signInWithCli } from './stage/cli';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { skipOnRealOrg } from './stage/real-org';

/** The stories can be told in a real org by its alias. Here a local org stands for it, known by nothing but the CLI's login. */
const skip = skipOnRealOrg('it stands for one itself');
let flywheel: Flywheel;
let env: NodeJS.ProcessEnv;
before(async () => {
  if (skip) return;
  flywheel = await startFlywheel();
  await flywheel.worker.stop(); // The stories bring their own.
  env = {
    ...(await signInWithCli(flywheel)),
    ...workerEnvironment(flywheel.ready, path.join(flywheel.folder, 'unused')),
    FLYWHEEL_ORG: 'local',
    // This run is told by a test, which Node's runner would take for a part of itself.
    NODE_TEST_CONTEXT: undefined
  };
});
after(() => flywheel?.stop());

const tell = (story: string) =>
  runCommand('node', ['-r', 'ts-node/register', '--test', '--test-reporter=spec', `tests/${story}.test.ts`], {
    env
  });

test('a story is told with the login of the CLI, and leaves no record behind', { skip }, async () => {
  const { code, output } = await tell('lead-score');
  assert.equal(code, 0, output);
  assert.match(output, /✔ a lead that has everything scores 100.0 and is Critical/);
  assert.match(output, /^ℹ skipped 0$/m);
  const admin = await flywheel.connect('admin');
  const { totalSize } = await admin.query('SELECT Id FROM Lead');
  assert.equal(totalSize, 0);
});

test('a story that only a local org can tell is skipped by name, with the reason', { skip }, async () => {
  const { code, output } = await tell('upgrade');
  assert.equal(code, 0, output);
  assert.match(output, /﹣ .*# not in a real org: it installs versions of its own/);
  assert.match(output, /^ℹ pass 0$/m);
});

test('without its settings the worker says which to set', { skip }, async () => {
  const { code, output } = await runCommand(
    'node',
    ['-r', 'ts-node/register', '--test', 'tests/lead-score.test.ts'],
    { env: { ...env, SF_CLIENT_ID: '' } }
  );
  assert.notEqual(code, 0);
  assert.match(output, /The worker cannot sign in to the org: set SF_CLIENT_ID/);
});
