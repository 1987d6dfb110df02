import { sign } from 'node:crypto';

/** Salesforce accepts an assertion that ends at most three minutes ahead; ten seconds are left for clocks that differ. */
const LIFETIME_SECONDS = 170;

/** Who asks for a token, and from whom. */
export interface Assertion {
  clientId: string;
  username: string;
  /** The login host, e.g. `https://login.salesforce.com`. */
  audience: string;
  /** PEM text of an RSA key. */
  privateKey: string;
}

/** The signed assertion of the OAuth 2.0 JWT bearer flow (RFC 7523, RS256), valid from `now` for just under three minutes. */
export function signAssertion(assertion: Assertion, now: Date): string {
  const claims = {
    iss: assertion.clientId,
    sub: assertion.username,
    aud: assertion.audience,
    exp: Math.floor(now.getTime() / 1000) + LIFETIME_SECONDS
  };
  const content = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), assertion.privateKey).toString('base64url')}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
