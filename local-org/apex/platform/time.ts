import { ApexTime } from '../values/apex-time';
import { nullChecked } from './null-check';
import { platformClass } from './platform-class';

const DAY = 86_400_000;

/** Goes round at midnight. */
function after(time: ApexTime, milliseconds: number): ApexTime {
  return new ApexTime((((time.milliseconds + milliseconds) % DAY) + DAY) % DAY);
}

platformClass('Time', {
  statics: nullChecked({
    'Time newInstance(Integer hour, Integer minute, Integer second, Integer millisecond)': (
      hour: number,
      minute: number,
      second: number,
      millisecond: number
    ) => after(new ApexTime(0), hour * 3_600_000 + minute * 60_000 + second * 1000 + millisecond)
  }),
  methods: {
    'Integer hour()': (self: ApexTime) => Math.floor(self.milliseconds / 3_600_000),
    'Integer minute()': (self: ApexTime) => Math.floor(self.milliseconds / 60_000) % 60,
    'Integer second()': (self: ApexTime) => Math.floor(self.milliseconds / 1000) % 60,
    'Integer millisecond()': (self: ApexTime) => self.milliseconds % 1000,
    ...nullChecked({
      'Time addHours(Integer hours)': (self: ApexTime, hours: number) => after(self, hours * 3_600_000),
      'Time addMinutes(Integer minutes)': (self: ApexTime, minutes: number) => after(self, minutes * 60_000),
      'Time addSeconds(Integer seconds)': (self: ApexTime, seconds: number) => after(self, seconds * 1000),
      'Time addMilliseconds(Integer milliseconds)': after
    }),
    'Integer hashCode()': (self: ApexTime) => self.milliseconds,
    'Boolean equals(Object other)': (self: ApexTime, other: unknown) =>
      other instanceof ApexTime && other.milliseconds === self.milliseconds
  },
  isInstance: (value) => value instanceof ApexTime
});
