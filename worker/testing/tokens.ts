import type { Token, TokenSource } from '../salesforce/token';

/** A source of numbered tokens, `token-1` first; each renewal makes the next. */
export function numberedTokens(instanceUrl = 'http://localhost:1'): TokenSource & { renewals: number } {
  let number = 1;
  const token = (): Token => ({
    accessToken: `token-${number}`,
    instanceUrl,
    organizationId: '00D000000000001AAA',
    expiresAt: new Date(Date.now() + 3_600_000)
  });
  let current = token();
  const source = {
    renewals: 0,
    get expiresAt() {
      return current.expiresAt;
    },
    get: async () => current,
    renew: async (refused: Token) => {
      if (refused.accessToken === current.accessToken) {
        number++;
        source.renewals++;
        current = token();
      }
      return current;
    }
  };
  return source as unknown as TokenSource & { renewals: number };
}
