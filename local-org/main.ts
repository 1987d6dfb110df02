import { parseArgs } from 'node:util';
import { bootOrg, type OrgOptions, type RunningOrg } from './org';

const HELP = `npm run local-org -- <project dir> [options]

Runs an SFDX project from source behind Salesforce's own protocols. Prints one JSON line on stdout when ready.
  --port N         HTTP port; 0 takes a free one (default 0)
  --pubsub-port N  port of the Pub/Sub API (default 0)
  --db FILE        keep the records in this SQLite file (default: in memory)
  --state DIR      keep client id, key and certificate here (default: a new temporary folder)
  --data PLAN      load this data tree plan
  --no-lightning   serve the APIs only, without pages and components
  --faults         let administrators make things go wrong at /local-org/faults
  --clock          let administrators move the org's time forward at /local-org/clock
  --usage          let administrators see what transactions and clients use at /local-org/usage`;

/** What the command line asks for, or undefined for help. Throws Error with a plain sentence. */
export function readArguments(args: string[]): OrgOptions | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '0' },
      'pubsub-port': { type: 'string', default: '0' },
      db: { type: 'string' },
      state: { type: 'string' },
      data: { type: 'string' },
      'no-lightning': { type: 'boolean', default: false },
      faults: { type: 'boolean', default: false },
      clock: { type: 'boolean', default: false },
      usage: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false }
    }
  });
  if (values.help) return undefined;
  if (positionals.length !== 1) {
    throw new Error(`Name one project folder, not ${positionals.length}.\n\n${HELP}`);
  }
  return {
    project: positionals[0],
    port: portFrom('--port', values.port),
    pubsubPort: portFrom('--pubsub-port', values['pubsub-port']),
    database: values.db,
    state: values.state,
    data: values.data,
    lightning: !values['no-lightning'],
    faults: values.faults,
    clock: values.clock,
    usage: values.usage
  };
}

function portFrom(option: string, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`${option} is "${text}". Give a whole number from 0 (any free port) to 65535.`);
}

/** The line that says that the org can be used. */
export function readyLine(org: RunningOrg): string {
  const { url, clientId, keyFile, pubsub, caFile, users } = org;
  const own =
    users.find(({ persona }) => persona === 'integration') ??
    users.find(({ persona }) => persona === 'admin');
  const { username } = own ?? users[0];
  return JSON.stringify({ ready: true, url, clientId, username, keyFile, pubsub, caFile, users });
}

async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  if (!options) return console.error(HELP);
  const org = await bootOrg({ ...options, onNotice: (sentence) => console.error(sentence) });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void org.close().then(() => process.exit(0)));
  }
  console.log(readyLine(org));
}

if (require.main === module) {
  main().catch((error: Error) => {
    console.error(error.message);
    process.exit(1);
  });
}
