import { OrgError } from '../errors';

/** One thing wrong with one record. `statusCode` is the platform's. */
export interface SaveError {
  statusCode: string;
  message: string;
  fields: string[];
}

/** What became of one record. A published event succeeds with its uuid in an OPERATION_ENQUEUED entry. */
export interface SaveResult {
  id: string | null;
  success: boolean;
  created?: boolean;
  errors: SaveError[];
}

/** A save with allOrNone in which at least one record failed; nothing was saved. `results` has one entry per record. */
export class DmlError extends OrgError {
  constructor(readonly results: SaveResult[]) {
    const index = results.findIndex(({ errors }) =>
      errors.some(({ statusCode }) => statusCode !== ROLLED_BACK)
    );
    const error = results[index].errors[0];
    super(error.statusCode, error.message, error.fields);
    this.name = 'DmlError';
  }
}

const ROLLED_BACK = 'ALL_OR_NONE_OPERATION_ROLLED_BACK';

/** The result of a record that was fine but shared a save with one that was not. */
export function rolledBackWithOthers(): SaveResult {
  const message =
    'Record rolled back because not all records were valid and the request was using AllOrNone header';
  return { id: null, success: false, errors: [{ statusCode: ROLLED_BACK, message, fields: [] }] };
}

/** A transaction used more of something than it may. `resource` is worded as the platform does, e.g. `SOQL queries`. */
export class LimitError extends OrgError {
  constructor(resource: string, used: number) {
    super('LIMIT_EXCEEDED', `Too many ${resource}: ${used}`);
    this.name = 'LimitError';
  }
}

/** The constructors of everything that can be wrong with a record, in the platform's words. */
export const saveErrors = {
  required: (fields: string[]): SaveError => ({
    statusCode: 'REQUIRED_FIELD_MISSING',
    message: `Required fields are missing: [${fields.join(', ')}]`,
    fields
  }),
  tooLong: (label: string, field: string, value: string, length: number): SaveError => ({
    statusCode: 'STRING_TOO_LONG',
    message: `${label}: data value too large: ${value.slice(0, 255)} (max length=${length})`,
    fields: [field]
  }),
  badPicklistValue: (label: string, field: string, value: string): SaveError => ({
    statusCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    message: `${label}: bad value for restricted picklist field: ${value}`,
    fields: [field]
  }),
  duplicateValue: (field: string, id: string): SaveError => ({
    statusCode: 'DUPLICATE_VALUE',
    message: `duplicate value found: ${field} duplicates value on record with id: ${id}`,
    fields: [field]
  }),
  duplicateId: (id: string): SaveError => ({
    statusCode: 'DUPLICATE_VALUE',
    message: `Duplicate id in list: ${id}`,
    fields: ['Id']
  }),
  crossReference: (field: string): SaveError => ({
    statusCode: 'INVALID_CROSS_REFERENCE_KEY',
    message: 'invalid cross reference id',
    fields: field ? [field] : []
  }),
  deleted: (): SaveError => ({ statusCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] }),
  malformedId: (label: string, field: string, value: string): SaveError => ({
    statusCode: 'MALFORMED_ID',
    message: `${label}: id value of incorrect type: ${value}`,
    fields: [field]
  }),
  wrongTarget: (label: string, field: string, value: string): SaveError => ({
    statusCode: 'FIELD_INTEGRITY_EXCEPTION',
    message: `${label}: id value of incorrect type: ${value}`,
    fields: [field]
  }),
  wrongType: (label: string, field: string, value: string): SaveError => ({
    statusCode: 'INVALID_TYPE_ON_FIELD_IN_RECORD',
    message: `${label}: value not of required type: ${value}`,
    fields: [field]
  }),
  outsideRange: (label: string, field: string, value: number): SaveError => ({
    statusCode: 'NUMBER_OUTSIDE_VALID_RANGE',
    message: `${label}: value outside of valid range on numeric field: ${value}`,
    fields: [field]
  }),
  badEmail: (label: string, field: string, value: string): SaveError => ({
    statusCode: 'INVALID_EMAIL_ADDRESS',
    message: `${label}: invalid email address: ${value}`,
    fields: [field]
  }),
  noSuchField: (name: string, object: string): SaveError => ({
    statusCode: 'INVALID_FIELD',
    message: `No such column '${name}' on sobject of type ${object}`,
    fields: [name]
  }),
  readOnlyField: (fields: string[]): SaveError => ({
    statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
    message: `Unable to create/update fields: ${fields.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    fields
  }),
  missingId: (operation: string): SaveError => ({
    statusCode: 'MISSING_ARGUMENT',
    message: `Id not specified in an ${operation} call`,
    fields: []
  }),
  idOnInsert: (): SaveError => ({
    statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
    message: 'cannot specify Id in an insert call',
    fields: ['Id']
  }),
  noAccessToRecord: (): SaveError => ({
    statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
    message: 'insufficient access rights on object id',
    fields: []
  }),
  noAccessToParent: (id: string): SaveError => ({
    statusCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
    message: `insufficient access rights on cross-reference id: ${id}`,
    fields: []
  }),
  wrongQueue: (): SaveError => ({
    statusCode: 'INVALID_OPERATION',
    message: 'Queue not associated with this SObject type',
    fields: ['OwnerId']
  }),
  noAccessToObject: (verb: string, object: string): SaveError => ({
    statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    message: `entity type cannot be ${verb}: ${object}`,
    fields: []
  }),
  convertedLead: (): SaveError => ({
    statusCode: 'CANNOT_UPDATE_CONVERTED_LEAD',
    message: 'cannot reference converted lead',
    fields: []
  }),
  inactiveOwner: (id: string, object: string): SaveError => ({
    statusCode: 'INACTIVE_OWNER_OR_USER',
    message: `operation performed with inactive user [${id.slice(0, 15)}] as owner of ${object.toLowerCase()}`,
    fields: ['OwnerId']
  }),
  emailNotDraft: (): SaveError => ({
    statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
    message: 'You can only update email messages in draft status.',
    fields: []
  }),
  custom: (message: string, field?: string): SaveError => ({
    statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message,
    fields: field ? [field] : []
  }),
  tooManyRetries: (): SaveError => ({
    statusCode: 'TOO_MANY_APEX_REQUESTS',
    message: 'Too many batch retries in the presence of Apex triggers and partial failures.',
    fields: []
  })
};

/** An object the schema does not have, or that this operation does not apply to. */
export function unsupportedObject(name: string): OrgError {
  return new OrgError('INVALID_TYPE', `sObject type '${name}' is not supported.`);
}
