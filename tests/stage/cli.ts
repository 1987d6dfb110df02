import assert from 'node:assert/strict';
import path from 'node:path';
import { runCommand } from '../../scripts/command';
import type { Flywheel } from './flywheel';
import { realOrg } from './real-org';

/** The alias under which the sf CLI knows the stage's org once `signInWithCli` is done. */
export const cliAlias = realOrg ?? 'local';

/**
 * Signs the real sf CLI in to the stage's org by JWT as the user of a persona, with a home of its own. Returns the environment
 * in which to run it. In a real org it is signed in already.
 */
export async function signInWithCli(
  { ready, folder }: Flywheel,
  persona = 'admin'
): Promise<NodeJS.ProcessEnv> {
  if (realOrg) return process.env;
  const user = ready.users.find((candidate) => candidate.persona === persona)!;
  const env = {
    ...process.env,
    HOME: path.join(folder, 'home'),
    SF_DISABLE_TELEMETRY: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
    NO_COLOR: '1'
  };
  const login = await runCommand(
    'sf',
    [
      ...['org', 'login', 'jwt', '--username', user.username, '--client-id', ready.clientId],
      ...['--jwt-key-file', ready.keyFile, '--instance-url', ready.url, '--alias', cliAlias, '--json']
    ],
    { env }
  );
  assert.equal(login.code, 0, login.output);
  return env;
}
