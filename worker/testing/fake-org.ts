import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeBulk } from './fake-bulk';
import { fieldsOf, selectRows } from './select-rows';

/** What the org was asked, in order. */
export interface Asked {
  path: string;
  soql?: string;
}

/**
 * An org's token endpoint and query resource for tests: tables in memory, tokens that count up, and faults on demand.
 * It understands the few forms of queries that the worker sends (see `selectRows`), describes, Bulk query jobs, and checks
 * that the assertion is signed by its client's key.
 */
export class FakeOrg {
  readonly tables = new Map<string, Record<string, unknown>[]>();
  readonly asked: Asked[] = [];
  readonly privateKey: string;
  /** Answers the next requests instead of the org, first in first out; with `soql`, only queries that contain it. */
  readonly faults: { status: number; body: unknown; soql?: string }[] = [];
  /** Tokens issued so far; each is accepted until `expireTokens`. */
  tokens = 0;
  private readonly accepted = new Set<string>();
  lastClaims: Record<string, unknown> = {};
  url = '';
  /** Answers queries with GROUP BY, which this org does not compute itself. */
  aggregate: ((soql: string) => Record<string, unknown>[]) | undefined;
  readonly bulk = new FakeBulk((soql) => this.select(soql));
  private readonly publicKey;
  private readonly server = createServer((request, response) => void this.serve(request, response));

  /** Accepts no token that was issued so far. */
  expireTokens(): void {
    this.accepted.clear();
  }

  private constructor() {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    this.publicKey = createPublicKey(pair.privateKey);
  }

  static async start(): Promise<FakeOrg> {
    const org = new FakeOrg();
    await new Promise<void>((resolve) => org.server.listen(0, '127.0.0.1', resolve));
    org.url = `http://127.0.0.1:${(org.server.address() as AddressInfo).port}`;
    return org;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', this.url);
    const soql = url.searchParams.get('q') ?? undefined;
    this.asked.push({ path: url.pathname, soql });
    const send = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (url.pathname === '/services/oauth2/token') return this.grant(Buffer.concat(chunks).toString(), send);
    if (!this.accepted.has(request.headers.authorization ?? '')) {
      return send(401, [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]);
    }
    const fault = this.faults[0];
    if (fault && (!fault.soql || soql?.includes(fault.soql))) {
      this.faults.shift();
      return send(fault.status, fault.body);
    }
    const resource = /^\/services\/data\/v\d+\.0(\/.*)$/.exec(url.pathname)?.[1] ?? '';
    if (resource.startsWith('/jobs/query')) {
      return this.bulk.serve(request.method!, resource, url.searchParams, Buffer.concat(chunks), response);
    }
    const described = /^\/sobjects\/(\w+)\/describe$/.exec(resource)?.[1];
    if (described) return send(200, { fields: fieldsOf(this.tables.get(described) ?? []) });
    if (resource !== '/query' || !soql) return send(404, [{ errorCode: 'NOT_FOUND' }]);
    const rows = this.select(soql);
    send(200, { totalSize: rows.length, done: true, records: soql.includes('COUNT()') ? [] : rows });
  }

  private select(soql: string): Record<string, unknown>[] {
    const aggregated = soql.includes('GROUP BY') ? this.aggregate?.(soql) : undefined;
    return aggregated ?? selectRows(this.tables, soql);
  }

  private grant(body: string, send: (status: number, body: unknown) => void): void {
    const [header, claims, signature] = (new URLSearchParams(body).get('assertion') ?? '').split('.');
    const isSigned = verify(
      'RSA-SHA256',
      Buffer.from(`${header}.${claims}`),
      this.publicKey,
      Buffer.from(signature ?? '', 'base64url')
    );
    if (!isSigned) return send(400, { error: 'invalid_grant', error_description: 'invalid assertion' });
    this.lastClaims = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
    this.tokens++;
    this.accepted.add(`Bearer token-${this.tokens}`);
    send(200, {
      access_token: `token-${this.tokens}`,
      instance_url: this.url,
      id: `${this.url}/id/00D000000000001AAA/005000000000001AAA`,
      token_type: 'Bearer'
    });
  }
}
