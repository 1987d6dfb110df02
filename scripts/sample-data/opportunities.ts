import { customersIn } from './customers';
import { PRODUCTS } from './inquiries';
import type { Random } from './random';
import { daysFromToday, referenceTo, timeAgo, treeRecord, type TreeRecord } from './tree';

/** How owners sell: how old their open deals are in days, and what they are to sell in a quarter. */
const OWNERS: Record<string, { openFor: [number, number]; quota: number }> = {
  riley: { openFor: [2, 20], quota: 600_000 },
  anna: { openFor: [5, 45], quota: 900_000 },
  ben: { openFor: [20, 80], quota: 1_200_000 },
  harry: { openFor: [50, 140], quota: 1_500_000 }
};

/** Stages with how many deals of riley, anna, ben and harry stand there, and when those close, in days from today. */
const STAGES: { stage: string; counts: [number, number, number, number]; closes: [number, number] }[] = [
  { stage: 'Prospecting', counts: [2, 2, 2, 2], closes: [45, 150] },
  { stage: 'Qualification', counts: [2, 2, 2, 2], closes: [30, 120] },
  { stage: 'Needs Analysis', counts: [1, 2, 2, 2], closes: [25, 100] },
  { stage: 'Value Proposition', counts: [1, 2, 2, 1], closes: [20, 90] },
  { stage: 'Id. Decision Makers', counts: [1, 2, 1, 1], closes: [15, 75] },
  { stage: 'Perception Analysis', counts: [1, 2, 1, 0], closes: [10, 60] },
  { stage: 'Proposal/Price Quote', counts: [5, 2, 1, 0], closes: [-5, 45] },
  { stage: 'Negotiation/Review', counts: [4, 1, 1, 0], closes: [-3, 30] },
  { stage: 'Closed Won', counts: [8, 5, 3, 1], closes: [-200, -2] },
  { stage: 'Closed Lost', counts: [1, 2, 3, 5], closes: [-200, -2] }
];
const KINDS = ['New Customer', 'Existing Customer - Upgrade', 'Existing Customer - Replacement'];

/**
 * Eighty deals over all stages; open ones close around today, some of them overdue. Each owner's pipeline is of another
 * health. Silent customers have no deals, and those who are leaving have bought nothing.
 */
export function opportunities(random: Random, accounts: TreeRecord[]): TreeRecord[] {
  const planned = STAGES.flatMap(({ counts, ...each }) =>
    Object.keys(OWNERS).flatMap((owner, at) => Array(counts[at]).fill({ ...each, owner }) as Planned[])
  );
  return random.shuffle(planned).map((deal, index) => opportunity(random, accounts, deal, index + 1));
}

/** What each owner is to sell in the quarter in which the data are loaded. */
export function quotas(): TreeRecord[] {
  return Object.entries(OWNERS).map(([owner, { quota }], index) =>
    treeRecord('Sales_Quota__c', index + 1, {
      Quota_Owner__c: `$user:${owner}`,
      Quarter_Start__c: '$today',
      Amount__c: quota
    })
  );
}

interface Planned {
  stage: string;
  owner: string;
  closes: [number, number];
}

function opportunity(
  random: Random,
  accounts: TreeRecord[],
  { stage, owner, closes }: Planned,
  position: number
): TreeRecord {
  const isClosed = stage.startsWith('Closed');
  const account = random.pick(buyers(accounts, owner, stage));
  const closesIn = random.integer(...closes);
  const openFor = isClosed
    ? Math.max(0, -closesIn) + random.integer(10, 120)
    : random.integer(...OWNERS[owner].openFor);
  return treeRecord('Opportunity', position, {
    Name: `${account.Name} – ${random.pick(PRODUCTS)}`,
    AccountId: referenceTo(account),
    StageName: stage,
    Type: random.pick(KINDS),
    Amount: random.magnitude(8e3, 260e3),
    CloseDate: daysFromToday(closesIn),
    LeadSource: random.pick(['Web', 'Partner Referral', 'Phone Inquiry', 'Other']),
    OwnerId: `$user:${owner}`,
    CreatedDate: timeAgo(openFor, random.integer(0, 23))
  });
}

function buyers(accounts: TreeRecord[], owner: string, stage: string): TreeRecord[] {
  const silent = customersIn('silent', accounts);
  const leaving = customersIn('leaving', accounts);
  return accounts.filter(
    (account) =>
      account.OwnerId === `$user:${owner}` &&
      !silent.includes(account) &&
      !(stage === 'Closed Won' && leaving.includes(account))
  );
}
