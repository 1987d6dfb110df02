import { Connection } from '@jsforce/jsforce-node';
import { runCommand } from '../../scripts/command';
import { apiVersion } from '../../scripts/processes/api-version';

/** An org that the sf CLI is signed in to. */
export interface CliOrg {
  username: string;
  instanceUrl: string;
  accessToken: string;
}

/** Asks the sf CLI for its login of an alias; undefined when it knows none. */
export async function readCliOrg(alias: string): Promise<CliOrg | undefined> {
  const display = await sf<{ username: string; instanceUrl: string }>('display', alias);
  if (!display) return undefined;
  const token = await sf<{ accessToken: string }>('auth show-access-token', alias, '--no-prompt');
  if (!token) throw new Error(`The sf CLI does not show the access token of ${alias}.`);
  return { ...display, ...token };
}

/** A jsforce connection with the CLI's own login. */
export function connectTo({ instanceUrl, accessToken }: CliOrg): Connection {
  return new Connection({ instanceUrl, accessToken, version: apiVersion() });
}

async function sf<T>(command: string, alias: string, ...flags: string[]): Promise<T | undefined> {
  const words = ['org', ...command.split(' '), '--target-org', alias, ...flags, '--json'];
  const { code, output } = await runCommand('sf', words);
  if (code !== 0) return undefined;
  return (JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as { result: T }).result;
}
