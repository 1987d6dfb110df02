import type { SampleLead } from './leads';
import type { Random } from './random';
import { minutesAfter, minutesAgo, referenceTo, treeRecord, type TreeRecord } from './tree';

/** Minutes to the first response: most within the target of an hour, some far too late. */
const SPEEDS: { share: number; minutes: [number, number] }[] = [
  { share: 0.42, minutes: [2, 15] },
  { share: 0.24, minutes: [16, 30] },
  { share: 0.18, minutes: [31, 60] },
  { share: 0.11, minutes: [61, 300] },
  { share: 0.05, minutes: [600, 2800] }
];
/** Leads that came in just now: so many minutes ago. */
const JUST_IN = [4, 18, 33, 49];

/**
 * The emails by which the leads that somebody has worked on were first responded to, each some minutes after the lead
 * came in.
 */
export function firstResponses(random: Random, leads: SampleLead[], activities: TreeRecord[]): TreeRecord[] {
  const answered = leads.filter(({ record }) => isAbout(activities, record));
  return answered.map(({ record }, index) =>
    treeRecord('EmailMessage', index + 1, {
      Subject: random.pick(['Your inquiry', 'Thank you for your interest', 'Your question']),
      TextBody: `Hello ${String(record.FirstName)}, thank you for writing to us. When may I call you?`,
      Incoming: false,
      Status: '3',
      ToIds: referenceTo(record),
      MessageDate: minutesAfter(String(record.CreatedDate), random.integer(...speed(random))),
      CreatedById: record.OwnerId as string
    })
  );
}

/**
 * Leads that nobody has worked on: the last few came in just now and wait for a response, the others are overdue, which
 * nobody needs to be told of any more.
 */
export function waiting(leads: SampleLead[], activities: TreeRecord[]): void {
  const silent = leads.filter(({ record }) => !isAbout(activities, record));
  const fresh = silent
    .filter(({ record }) => record.Status === 'Open - Not Contacted')
    .slice(-JUST_IN.length);
  for (const { record } of silent) record.Is_First_Response_Breached__c = true;
  fresh.forEach(({ record }, index) => {
    delete record.Is_First_Response_Breached__c;
    record.CreatedDate = minutesAgo(JUST_IN[index]);
  });
}

/** Whether somebody has called, written to or met the lead. */
function isAbout(activities: TreeRecord[], lead: TreeRecord): boolean {
  return activities.some(
    ({ attributes, WhoId, Status }) =>
      WhoId === referenceTo(lead) && (attributes.type === 'Event' || Status === 'Completed')
  );
}

function speed(random: Random): [number, number] {
  const at = random.integer(1, 100) / 100;
  let upTo = 0;
  return (SPEEDS.find(({ share }) => at <= (upTo += share)) ?? SPEEDS[0]).minutes;
}
