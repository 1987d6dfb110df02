/**
 * A refusal of an OAuth endpoint. `code` and `message` are the `error` and `error_description` that the platform
 * sends, `status` the HTTP status.
 */
export class OAuthError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400
  ) {
    super(message);
    this.name = 'OAuthError';
  }
}

/** Every refusal of the JWT bearer flow, in the platform's words. */
export const oauthErrors = {
  unsupportedGrant: () => new OAuthError('unsupported_grant_type', 'grant type not supported'),
  assertionMissing: () => new OAuthError('invalid_request', 'assertion is required'),
  assertionInvalid: () => new OAuthError('invalid_grant', 'invalid assertion'),
  clientUnknown: () => new OAuthError('invalid_client_id', 'client identifier invalid'),
  audienceInvalid: () => new OAuthError('invalid_grant', 'audience is invalid'),
  expired: () => new OAuthError('invalid_grant', 'expired authorization code'),
  userUnknown: () => new OAuthError('invalid_grant', "user hasn't approved this consumer"),
  tokenInvalid: () => new OAuthError('invalid_grant', 'expired access/refresh token')
};

/** The answer to a request without a live session: HTTP 401, INVALID_SESSION_ID. */
export class SessionInvalid extends Error {
  readonly code = 'INVALID_SESSION_ID';
  readonly status = 401;
  constructor() {
    super('Session expired or invalid');
    this.name = 'SessionInvalid';
  }
}
