import { customersIn, type Mood } from './customers';
import type { Random } from './random';
import { referenceTo, timeAgo, treeRecord, type TreeRecord } from './tree';

const SUBJECTS: Record<string, string[]> = {
  Critical: ['Nobody can sign in since this morning', 'Nightly export lost the records of one region'],
  High: [
    'Invoices of last month show the wrong currency',
    'Dashboard takes more than a minute to load',
    'Webhook stopped after the last update',
    'Permission change did not reach the field team'
  ],
  Medium: [
    'How can we add a second approver?',
    'Report misses deals that were closed yesterday',
    'Email reminders arrive twice',
    'Cannot attach files larger than 10 MB'
  ],
  Low: ['Please rename our workspace', 'Typo in the German translation', 'Where do I change my time zone?']
};

/** How cases of customers in a mood look: how urgent they are, how happy people are with the answers, how many rate. */
const LOOKS: Record<
  Exclude<Mood, 'silent'>,
  { priorities: string[]; rating: [number, number]; rated: number }
> = {
  content: { priorities: ['Low', 'Low', 'Medium', 'Medium', 'High'], rating: [4, 5], rated: 0.6 },
  troubled: { priorities: ['Low', 'Medium', 'Medium', 'High', 'Critical'], rating: [2, 4], rated: 0.6 },
  leaving: { priorities: ['Medium', 'High', 'High', 'Critical'], rating: [1, 2], rated: 0.7 }
};
const COUNTS: [Exclude<Mood, 'silent'>, number][] = [
  ['leaving', 22],
  ['troubled', 20],
  ['content', 18]
];

/** Sixty cases. Few customers have most of them, as in life; of silent ones there is none. */
export function cases(random: Random, accounts: TreeRecord[], contacts: TreeRecord[]): TreeRecord[] {
  const planned = COUNTS.flatMap(([mood, count]) => {
    const customers = customersIn(mood, accounts);
    return Array.from({ length: count }, (_, at) => ({ mood, account: customers[at % customers.length] }));
  });
  return random.shuffle(planned).map(({ mood, account }, index) => {
    const { priorities, rating, rated } = LOOKS[mood];
    const people = contacts.filter((contact) => contact.AccountId === referenceTo(account));
    const priority = random.pick(priorities);
    const status = random.pick(['New', 'Working', 'Escalated', 'Closed', 'Closed', 'Closed']);
    return treeRecord('Case', index + 1, {
      AccountId: referenceTo(account),
      ContactId: referenceTo(random.pick(people)),
      Subject: random.pick(SUBJECTS[priority]),
      Priority: priority,
      Status: status,
      Origin: random.pick(['Email', 'Phone', 'Web']),
      CSAT__c: status === 'Closed' && random.chance(rated) ? random.integer(...rating) : undefined,
      OwnerId: '$user:casey',
      CreatedDate: timeAgo(random.integer(1, 330), random.integer(0, 9))
    });
  });
}
