import { createSign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ReadyLine } from './local-org';

/**
 * Signs in as `username` by the OAuth 2.0 JWT bearer flow and returns the session id.
 * Source: Salesforce Help, "OAuth 2.0 JWT Bearer Flow for Server-to-Server Integration".
 */
export async function signIn(ready: ReadyLine, username: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: assertion(ready, username)
  });
  const response = await fetch(`${ready.url}/services/oauth2/token`, { method: 'POST', body });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (!answer.access_token) throw new Error(`${username} could not sign in: ${answer.error_description}`);
  return answer.access_token;
}

function assertion(ready: ReadyLine, username: string): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const inThreeMinutes = Math.floor(Date.now() / 1000) + 180;
  const claims = { iss: ready.clientId, sub: username, aud: ready.url, exp: inThreeMinutes };
  const unsigned = `${encode({ alg: 'RS256' })}.${encode(claims)}`;
  const signature = createSign('RSA-SHA256').update(unsigned).sign(readFileSync(ready.keyFile), 'base64url');
  return `${unsigned}.${signature}`;
}
