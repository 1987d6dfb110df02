import type { UserIdentity } from '../../records/user-identity';
import { execution } from '../execution';
import { type Implementation, platformClass } from './platform-class';
import { ApexTimeZone } from './time-zone';

/** A field of the running user's row; counts against no limit, as on the platform. */
function userField(name: string): unknown {
  const { user } = execution();
  return field(`SELECT ${name} FROM User WHERE Id = :id`, { id: user.id }, name);
}

function organizationField(name: string): unknown {
  return field(`SELECT ${name} FROM Organization LIMIT 1`, {}, name);
}

function field(soql: string, binds: Record<string, unknown>, name: string): unknown {
  const { records } = execution().tx.query(soql, { bind: (bind) => binds[bind], countLimits: false });
  return records[0]?.fields[name] ?? null;
}

const ofUser =
  (get: (user: UserIdentity) => unknown): Implementation =>
  () =>
    get(execution().user);

platformClass('UserInfo', {
  statics: {
    'Id getUserId()': ofUser((user) => user.id),
    'String getUserName()': ofUser((user) => user.username),
    'String getName()': ofUser((user) => user.name),
    'Id getProfileId()': ofUser((user) => user.profileId),
    'String getLocale()': ofUser((user) => user.locale),
    'TimeZone getTimeZone()': ofUser((user) => new ApexTimeZone(user.timeZone)),
    'String getFirstName()': () => userField('FirstName'),
    'String getLastName()': () => userField('LastName'),
    'String getUserEmail()': () => userField('Email'),
    'String getLanguage()': () => userField('LanguageLocaleKey'),
    'Id getUserRoleId()': () => userField('UserRoleId'),
    'String getUserType()': () => userField('UserType') ?? 'Standard',
    'Id getOrganizationId()': () => organizationField('Id'),
    'String getOrganizationName()': () => organizationField('Name'),
    'String getDefaultCurrency()': () => 'USD',
    'Boolean isMultiCurrencyOrganization()': () => false,
    'String getUiThemeDisplayed()': () => 'Theme4d',
    'String getUiTheme()': () => 'Theme4d'
  }
});
