import { OrgError } from '../errors';

const HINT = 'Please reference your WSDL or the describe call for the appropriate names.';

/** Prefixes a message with the place in the query, drawn the way the platform draws it. */
export function located(text: string, at: number, message: string): string {
  const before = text.slice(0, at);
  const row = before.split('\n').length;
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
  const column = at - lineStart + 1;
  const caret = ' '.repeat(column - 1) + '^';
  return `\n${text.slice(lineStart, lineEnd)}\n${caret}\nERROR at Row:${row}:Column:${column}\n${message}`;
}

/** The query's text does not follow SOQL's grammar. */
export function malformedQuery(text: string, at: number, message: string): OrgError {
  return new OrgError('MALFORMED_QUERY', located(text, at, message));
}

/** A field that does not exist, or that the user may not see: the platform words both alike. */
export function noSuchColumn(text: string, at: number, column: string, entity: string): OrgError {
  return new OrgError(
    'INVALID_FIELD',
    located(
      text,
      at,
      `No such column '${column}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${HINT}`
    )
  );
}

/** An object that does not exist, or that the user may not see. */
export function noSuchType(text: string, at: number, name: string): OrgError {
  return new OrgError(
    'INVALID_TYPE',
    located(
      text,
      at,
      `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${HINT}`
    )
  );
}

/** A parent relationship that does not exist. */
export function noSuchRelationship(text: string, at: number, name: string): OrgError {
  return new OrgError(
    'INVALID_FIELD',
    located(
      text,
      at,
      `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${HINT}`
    )
  );
}

/** A child relationship that does not exist. */
export function noSuchChildRelationship(text: string, at: number, name: string): OrgError {
  return new OrgError(
    'INVALID_TYPE',
    located(
      text,
      at,
      `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${HINT}`
    )
  );
}

/** A field used in a way its type does not allow: `verb` is filtered, sorted, grouped or aggregated. */
export function fieldCannotBe(text: string, at: number, field: string, verb: string): OrgError {
  return new OrgError(
    'INVALID_FIELD',
    located(text, at, `field '${field}' can not be ${verb} in a query call`)
  );
}

/** A value of the wrong type on the right of a comparison. */
export function wrongFilterValue(text: string, at: number, field: string, type: string): OrgError {
  const quoted = type === 'string' ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
  return new OrgError(
    'INVALID_FIELD',
    located(text, at, `value of filter criterion for field '${field}' must be of type ${type} and ${quoted}`)
  );
}

/** Text where an Id belongs. */
export function invalidIdFilter(text: string, at: number, value: string): OrgError {
  return new OrgError('INVALID_QUERY_FILTER_OPERATOR', located(text, at, `invalid ID field: ${value}`));
}

/** A bind variable that the caller did not supply. */
export function unknownBind(text: string, at: number, name: string): OrgError {
  return new OrgError('MALFORMED_QUERY', located(text, at, `Variable does not exist: ${name}`));
}
