import { customersIn } from './customers';
import type { SampleLead } from './leads';
import type { Random } from './random';
import { daysFromToday, referenceTo, timeAgo, treeRecord, type TreeRecord, type Values } from './tree';

const DONE: { subject: string; TaskSubtype: string }[] = [
  { subject: 'Call: first contact', TaskSubtype: 'Call' },
  { subject: 'Call: went through open questions', TaskSubtype: 'Call' },
  { subject: 'Email: sent the overview', TaskSubtype: 'Email' },
  { subject: 'Email: answered the inquiry', TaskSubtype: 'Email' }
];

/**
 * Tasks about leads and accounts. The latest completed task or past event of a lead says when it was last active;
 * some leads have none, and nobody has spoken to silent customers.
 */
export function tasks(random: Random, leads: SampleLead[], accounts: TreeRecord[]): TreeRecord[] {
  const planned: Values[] = [];
  for (const { record, temperature } of leads) {
    if (!random.chance(temperature.active)) continue;
    const last = random.integer(...temperature.lastActivity);
    planned.push(done(random, last, record));
    if (random.chance(0.4)) planned.push(done(random, last + random.integer(3, 20), record));
    if (temperature.name !== 'cold' && random.chance(0.3)) planned.push(open(random, record));
  }
  for (const account of customersIn('content', accounts)) planned.push(checkIn(random, account, [3, 40]));
  for (const account of customersIn('troubled', accounts)) planned.push(checkIn(random, account, [30, 80]));
  for (const account of customersIn('leaving', accounts)) planned.push(checkIn(random, account, [95, 140]));
  return planned.map((values, index) => treeRecord('Task', index + 1, values));
}

/** Meetings held with the warmer leads, and some that are still to come. */
export function events(random: Random, leads: SampleLead[]): TreeRecord[] {
  const planned = leads.filter(
    ({ temperature }) => ['hot', 'warm'].includes(temperature.name) && random.chance(0.4)
  );
  return planned.map(({ record, temperature }, index) => {
    const days = random.integer(...temperature.lastActivity) + 1;
    return treeRecord('Event', index + 1, {
      Subject: random.pick(['Meeting: discovery', 'Meeting: demo', 'Meeting: next steps']),
      WhoId: referenceTo(record),
      StartDateTime: timeAgo(days, 2),
      EndDateTime: timeAgo(days, 1),
      OwnerId: record.OwnerId as string
    });
  });
}

function done(random: Random, daysAgo: number, lead: TreeRecord): Values {
  const { subject, TaskSubtype } = random.pick(DONE);
  return {
    Subject: subject,
    TaskSubtype,
    WhoId: referenceTo(lead),
    Status: 'Completed',
    Priority: 'Normal',
    ActivityDate: daysFromToday(-daysAgo),
    OwnerId: lead.OwnerId as string
  };
}

function open(random: Random, lead: TreeRecord): Values {
  return {
    Subject: random.pick(['Call back', 'Send the offer', 'Prepare the demo']),
    WhoId: referenceTo(lead),
    Status: 'Not Started',
    Priority: random.pick(['High', 'Normal', 'Normal']),
    ActivityDate: daysFromToday(random.integer(0, 9)),
    OwnerId: lead.OwnerId as string
  };
}

function checkIn(random: Random, account: TreeRecord, daysAgo: [number, number]): Values {
  return {
    Subject: random.pick(['Call: quarterly check-in', 'Email: renewal reminder', 'Call: adoption review']),
    WhatId: referenceTo(account),
    Status: 'Completed',
    Priority: 'Normal',
    ActivityDate: daysFromToday(-random.integer(...daysAgo)),
    OwnerId: account.OwnerId as string
  };
}
