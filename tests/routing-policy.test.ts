import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { runCommand } from '../scripts/command';
import type { Policy } from '../scripts/routing/policy-file';
import { cliAlias, signInWithCli } from './stage/cli';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { waitForRoute } from './stage/routing';

/** The routing policy as one file, carried by the real sf CLI and REST. */
let flywheel: Flywheel;
let environment: NodeJS.ProcessEnv;
before(async () => {
  flywheel = await startFlywheel({ sample: true });
  environment = await signInWithCli(flywheel);
});
after(() => flywheel.stop());

const COMMITTED = 'config/routing_policy.json';
const file = (name: string): string => path.join(flywheel.folder, name);
const readJson = (name: string): Policy => JSON.parse(readFileSync(name, 'utf8')) as Policy;

async function policy(...words: string[]): Promise<string> {
  const args = ['-r', 'ts-node/register', 'scripts/routing-policy.ts', ...words];
  const { code, output } = await runCommand('node', args, { env: environment });
  assert.equal(code, 0, output);
  return output;
}

test('the committed file is what the sample org exports, and importing it changes nothing', async () => {
  await policy('export', cliAlias, file('exported.json'));
  assert.deepEqual(readJson(file('exported.json')), readJson(COMMITTED));
  assert.match(await policy('import', cliAlias, COMMITTED), /Nothing to change/);
});

test('a changed policy comes into force as own records and pools, and comes back the same', async () => {
  const changed = readJson(COMMITTED);
  changed.segments = [
    { key: 'smb', segment: 'SMB', from: 1, to: 100 },
    { key: 'mm', segment: 'MM', from: 101, to: 2000 },
    { key: 'enterprise', segment: 'Enterprise', from: 2001, to: null }
  ];
  changed.rules = changed.rules.filter(({ key }) => key !== 'known_account');
  changed.settings.routing_rule_confidence = '0.8';
  changed.pools[0].members[0].weight = 5;
  changed.pools.push({
    name: 'Latin America',
    description: 'Diego alone.',
    regions: ['LATAM'],
    segments: [],
    active: true,
    members: [{ username: 'diego.lima@flywheel.example', weight: 1, active: true }]
  });
  changed.pools.sort((a, b) => (a.name < b.name ? -1 : 1));
  writeFileSync(file('changed.json'), JSON.stringify(changed));

  const told = await policy('import', cliAlias, file('changed.json'));
  for (const words of ['Routing_Segment Own_smb', 'Routing_Rule Own_known_account', 'pool Latin America']) {
    assert.ok(told.includes(words), told);
  }
  await policy('export', cliAlias, file('again.json'));
  assert.deepEqual(readJson(file('again.json')), changed);
  assert.match(await policy('import', cliAlias, file('changed.json')), /Nothing to change/);

  // A worker that starts now follows it.
  await flywheel.worker.stop();
  await flywheel.startWorker();
  const rep = await flywheel.connect('rep');
  const { id } = await rep.create('Lead', {
    LastName: 'Policy',
    Company: 'Story',
    Country: 'Brasil',
    NumberOfEmployees: 150
  });
  const lead = await waitForRoute(rep, id!);
  assert.equal(lead.Segment__c, 'MM');
  assert.equal(lead.Owner.Name, 'Diego Lima');
});

test('a file that cannot be used says what to correct', async () => {
  const broken = {
    ...readJson(COMMITTED),
    rules: [{ key: 'No Key', label: 'x', order: 1, outcome: 'assign' }]
  };
  writeFileSync(file('broken.json'), JSON.stringify(broken));
  const args = [
    '-r',
    'ts-node/register',
    'scripts/routing-policy.ts',
    'import',
    cliAlias,
    file('broken.json')
  ];
  const { code, output } = await runCommand('node', args, { env: environment });
  assert.equal(code, 1);
  assert.match(output, /small letters, digits and underscores/);
});
