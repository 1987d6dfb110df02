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

/** Sixty cases. A quarter of the customers have most of them, as in life. */
export function cases(random: Random, of: TreeRecord[], contacts: TreeRecord[]): TreeRecord[] {
  const troubled = random.shuffle(of).slice(0, 6);
  return Array.from({ length: 60 }, (_, index) => {
    const account = random.pick(random.chance(0.6) ? troubled : of);
    const people = contacts.filter((contact) => contact.AccountId === referenceTo(account));
    const priority = random.pick([
      'Low',
      'Low',
      'Medium',
      'Medium',
      'Medium',
      'High',
      'High',
      troubled.includes(account) ? 'Critical' : 'Medium'
    ]);
    return treeRecord('Case', index + 1, {
      AccountId: referenceTo(account),
      ContactId: referenceTo(random.pick(people)),
      Subject: random.pick(SUBJECTS[priority]),
      Priority: priority,
      Status: random.pick(['New', 'Working', 'Escalated', 'Closed', 'Closed', 'Closed']),
      Origin: random.pick(['Email', 'Phone', 'Web']),
      OwnerId: '$user:casey',
      CreatedDate: timeAgo(random.integer(1, 330), random.integer(0, 9))
    });
  });
}
