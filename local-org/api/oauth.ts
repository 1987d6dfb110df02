import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SessionInvalid, oauthErrors } from '../identity/errors';
import { verifyAssertion } from '../identity/jwt';
import { requireUser } from '../identity/requests';
import type { UserIdentity } from '../records/user-identity';
import type { ApiContext } from './context';
import { ApiError } from './errors';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const SCOPE = 'id api web refresh_token full';

/** The OAuth endpoints that the JWT bearer flow needs, and the identity of the signed-in user. */
export function registerOAuth(app: FastifyInstance, org: ApiContext): void {
  app.post('/services/oauth2/token', (request, reply) => {
    const { grant_type: grant, assertion } = parametersOf(request);
    if (grant !== JWT_BEARER) throw oauthErrors.unsupportedGrant();
    if (!assertion) throw oauthErrors.assertionMissing();
    const { clientId, publicKey } = org.client;
    const username = verifyAssertion(assertion, {
      clientId,
      publicKey,
      audiences: org.audiences,
      now: new Date()
    });
    const user = org.records.user(username);
    if (!user) throw oauthErrors.userUnknown();
    void reply.header('cache-control', 'no-cache, no-store');
    return {
      access_token: org.sessions.create(user),
      scope: SCOPE,
      instance_url: org.url,
      id: identityUrl(org, user),
      token_type: 'Bearer',
      issued_at: String(Date.now()),
      api_instance_url: org.url
    };
  });

  app.route({
    method: ['GET', 'POST'],
    url: '/services/oauth2/userinfo',
    handler: (request) => userInfo(org, requireUser(request))
  });

  app.get('/id/:organization/:user', (request) => {
    const user = requireUser(request);
    const asked = request.params as { organization: string; user: string };
    const isMine = user.id.startsWith(asked.user.slice(0, 15));
    if (!isMine || !org.organizationId.startsWith(asked.organization.slice(0, 15))) throw ApiError.notFound();
    return identity(org, user);
  });

  app.route({
    method: ['GET', 'POST'],
    url: '/services/oauth2/revoke',
    handler: (request, reply) => {
      const { token } = parametersOf(request);
      if (!token || !org.sessions.revoke(token)) throw oauthErrors.tokenInvalid();
      return reply.code(200).send();
    }
  });

  app.post('/services/oauth2/introspect', (request) => {
    requireUser(request);
    const { token } = parametersOf(request);
    const times = token ? org.sessions.times(token) : undefined;
    const user = org.sessions.find(token);
    if (!times || !user) return { active: false };
    return {
      active: true,
      scope: SCOPE,
      client_id: org.client.clientId,
      username: user.username,
      sub: identityUrl(org, user),
      token_type: 'access_token',
      exp: Math.floor(times.endsAt.getTime() / 1000),
      iat: Math.floor(times.createdAt.getTime() / 1000),
      nbf: Math.floor(times.createdAt.getTime() / 1000)
    };
  });
}

function parametersOf(request: FastifyRequest): Record<string, string | undefined> {
  return { ...(request.query as Record<string, string>), ...(request.body as Record<string, string> | null) };
}

function identityUrl(org: ApiContext, user: UserIdentity): string {
  return `${org.url}/id/${org.organizationId}/${user.id}`;
}

interface Person {
  name: string;
  firstName: string;
  lastName: string;
  email: string;
  language: string;
  modifiedAt: string;
}

function personOf(org: ApiContext, user: UserIdentity): Person {
  const soql =
    'SELECT Name, FirstName, LastName, Email, LanguageLocaleKey, SystemModstamp FROM User WHERE Id = :id';
  const { records } = org.records.run('automated', (tx) =>
    tx.query(soql, { bind: () => user.id, countLimits: false })
  );
  if (records.length === 0) throw new SessionInvalid();
  const text = (field: string) => String(records[0].fields[field] ?? '');
  return {
    name: text('Name'),
    firstName: text('FirstName'),
    lastName: text('LastName'),
    email: text('Email'),
    language: text('LanguageLocaleKey'),
    modifiedAt: text('SystemModstamp')
  };
}

/** OpenID Connect's view of the user. */
function userInfo(org: ApiContext, user: UserIdentity) {
  const person = personOf(org, user);
  return {
    sub: identityUrl(org, user),
    user_id: user.id,
    organization_id: org.organizationId,
    preferred_username: user.username,
    nickname: user.username,
    name: person.name,
    email: person.email,
    email_verified: true,
    given_name: person.firstName,
    family_name: person.lastName,
    zoneinfo: user.timeZone,
    active: true,
    user_type: 'STANDARD',
    language: person.language,
    locale: user.locale,
    updated_at: person.modifiedAt,
    urls: urlsOf(org)
  };
}

/** The Identity URL's view of the user. */
function identity(org: ApiContext, user: UserIdentity) {
  const person = personOf(org, user);
  return {
    id: identityUrl(org, user),
    asserted_user: true,
    user_id: user.id,
    organization_id: org.organizationId,
    username: user.username,
    nick_name: user.username,
    display_name: person.name,
    email: person.email,
    email_verified: true,
    first_name: person.firstName,
    last_name: person.lastName,
    timezone: user.timeZone,
    active: true,
    user_type: 'STANDARD',
    language: person.language,
    locale: user.locale,
    last_modified_date: person.modifiedAt,
    is_app_installed: true,
    urls: urlsOf(org)
  };
}

function urlsOf({ url }: ApiContext): Record<string, string> {
  const rest = `${url}/services/data/v{version}/`;
  return { rest, sobjects: `${rest}sobjects/`, query: `${rest}query/`, custom_domain: url };
}
