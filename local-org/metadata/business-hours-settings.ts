import type { MetadataType } from './metadata-type';
import type { XmlElement } from './xml';

export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

type Values = Record<string, string | number | boolean | null>;

/** One calendar; `values` are the times and the zone by the names of the BusinessHours object. */
export interface BusinessHoursEntry {
  name: string;
  isActive: boolean;
  isDefault: boolean;
  values: Values;
}

/** A holiday; `values` go by the names of the Holiday object, `businessHours` are the calendars it closes. */
export interface HolidayEntry {
  name: string;
  businessHours: string[];
  values: Values;
}

export interface BusinessHoursSettings {
  name: string;
  hours: BusinessHoursEntry[];
  holidays: HolidayEntry[];
  file: string;
}

/** `settings/BusinessHours.settings-meta.xml`: all calendars and holidays of an org in one file. */
export const businessHoursSettings: MetadataType<BusinessHoursSettings> = {
  suffix: 'settings',
  root: 'BusinessHoursSettings',
  onlyNamed: 'BusinessHours',
  read: (element, { name, file }) => ({
    name,
    file,
    hours: element.children('businessHours').map(readHours),
    holidays: element.children('holidays').map(readHoliday)
  })
};

function readHours(element: XmlElement): BusinessHoursEntry {
  const times = WEEKDAYS.flatMap((day) =>
    ['StartTime', 'EndTime'].map((end) => [day + end, element.text(day.toLowerCase() + end) ?? null])
  );
  return {
    name: element.requiredText('name'),
    isActive: element.boolean('active', true),
    isDefault: element.boolean('default'),
    values: { ...Object.fromEntries(times), TimeZoneSidKey: element.text('timeZoneId') ?? 'GMT' }
  };
}

function readHoliday(element: XmlElement): HolidayEntry {
  const isRecurring = element.boolean('isRecurring');
  const start = minutesOf(element.text('startTime'));
  const days = element.texts('recurrenceDayOfWeek');
  const mask = days.reduce((sum, day) => sum | (1 << WEEKDAYS.indexOf(day)), 0);
  return {
    name: element.requiredText('name'),
    businessHours: element.texts('businessHours'),
    values: {
      Description: element.text('description') ?? null,
      ActivityDate: isRecurring ? null : element.requiredText('activityDate'),
      IsAllDay: start === null,
      StartTimeInMinutes: start,
      EndTimeInMinutes: minutesOf(element.text('endTime')),
      IsRecurrence: isRecurring,
      RecurrenceStartDate: element.text('recurrenceStartDate') ?? null,
      RecurrenceEndDateOnly: element.text('recurrenceEndDate') ?? null,
      RecurrenceType: isRecurring ? element.requiredText('recurrenceType') : null,
      RecurrenceInterval: element.number('recurrenceInterval') ?? null,
      RecurrenceDayOfWeekMask: days.length ? mask : null,
      RecurrenceDayOfMonth: element.number('recurrenceDayOfMonth') ?? null,
      RecurrenceInstance: element.text('recurrenceInstance') ?? null,
      RecurrenceMonthOfYear: element.text('recurrenceMonthOfYear') ?? null
    }
  };
}

function minutesOf(time: string | undefined): number | null {
  if (time === undefined) return null;
  const [hours, minutes] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
