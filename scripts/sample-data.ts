import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accounts, contacts } from './sample-data/accounts';
import { events, tasks } from './sample-data/activities';
import { cases } from './sample-data/cases';
import { firstResponses, waiting } from './sample-data/first-responses';
import { leads } from './sample-data/leads';
import { leaveToRouting } from './sample-data/new-leads';
import { opportunities, quotas } from './sample-data/opportunities';
import { People } from './sample-data/people';
import { poolMembers, pools, timeOff } from './sample-data/pools';
import { Random } from './sample-data/random';
import type { TreeRecord } from './sample-data/tree';

/** Another seed makes another sample org, whose tests would have to be looked at again. */
const SEED = 20261121;

/**
 * The sample org as files of the sf CLI's data tree format, by name: `plan.json` and one file for each object.
 * Dates are offsets such as `$today-12`, and owners are `$user:<alias>`, both resolved at load.
 */
export function sampleData(): Map<string, string> {
  const random = new Random(SEED);
  const people = new People(random);
  const account = accounts(random, people);
  const contact = contacts(random, people, account);
  const lead = leads(random, people);
  const quota = quotas();
  const opportunity = opportunities(random, account);
  const complaint = cases(random, account, contact);
  const task = tasks(random, lead, account);
  const event = events(random, lead);
  const activities = [...task, ...event];
  waiting(lead, activities);
  const pool = pools();
  const records: Record<string, TreeRecord[]> = {
    Account: account,
    Contact: contact,
    Sales_Quota__c: quota,
    Opportunity: opportunity,
    Case: complaint,
    Routing_Pool__c: pool,
    Routing_Pool_Member__c: poolMembers(pool),
    Time_Off__c: timeOff(),
    Lead: lead.map(({ record }) => record),
    Task: task,
    Event: event,
    // Made last, so that the rest of the sample org stays as it is.
    EmailMessage: firstResponses(new Random(SEED + 1), lead, activities)
  };
  leaveToRouting(records.Lead, [...records.Task, ...records.Event, ...records.EmailMessage]);
  const plan = Object.keys(records).map((sobject) => ({ sobject, files: [`${sobject}.json`] }));
  return new Map([
    ['plan.json', text(plan)],
    ...Object.entries(records).map(([sobject, rows]): [string, string] => [
      `${sobject}.json`,
      text({ records: rows })
    ])
  ]);
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (require.main === module) {
  const folder = path.join(__dirname, '..', 'data');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of sampleData()) writeFileSync(path.join(folder, name), content);
}
