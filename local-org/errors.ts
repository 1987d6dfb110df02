/**
 * An error a client of the org may see. `code` is Salesforce's own status code
 * (REQUIRED_FIELD_MISSING, MALFORMED_QUERY, …), `fields` the fields it is about.
 */
export class OrgError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly fields: string[] = [],
    options?: ErrorOptions
  ) {
    super(message, options);
    this.name = 'OrgError';
  }
}

/** Where in a project something stands. `line` counts from 1. */
export interface SourcePosition {
  file: string;
  line?: number;
}

/**
 * Raised the moment something is met that the local org does not do, so that nothing is ever ignored silently.
 * `construct` names it in the platform's own words, e.g. `Apex method Crypto.signXml`.
 */
export class NotEmulated extends OrgError {
  constructor(
    readonly construct: string,
    readonly at?: SourcePosition
  ) {
    const place = at ? ` (${at.file}${at.line ? `:${at.line}` : ''})` : '';
    super(
      'NOT_EMULATED',
      `The local org does not emulate ${construct}${place}. See local-org/SUPPORTED.md for what it does.`
    );
    this.name = 'NotEmulated';
  }
}
