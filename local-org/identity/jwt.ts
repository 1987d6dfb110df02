import { verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { oauthErrors } from './errors';

/** Longest time ahead that `exp` may lie, in seconds: five minutes, as the platform documents. */
export const MAX_SECONDS_AHEAD = 300;

/**
 * An `exp` this large can only be milliseconds. Salesforce's own command line sends it so (`Date.now() + 300`) and the
 * platform lets it in, so the unit is accepted, held to the same five minutes.
 */
const SMALLEST_MILLISECONDS = 1e11;

const headerSchema = z.object({ alg: z.literal('RS256') });
const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().optional(),
  prn: z.string().optional(),
  aud: z.string(),
  exp: z.coerce.number()
});

/** What an assertion is checked against. */
export interface AssertionRules {
  clientId: string;
  publicKey: KeyObject;
  /** Login hosts whose name `aud` may carry. */
  audiences: string[];
  now: Date;
}

/**
 * Returns the username that a signed JWT asks a session for (RFC 7523, and "OAuth 2.0 JWT Bearer Flow" in Salesforce
 * Help). Throws OAuthError in the platform's words.
 */
export function verifyAssertion(assertion: string, rules: AssertionRules): string {
  const [header, payload, signature, rest] = assertion.split('.');
  if (!header || !payload || !signature || rest !== undefined) throw oauthErrors.assertionInvalid();
  if (!headerSchema.safeParse(decode(header)).success) throw oauthErrors.assertionInvalid();
  const claims = claimsSchema.safeParse(decode(payload));
  if (!claims.success) throw oauthErrors.assertionInvalid();
  const { iss, sub, prn, aud, exp } = claims.data;
  if (iss !== rules.clientId) throw oauthErrors.clientUnknown();
  const signed = Buffer.from(`${header}.${payload}`);
  if (!verify('sha256', signed, rules.publicKey, Buffer.from(signature, 'base64url'))) {
    throw oauthErrors.assertionInvalid();
  }
  if (!rules.audiences.some((audience) => sameHost(audience, aud))) throw oauthErrors.audienceInvalid();
  const secondsAhead = (exp >= SMALLEST_MILLISECONDS ? exp / 1000 : exp) - rules.now.getTime() / 1000;
  if (secondsAhead <= 0 || secondsAhead > MAX_SECONDS_AHEAD) throw oauthErrors.expired();
  const username = sub ?? prn;
  if (!username) throw oauthErrors.assertionInvalid();
  return username;
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    throw oauthErrors.assertionInvalid();
  }
}

function sameHost(left: string, right: string): boolean {
  return left.replace(/\/+$/, '').toLowerCase() === right.replace(/\/+$/, '').toLowerCase();
}
