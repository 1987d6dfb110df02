import type { ApexDatetime } from '../values/apex-datetime';
import { zoneName, zoneOffset } from './java/zone-offset';
import { nullChecked } from './null-check';
import { platformClass } from './platform-class';
import { now } from './user-clock';

/** A value of System.TimeZone; `id` is as the user wrote it, e.g. `America/Los_Angeles`. */
export class ApexTimeZone {
  constructor(readonly id: string) {}

  get zone(): string {
    return zoneName(this.id) ?? 'UTC';
  }

  toString(): string {
    return this.id;
  }
}

/** `(GMT-07:00) Pacific Daylight Time (America/Los_Angeles)`, as it stands now. */
function displayName(self: ApexTimeZone): string {
  const time = now();
  const minutes = zoneOffset(self.zone, time) / 60_000;
  const pad = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}`;
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: self.zone, timeZoneName: 'long' }).formatToParts(
    time
  );
  return `(GMT${offset}) ${parts.find((part) => part.type === 'timeZoneName')?.value} (${self.id})`;
}

platformClass('TimeZone', {
  statics: nullChecked({
    // Java answers GMT for an id that it does not know.
    'TimeZone getTimeZone(String id)': (id: string) =>
      new ApexTimeZone(zoneName(id) === undefined ? 'GMT' : id)
  }),
  methods: {
    'String getID()': (self: ApexTimeZone) => self.id,
    'String getDisplayName()': displayName,
    'String toString()': (self: ApexTimeZone) => self.id,
    ...nullChecked({
      'Integer getOffset(Datetime moment)': (self: ApexTimeZone, moment: ApexDatetime) =>
        zoneOffset(self.zone, moment.time)
    })
  },
  isInstance: (value) => value instanceof ApexTimeZone
});
