import { NotEmulated } from '../../errors';
import type { ObjectType } from '../../metadata/object-type';

/**
 * List views of standard objects name their columns in an older way (LEAD.CREATED_DATE, FULL_NAME). Most are the API
 * name in capitals with underscores; these are not.
 */
const OLDER_NAMES: Record<string, string> = {
  FULL_NAME: 'Name',
  NAME: 'Name',
  'CORE.USERS.ALIAS': 'Owner.Alias',
  'CORE.USERS.FULL_NAME': 'Owner.Name',
  'CORE.USERS.FIRST_NAME': 'Owner.FirstName',
  'CORE.USERS.LAST_NAME': 'Owner.LastName',
  'CREATEDBY_USER.ALIAS': 'CreatedBy.Alias',
  'UPDATEDBY_USER.ALIAS': 'LastModifiedBy.Alias',
  CREATEDBY_USER: 'CreatedBy.Name',
  UPDATEDBY_USER: 'LastModifiedBy.Name',
  OWNER_NAME: 'Owner.Name',
  'OWNER.ALIAS': 'Owner.Alias',
  'OWNER.FIRST_NAME': 'Owner.FirstName',
  'OWNER.LAST_NAME': 'Owner.LastName',
  CREATED_DATE: 'CreatedDate',
  LAST_UPDATE: 'LastModifiedDate',
  'LEAD.LAST_UPDATE': 'LastModifiedDate',
  'LEAD.LAST_ACTIVITY': 'LastActivityDate',
  'ACCOUNT.NAME': 'Name',
  'ACCOUNT.PHONE1': 'Phone',
  'ACCOUNT.URL': 'Website',
  'ACCOUNT.LAST_UPDATE': 'LastModifiedDate',
  'ACCOUNT.LAST_ACTIVITY': 'LastActivityDate',
  'ACCOUNT.ADDRESS1_STATE': 'BillingState',
  'ACCOUNT.ADDRESS1_CITY': 'BillingCity',
  'ACCOUNT.ADDRESS1_COUNTRY': 'BillingCountry',
  'ACCOUNT.EMPLOYEES': 'NumberOfEmployees',
  'ACCOUNT.SALES': 'AnnualRevenue',
  'SALES.ACCOUNT.NAME': 'Account.Name',
  'CONTACT.PHONE1': 'Phone',
  'CONTACT.PHONE3': 'MobilePhone',
  'LEAD.EMPLOYEES': 'NumberOfEmployees',
  'OPPORTUNITY.NAME': 'Name',
  'OPPORTUNITY.STAGE_NAME': 'StageName',
  'CASES.CASE_NUMBER': 'CaseNumber',
  'CASES.SUBJECT': 'Subject'
};

/** The field path (`Owner.Alias`) that a list view's column or filter names. Throws NotEmulated when unknown. */
export function columnPath(object: ObjectType, column: string, file?: string): string {
  const own = object.field(column);
  if (own) return own.name;
  const older = OLDER_NAMES[column];
  if (older) return older;
  const plain = column
    .slice(column.indexOf('.') + 1)
    .replaceAll('_', '')
    .toLowerCase();
  const field = object.fields.find(
    ({ name }) => name.toLowerCase() === plain || name.toLowerCase() === `${plain}id`
  );
  if (field) return field.name;
  throw new NotEmulated(`list view column ${column} of ${object.name}`, file ? { file } : undefined);
}
