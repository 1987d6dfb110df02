import { PRODUCTS } from './inquiries';
import type { Random } from './random';
import { daysFromToday, referenceTo, timeAgo, treeRecord, type TreeRecord } from './tree';

/** Stages with how many deals stand there and when those close, in days from today. */
const STAGES: { stage: string; count: number; closes: [number, number] }[] = [
  { stage: 'Prospecting', count: 8, closes: [45, 150] },
  { stage: 'Qualification', count: 8, closes: [30, 120] },
  { stage: 'Needs Analysis', count: 7, closes: [25, 100] },
  { stage: 'Value Proposition', count: 6, closes: [20, 90] },
  { stage: 'Id. Decision Makers', count: 5, closes: [15, 75] },
  { stage: 'Perception Analysis', count: 4, closes: [10, 60] },
  { stage: 'Proposal/Price Quote', count: 8, closes: [-5, 45] },
  { stage: 'Negotiation/Review', count: 6, closes: [-3, 30] },
  { stage: 'Closed Won', count: 17, closes: [-200, -2] },
  { stage: 'Closed Lost', count: 11, closes: [-200, -2] }
];
const KINDS = ['New Customer', 'Existing Customer - Upgrade', 'Existing Customer - Replacement'];

/** Eighty deals over all stages; open ones close around today, some of them overdue. */
export function opportunities(random: Random, of: TreeRecord[]): TreeRecord[] {
  const planned = STAGES.flatMap((each) => Array<(typeof STAGES)[number]>(each.count).fill(each));
  return random.shuffle(planned).map(({ stage, closes }, index) => {
    const account = random.pick(of);
    const closesIn = random.integer(...closes);
    return treeRecord('Opportunity', index + 1, {
      Name: `${account.Name} – ${random.pick(PRODUCTS)}`,
      AccountId: referenceTo(account),
      StageName: stage,
      Type: random.pick(KINDS),
      Amount: random.magnitude(8e3, 260e3),
      CloseDate: daysFromToday(closesIn),
      LeadSource: random.pick(['Web', 'Partner Referral', 'Phone Inquiry', 'Other']),
      OwnerId: account.OwnerId as string,
      CreatedDate: timeAgo(Math.max(0, -closesIn) + random.integer(10, 120), random.integer(0, 23))
    });
  });
}
