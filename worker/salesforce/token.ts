import { WorkerError } from '../errors';
import { signAssertion, type Assertion } from './jwt';

const RENEW_BEFORE_END = 5 * 60_000;
const TIMEOUT = 10_000;

/** Access to an org until it ends. */
export interface Token {
  accessToken: string;
  instanceUrl: string;
  /** 18-character Id of the org. */
  organizationId: string;
  expiresAt: Date;
}

/** What the token endpoint answers, as far as it is used. */
interface TokenAnswer {
  access_token?: string;
  instance_url?: string;
  /** Identity URL: …/id/<org Id>/<user Id>. */
  id?: string;
  expires_in?: number;
  error?: string;
  error_description?: string;
}

/**
 * Gets access tokens by the JWT bearer flow and keeps the current one. A token is renewed five minutes before its end,
 * or when somebody met a 401 with it. However many ask at once, one request goes out.
 */
export class TokenSource {
  private current: Token | undefined;
  private pending: Promise<Token> | undefined;

  /** `lifetime` (ms) stands in where the answer does not say how long the token lives: Salesforce does not say. */
  constructor(
    private readonly assertion: Assertion,
    private readonly lifetime: number,
    private readonly clock: () => Date = () => new Date()
  ) {}

  /** When the current token ends; undefined before the first. */
  get expiresAt(): Date | undefined {
    return this.current?.expiresAt;
  }

  /** A token that lives for at least five more minutes. TOKEN_REFUSED or SALESFORCE_UNREACHABLE otherwise. */
  async get(): Promise<Token> {
    const token = this.current;
    if (token && token.expiresAt.getTime() - RENEW_BEFORE_END > this.clock().getTime()) return token;
    return this.request();
  }

  /** A token other than the one that was just refused. */
  async renew(refused: Token): Promise<Token> {
    return this.current && this.current !== refused ? this.current : this.request();
  }

  private request(): Promise<Token> {
    this.pending ??= this.fetchToken().finally(() => (this.pending = undefined));
    return this.pending;
  }

  private async fetchToken(): Promise<Token> {
    const now = this.clock();
    const answer = await this.post(signAssertion(this.assertion, now));
    const organizationId = /\/id\/(00D\w{15})\//.exec(`${answer.id}/`)?.[1];
    if (!answer.access_token || !answer.instance_url || !organizationId) {
      throw new WorkerError(
        'TOKEN_REFUSED',
        'The token endpoint answered without a token, an instance or an org.'
      );
    }
    const lifetime = answer.expires_in ? answer.expires_in * 1000 : this.lifetime;
    this.current = {
      accessToken: answer.access_token,
      instanceUrl: answer.instance_url.replace(/\/+$/, ''),
      organizationId,
      expiresAt: new Date(now.getTime() + lifetime)
    };
    return this.current;
  }

  private async post(assertion: string): Promise<TokenAnswer> {
    const url = `${this.assertion.audience}/services/oauth2/token`;
    let response: Response;
    let answer: TokenAnswer;
    try {
      response = await fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }),
        signal: AbortSignal.timeout(TIMEOUT)
      });
      answer = (await response.json()) as TokenAnswer;
    } catch (error) {
      throw new WorkerError('SALESFORCE_UNREACHABLE', `No token from ${url}.`, { cause: error });
    }
    if (response.ok) return answer;
    const reason = [answer.error, answer.error_description].filter(Boolean).join(': ');
    const code =
      response.status >= 500 || response.status === 429 ? 'SALESFORCE_UNREACHABLE' : 'TOKEN_REFUSED';
    throw new WorkerError(code, `${url} answered ${response.status}${reason ? `, ${reason}` : ''}.`);
  }
}
