import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readArguments } from './main';

const bakery = join(__dirname, '../tests/projects/bakery');

/** Runs the command until it is ready or ends. */
async function runMain(...args: string[]) {
  const child = spawn(process.execPath, ['-r', 'ts-node/register', join(__dirname, 'main.ts'), ...args]);
  const said = { out: '', error: '' };
  child.stderr.on('data', (text) => (said.error += text));
  const ready = new Promise<void>((resolve) =>
    child.stdout.on('data', (text) => {
      said.out += text;
      if (said.out.includes('\n')) resolve();
    })
  );
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  await Promise.race([ready, ended]);
  return { child, ended, said };
}

test('reads its arguments', () => {
  assert.deepEqual(
    readArguments(['.', '--port', '18123', '--db', 'a.db', '--state', 's', '--data', 'p.json', '--faults']),
    {
      project: '.',
      port: 18123,
      pubsubPort: 0,
      database: 'a.db',
      state: 's',
      data: 'p.json',
      lightning: true,
      faults: true,
      clock: false,
      usage: false
    }
  );
  assert.equal(readArguments(['--help']), undefined);
  assert.throws(() => readArguments([]), /Name one project folder, not 0/);
  assert.throws(() => readArguments(['.', '--port', '70000']), /--port is "70000"/);
  assert.throws(() => readArguments(['.', '--nope']), /--nope/);
});

test('prints one ready line and ends cleanly on SIGTERM', { timeout: 30_000 }, async () => {
  const { child, ended, said } = await runMain(bakery, '--no-lightning');
  assert.ok(said.out, said.error);
  const ready = JSON.parse(said.out);
  assert.equal(ready.ready, true);
  assert.equal(ready.username, 'admin@bakery.test');
  assert.match(ready.pubsub, /^localhost:\d+$/);
  assert.deepEqual(ready.users[1], { username: 'bea@bakery.test', name: 'Bea Crumb', persona: 'baker' });
  assert.equal((await fetch(`${ready.url}/services/data`)).status, 200);
  child.kill('SIGTERM');
  assert.equal(await ended, 0);
  assert.equal(said.out.trim().split('\n').length, 1);
});

const broken = mkdtempSync(join(tmpdir(), 'broken-'));
writeFileSync(join(broken, 'sfdx-project.json'), '{"packageDirectories": []}');
const refusals: [string, string[], RegExp][] = [
  ['a folder that is not there', ['/nowhere'], /sfdx-project\.json/],
  ['a broken project', [broken], /packageDirectories/]
];
for (const [name, args, sentence] of refusals) {
  test(`says what is wrong with ${name}`, { timeout: 30_000 }, async () => {
    const { ended, said } = await runMain(...args);
    assert.equal(await ended, 1);
    assert.match(said.error, sentence);
    assert.doesNotMatch(said.error, /\bat .*\.ts:\d+/, 'no stack trace');
    assert.equal(said.out, '');
  });
}

test('says what to do when the port is in use', { timeout: 30_000 }, async (t) => {
  const blocker = createServer();
  t.after(() => blocker.close());
  await new Promise<void>((resolve) => blocker.listen(0, 'localhost', resolve));
  const { port } = blocker.address() as { port: number };
  const { ended, said } = await runMain(bakery, '--no-lightning', '--port', String(port));
  assert.equal(await ended, 1);
  assert.match(said.error, new RegExp(`Port ${port} is already in use\\. .*--port`));
});
