import { readFileSync, writeFileSync } from 'node:fs';
import { Connection } from '@jsforce/jsforce-node';
import { z } from 'zod';
import { runCommand } from './command';
import { apiVersion } from './processes/api-version';
import { policyFile } from './routing/policy-file';
import { readPolicy, writePolicy } from './routing/policy-org';

const USAGE =
  'Usage: node -r ts-node/register scripts/routing-policy.ts export|import <org alias> [file]\n' +
  '  export  writes the routing policy in force in the org to the file\n' +
  '  import  checks the file and brings it into force: your own custom metadata records, and pools\n' +
  'The sf CLI must be signed in to the org. The file is config/routing_policy.json unless you name another.';

/** Carries the routing policy between an org and one JSON file. */
async function main([command, alias, file = 'config/routing_policy.json']: string[]): Promise<number> {
  if ((command !== 'export' && command !== 'import') || !alias) {
    console.error(USAGE);
    return 2;
  }
  if (command === 'export') {
    writeFileSync(file, `${JSON.stringify(await readPolicy(await connect(alias)), null, 2)}\n`);
    console.log(`Wrote ${file}.`);
    return 0;
  }
  const parsed = policyFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    console.error(`${file} cannot be used. Correct it and try again:\n${z.prettifyError(parsed.error)}`);
    return 1;
  }
  const changed = await writePolicy(await connect(alias), parsed.data, alias, process.env);
  console.log(changed.length ? `Changed:\n  ${changed.join('\n  ')}` : 'Nothing to change.');
  return 0;
}

/** A connection with the sf CLI's own login. */
async function connect(alias: string): Promise<Connection> {
  const { instanceUrl } = await sf<{ instanceUrl: string }>([
    'org',
    'display',
    '--target-org',
    alias,
    '--json'
  ]);
  const { accessToken } = await sf<{ accessToken: string }>([
    ...['org', 'auth', 'show-access-token', '--target-org', alias, '--no-prompt', '--json']
  ]);
  return new Connection({ instanceUrl, accessToken, version: apiVersion() });
}

async function sf<T>(words: string[]): Promise<T> {
  const { code, output } = await runCommand('sf', words);
  if (code !== 0) throw new Error(`The sf CLI cannot reach the org. Sign in first.\n${output}`);
  return (JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as { result: T }).result;
}

if (require.main === module) {
  main(process.argv.slice(2)).then(
    (code) => (process.exitCode = code),
    (error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    }
  );
}
