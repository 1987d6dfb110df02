import type { Field } from '../metadata/object-type';
import type { UserIdentity } from './user-identity';

/**
 * A field's value as the user reads it: picklist labels, amounts, dates and times in the user's locale and time zone.
 * Null for everything else, numbers too, as the UI API documents it (Field Value).
 */
export function displayValue(value: unknown, field: Field, user: UserIdentity): string | null {
  if (value === null || value === undefined) return null;
  const locale = user.locale.replace('_', '-');
  switch (field.type) {
    case 'picklist':
      return labelOf(String(value), field);
    case 'multipicklist':
      return String(value)
        .split(';')
        .map((part) => labelOf(part, field))
        .join(';');
    case 'currency': {
      const digits = { minimumFractionDigits: field.scale ?? 0, maximumFractionDigits: field.scale ?? 0 };
      return Number(value).toLocaleString(locale, { style: 'currency', currency: 'USD', ...digits });
    }
    case 'date':
      return new Date(`${String(value)}T00:00:00Z`).toLocaleDateString(locale, { timeZone: 'UTC' });
    case 'datetime': {
      const instant = new Date(String(value));
      const date = instant.toLocaleDateString(locale, { timeZone: user.timeZone });
      return `${date} ${instant.toLocaleTimeString(locale, { timeZone: user.timeZone, timeStyle: 'short' })}`;
    }
    default:
      return null;
  }
}

function labelOf(value: string, field: Field): string {
  return field.picklist?.find((entry) => entry.value === value)?.label ?? value;
}
