import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { readChangedOrchard } from '../../../metadata/testing/orchard';
import { buildSchema } from '../../../metadata/schema';
import { Records } from '../../../records/records';
import { openSnippets } from '../../compiler/testing/snippets';
import { testApex } from '../apex-table';
import { OpeningHours, type Closure } from './opening-hours';
import { recursOn, type Recurrence } from './recurrence';
import { storedHours } from './stored-hours';

const HOUR = 3_600_000;
const NINE_TO_FIVE = { start: 9 * HOUR, end: 17 * HOUR };
const WEEK = [undefined, ...Array<typeof NINE_TO_FIVE>(5).fill(NINE_TO_FIVE), undefined];
const at = (iso: string) => Date.parse(iso);
const iso = (time: number | undefined) => time && new Date(time).toISOString().slice(0, 16);

describe('OpeningHours', () => {
  const london = new OpeningHours('Europe/London', WEEK, []);

  it('adds time over the night and the weekend', () => {
    assert.equal(iso(london.add(at('2026-11-20T16:30Z'), HOUR)), '2026-11-23T09:30');
    assert.equal(iso(london.add(at('2026-11-20T09:00Z'), 8 * HOUR)), '2026-11-20T17:00');
    assert.equal(iso(london.add(at('2026-11-21T12:00Z'), 0)), '2026-11-23T09:00');
  });

  it('takes time away for a negative interval', () => {
    assert.equal(iso(london.add(at('2026-11-23T09:30Z'), -HOUR)), '2026-11-20T16:30');
  });

  it('ignores what is shorter than a minute', () => {
    assert.equal(iso(london.add(at('2026-11-20T10:00Z'), 119_999)), '2026-11-20T10:01');
  });

  it('opens by the clocks of its zone, also across their change', () => {
    assert.equal(iso(london.nextOpening(at('2026-10-23T20:00Z'))), '2026-10-26T09:00');
    assert.equal(iso(london.nextOpening(at('2026-10-22T20:00Z'))), '2026-10-23T08:00');
    const newYork = new OpeningHours('America/New_York', Array(7).fill({ start: 0, end: 24 * HOUR }), []);
    assert.equal(newYork.between(at('2026-11-01T04:00Z'), at('2026-11-02T05:00Z')), 25 * HOUR);
  });

  it('measures the open time between two instants, either way round', () => {
    assert.equal(london.between(at('2026-11-20T16:00Z'), at('2026-11-23T10:00Z')), 2 * HOUR);
    assert.equal(london.between(at('2026-11-23T10:00Z'), at('2026-11-20T16:00Z')), -2 * HOUR);
  });

  it('closes on holidays, wholly or for a part of the day', () => {
    const isOn = (day: number) => day === at('2026-11-23') / (24 * HOUR);
    const close = (start: number, end: number): Closure => ({ start: start * HOUR, end: end * HOUR, isOn });
    const wholly = new OpeningHours('Europe/London', WEEK, [close(0, 24)]);
    assert.equal(iso(wholly.nextOpening(at('2026-11-20T18:00Z'))), '2026-11-24T09:00');
    const lunch = new OpeningHours('Europe/London', WEEK, [close(12, 14)]);
    assert.equal(iso(lunch.add(at('2026-11-23T11:30Z'), HOUR)), '2026-11-23T14:30');
  });

  it('never opens without hours', () => {
    assert.equal(new OpeningHours('UTC', [], []).nextOpening(0), undefined);
  });
});

test('holidays come back on the days they say', () => {
  const daysOf = (change: Partial<Recurrence>, from: string, days: number) => {
    const first = at(from) / (24 * HOUR);
    const recurrence = { type: '', firstDay: first, interval: 1, dayOfWeekMask: 0, ...change };
    return Array.from({ length: days }, (_, i) => first + i)
      .filter((day) => recursOn(recurrence, day))
      .map((day) => new Date(day * 24 * HOUR).toISOString().slice(5, 10));
  };
  const from = '2026-11-01';
  assert.deepEqual(daysOf({ type: 'RecursDaily', interval: 3 }, from, 8), ['11-01', '11-04', '11-07']);
  assert.deepEqual(daysOf({ type: 'RecursEveryWeekday' }, from, 8).length, 5);
  assert.deepEqual(daysOf({ type: 'RecursWeekly', interval: 2, dayOfWeekMask: 2 }, from, 20), [
    '11-02',
    '11-16'
  ]);
  assert.deepEqual(daysOf({ type: 'RecursMonthly', dayOfMonth: 5 }, from, 40), ['11-05', '12-05']);
  const fourthThursday = { type: 'RecursYearlyNth', monthOfYear: 'November', dayOfWeekMask: 16 };
  assert.deepEqual(daysOf({ ...fourthThursday, instance: 'Fourth' }, from, 60), ['11-26']);
  const lastMonday = { type: 'RecursMonthlyNth', dayOfWeekMask: 2, instance: 'Last' };
  assert.deepEqual(daysOf(lastMonday, from, 61), ['11-30', '12-28']);
  const christmas = { type: 'RecursYearly', monthOfYear: 'December', dayOfMonth: 25 };
  assert.deepEqual(daysOf(christmas, from, 70), ['12-25']);
  assert.deepEqual(daysOf({ ...christmas, lastDay: 0 }, from, 70), []);
});

testApex(
  'BusinessHours answers for the calendars of the org; the one named Default is always open',
  [
    ['hours.Name + hours.IsActive', 'Defaulttrue'],
    ['BusinessHours.isWithin(hours.Id, noon)', 'true'],
    ['BusinessHours.nextStartDate(hours.Id, noon) == noon', 'true'],
    ['BusinessHours.add(hours.Id, noon, 60 * 60 * 1000L)', '2026-11-21 13:00:00'],
    ['BusinessHours.addGmt(hours.Id, noon, 60 * 60 * 1000L)', '2026-11-21 13:00:00'],
    ['BusinessHours.diff(hours.Id, noon, noon.addDays(1))', '86400000'],
    [
      "BusinessHours.isWithin('x', noon)",
      '!System.InvalidParameterValueException: Invalid business hours id: x'
    ]
  ],
  `BusinessHours hours = [SELECT Id, Name, IsActive FROM BusinessHours WHERE IsDefault = true];
   Datetime noon = Datetime.newInstanceGmt(2026, 11, 21, 12, 0, 0);`
);

test('a calendar may be changed, and holidays that no calendar names close none', () => {
  const { run } = openSnippets();
  const statements = `BusinessHours hours = [SELECT Id FROM BusinessHours LIMIT 1];
    hours.SaturdayStartTime = null;
    hours.SaturdayEndTime = null;
    hours.SundayStartTime = Time.newInstance(11, 0, 0, 0);
    update hours;
    insert new Holiday(Name = 'Bake day', ActivityDate = Date.newInstance(2026, 11, 22));
    return BusinessHours.nextStartDate(hours.Id, Datetime.newInstanceGmt(2026, 11, 21, 12, 0, 0));`;
  assert.equal(run(statements), '2026-11-22 11:00:00');
});

test('a project brings its calendars and the holidays that close them', () => {
  const settings = (body: string) =>
    readChangedOrchard({
      'force-app/main/orchard/settings/BusinessHours.settings-meta.xml': `<BusinessHoursSettings xmlns="http://soap.sforce.com/2006/04/metadata">${body}</BusinessHoursSettings>`
    });
  const project = settings(`
    <businessHours>
      <active>true</active><default>true</default><name>Picking</name>
      <mondayStartTime>08:00:00.000Z</mondayStartTime><mondayEndTime>12:00:00.000Z</mondayEndTime>
      <timeZoneId>Europe/Paris</timeZoneId>
    </businessHours>
    <holidays>
      <activityDate>2026-11-23</activityDate><businessHours>Picking</businessHours>
      <isRecurring>false</isRecurring><name>Rest</name>
    </holidays>`);
  const records = Records.open({ project, schema: buildSchema(project) });
  const found = records.database.all('SELECT "Id", "Name" FROM "BusinessHours"');
  assert.deepEqual(
    found.map(({ Name }) => Name),
    ['Picking']
  );
  const hours = storedHours(records, String(found[0].Id));
  assert.equal(iso(hours?.nextOpening(at('2026-11-16T06:00Z'))), '2026-11-16T07:00');
  assert.equal(iso(hours?.nextOpening(at('2026-11-21T06:00Z'))), '2026-11-30T07:00');
  records.close();
});
