import { OrgError } from '../errors';

/** A refusal that belongs to the Lightning host, with its HTTP status. The catalogue is its static members. */
export class LightningError extends OrgError {
  constructor(
    code: string,
    message: string,
    readonly status: number
  ) {
    super(code, message);
    this.name = 'LightningError';
  }

  static csrf = () =>
    new LightningError(
      'INVALID_CSRF_TOKEN',
      'The request does not carry the token of the page it came from. Reload the page and try again.',
      403
    );
  static noSuchObject = (name: string) =>
    new LightningError(
      'INVALID_TYPE',
      `Object ${name} is not supported in UI API, or you may not see it.`,
      404
    );
  static noSuchRecord = () =>
    new LightningError(
      'NOT_FOUND',
      'The requested resource does not exist: the record was deleted, or you may not see it.',
      404
    );
  static noSuchField = (object: string, field: string) =>
    new LightningError(
      'INVALID_FIELD',
      `No such column '${field}' on entity '${object}', or you may not see it.`,
      400
    );
  static noSuchListView = (object: string, name: string) =>
    new LightningError('NOT_FOUND', `There is no list view ${name} of ${object}.`, 404);
  static noSuchRelatedList = (object: string, name: string) =>
    new LightningError('NOT_FOUND', `${object} has no related list ${name}, or you may not see it.`, 404);
  static noSuchTab = (name: string) =>
    new LightningError('NOT_FOUND', `The project has no tab ${name}.`, 404);
  static malformedInput = (message: string) => new LightningError('INVALID_INPUT', message, 400);
}
