import { testApex } from './apex-table';

// The administrator of the invented project lives in Great Britain: day first, weeks begin on Monday.
testApex('Date', [
  [`Date.newInstance(2026, 2, 3).format()`, '03/02/2026'],
  [`Date.newInstance(2026, 1, 31).addMonths(1)`, '2026-02-28 00:00:00'],
  [`Date.newInstance(2024, 2, 29).addYears(1).day()`, '28'],
  [`Date.newInstance(2026, 12, 31).addDays(1).year()`, '2027'],
  [`Date.newInstance(2026, 1, 1).daysBetween(Date.newInstance(2026, 3, 1))`, '59'],
  [`Date.newInstance(2026, 1, 31).monthsBetween(Date.newInstance(2026, 3, 1))`, '2'],
  [
    `Date.newInstance(2026, 7, 4).toStartOfWeek().day() + ',' + Date.newInstance(2026, 7, 4).toStartOfMonth().day()`,
    '29,1'
  ],
  [
    `Date.daysInMonth(2024, 2) + ',' + Date.isLeapYear(1900) + ',' + Date.newInstance(2026, 2, 1).dayOfYear()`,
    '29,false,32'
  ],
  [`Date.valueOf('2026-02-03 10:00:00').month()`, '2'],
  [`Date.valueOf('x')`, '!System.TypeException: Invalid date: x'],
  [`Date.parse('27/12/2009').month()`, '12'],
  [`Date.parse('12/27/2009')`, '!System.TypeException: Invalid date: 12/27/2009'],
  [`Date.today() == System.today() && Date.today().isSameDay(Date.today())`, 'true']
]);

testApex('Datetime', [
  [
    `Datetime.newInstanceGmt(2026, 7, 4, 21, 5, 9).formatGmt('yyyy-MM-dd\\'T\\'HH:mm:ss\\'Z\\'')`,
    '2026-07-04T21:05:09Z'
  ],
  [`Datetime.newInstanceGmt(2026, 7, 4, 21, 5, 9).format('h:mm a z', 'America/Los_Angeles')`, '2:05 PM PDT'],
  [`Datetime.newInstanceGmt(2026, 7, 4, 0, 0, 0).format('EEEE, MMMM d', 'UTC')`, 'Saturday, July 4'],
  [
    `Datetime.newInstanceGmt(2026, 7, 4).format('jj')`,
    `!System.StringException: Illegal pattern character 'j'`
  ],
  [`Datetime.newInstance(0L).getTime() + ',' + Datetime.newInstance(5L).millisecondGmt()`, '0,5'],
  [`Datetime.valueOfGmt('2026-02-03 04:05:06').hourGmt()`, '4'],
  [`Datetime.valueOf('x')`, '!System.TypeException: Invalid date/time: x'],
  [`Datetime.newInstanceGmt(2026, 1, 31, 1, 0, 0).addMonths(1).dateGmt()`, '2026-02-28 00:00:00'],
  [
    `Datetime.newInstanceGmt(2026, 1, 1, 0, 0, 0).addHours(-1).addMinutes(30).addSeconds(5)`,
    '2025-12-31 23:30:05'
  ],
  [`Datetime.newInstanceGmt(2026, 1, 1, 5, 6, 7).timeGmt()`, '05:06:07.000Z'],
  [
    `Datetime.newInstanceGmt(Date.newInstance(2026, 1, 2), Time.newInstance(3, 4, 5, 6)).getTime()`,
    '1767323045006'
  ],
  [`Datetime.now().getTime() > Datetime.newInstanceGmt(2020, 1, 1).getTime()`, 'true']
]);

testApex('Time and TimeZone', [
  [`Time.newInstance(23, 59, 0, 0).addMinutes(2)`, '00:01:00.000Z'],
  [`Time.newInstance(1, 2, 3, 4).millisecond()`, '4'],
  [`TimeZone.getTimeZone('America/New_York').getOffset(Datetime.newInstanceGmt(2026, 7, 1))`, '-14400000'],
  [`TimeZone.getTimeZone('Nowhere').getID()`, 'GMT'],
  [`UserInfo.getTimeZone().getID() != null`, 'true']
]);
