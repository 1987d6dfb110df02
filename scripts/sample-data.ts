import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accounts, contacts } from './sample-data/accounts';
import { events, tasks } from './sample-data/activities';
import { cases } from './sample-data/cases';
import { leads } from './sample-data/leads';
import { opportunities, quotas } from './sample-data/opportunities';
import { People } from './sample-data/people';
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
  const records: Record<string, TreeRecord[]> = {
    Account: account,
    Contact: contact,
    Sales_Quota__c: quotas(),
    Opportunity: opportunities(random, account),
    Case: cases(random, account, contact),
    Lead: lead.map(({ record }) => record),
    Task: tasks(random, lead, account),
    Event: events(random, lead)
  };
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
