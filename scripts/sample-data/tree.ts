/** Values of a record in the sf CLI's data tree format; `@Ref` names another record. */
export interface TreeRecord {
  attributes: { type: string; referenceId: string };
  [field: string]: string | number | boolean | { type: string; referenceId: string };
}

/** Values of a new record; what is undefined stays blank. */
export type Values = Record<string, string | number | boolean | undefined>;

/** A record of the tree. Its reference is the type and its position, counted from 1. */
export function treeRecord(type: string, position: number, values: Values): TreeRecord {
  const known = Object.entries(values).filter(
    (entry): entry is [string, string | number | boolean] => entry[1] !== undefined
  );
  return {
    attributes: { type, referenceId: `${type}${position}` },
    ...Object.fromEntries(known)
  };
}

/** How another record points to this one. */
export function referenceTo(record: TreeRecord): string {
  return `@${record.attributes.referenceId}`;
}

/** A date as an offset from the day on which the data are loaded. */
export function daysFromToday(days: number): string {
  if (days === 0) return '$today';
  return days > 0 ? `$today+${days}` : `$today${days}`;
}

/** A time as an offset from the moment at which the data are loaded, always in the past. */
export function timeAgo(days: number, hours: number): string {
  return `$now-${days}d${hours}h`;
}

/** A time some minutes before the data are loaded. */
export function minutesAgo(minutes: number): string {
  return `$now-0d0h${minutes}m`;
}

/** A time some minutes after another one that is an offset, such as `$now-3d4h`. */
export function minutesAfter(time: string, minutes: number): string {
  const [days, hours] = (/^\$now-(\d+)d(\d+)h$/.exec(time) ?? []).slice(1).map(Number);
  const left = (days * 24 + hours) * 60 - minutes;
  return `$now-${Math.floor(left / 1440)}d${Math.floor((left % 1440) / 60)}h${left % 60}m`;
}
