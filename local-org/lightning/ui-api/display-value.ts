import type { Field } from '../../metadata/object-type';
import type { UserIdentity } from '../../records/user-identity';

/**
 * A field's value as the user reads it: picklist labels, numbers with the field's own scale, dates and times in the
 * user's locale and time zone. Null for values that read as they are (text, checkboxes, Ids), as in the UI API.
 */
export function displayValue(value: unknown, field: Field, user: UserIdentity): string | null {
  if (value === null || value === undefined) return null;
  const locale = user.locale.replace('_', '-');
  const digits = { minimumFractionDigits: field.scale ?? 0, maximumFractionDigits: field.scale ?? 0 };
  switch (field.type) {
    case 'picklist':
      return labelOf(String(value), field);
    case 'multipicklist':
      return String(value)
        .split(';')
        .map((part) => labelOf(part, field))
        .join(';');
    case 'int':
      return Number(value).toLocaleString(locale);
    case 'double':
      return Number(value).toLocaleString(locale, digits);
    case 'currency':
      return Number(value).toLocaleString(locale, { style: 'currency', currency: 'USD', ...digits });
    case 'percent':
      return (Number(value) / 100).toLocaleString(locale, { style: 'percent', ...digits });
    case 'date':
      return new Date(`${String(value)}T00:00:00Z`).toLocaleDateString(locale, { timeZone: 'UTC' });
    case 'datetime':
      return new Date(String(value)).toLocaleString(locale, {
        timeZone: user.timeZone,
        dateStyle: 'short',
        timeStyle: 'short'
      });
    default:
      return null;
  }
}

function labelOf(value: string, field: Field): string {
  return field.picklist?.find((entry) => entry.value === value)?.label ?? value;
}
