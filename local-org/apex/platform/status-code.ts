import { ApexEnum } from '../values/apex-enum';
import { platformEnum } from './platform-enum';

/** Codes that Apex code may name, beside those that only turn up in results. */
const NAMED = [
  'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  'BAD_CUSTOM_ENTITY_PARENT_DOMAIN',
  'CANNOT_EXECUTE_FLOW_TRIGGER',
  'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
  'CANNOT_UPDATE_CONVERTED_LEAD',
  'DELETE_FAILED',
  'DUPLICATE_VALUE',
  'DUPLICATES_DETECTED',
  'EMAIL_OPTED_OUT',
  'ENTITY_IS_DELETED',
  'ENTITY_IS_LOCKED',
  'FIELD_CUSTOM_VALIDATION_EXCEPTION',
  'FIELD_FILTER_VALIDATION_EXCEPTION',
  'FIELD_INTEGRITY_EXCEPTION',
  'INACTIVE_OWNER_OR_USER',
  'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
  'INSUFFICIENT_ACCESS_OR_READONLY',
  'INVALID_CROSS_REFERENCE_KEY',
  'INVALID_EMAIL_ADDRESS',
  'INVALID_FIELD',
  'INVALID_FIELD_FOR_INSERT_UPDATE',
  'INVALID_ID_FIELD',
  'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
  'INVALID_SAVE_AS_ACTIVITY_FLAG',
  'INVALID_TYPE_ON_FIELD_IN_RECORD',
  'LIMIT_EXCEEDED',
  'MALFORMED_ID',
  'MISSING_ARGUMENT',
  'NO_MASS_MAIL_PERMISSION',
  'NUMBER_OUTSIDE_VALID_RANGE',
  'OPERATION_ENQUEUED',
  'REQUIRED_FIELD_MISSING',
  'SINGLE_EMAIL_LIMIT_EXCEEDED',
  'STORAGE_LIMIT_EXCEEDED',
  'STRING_TOO_LONG',
  'TOO_MANY_APEX_REQUESTS',
  'UNABLE_TO_LOCK_ROW',
  'UNKNOWN_EXCEPTION'
];

const named = platformEnum('StatusCode', NAMED);
const others = new Map<string, ApexEnum>();

/** The value of System.StatusCode for a code; every code that the org answers with is one. */
export function statusCodeOf(code: string): ApexEnum {
  const known = (named as Record<string, ApexEnum>)[code] ?? others.get(code);
  if (known) return known;
  const value = new ApexEnum('StatusCode', code, NAMED.length + others.size);
  others.set(code, value);
  return value;
}
