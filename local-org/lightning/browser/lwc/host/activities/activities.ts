import { api, LightningElement } from 'lwc';
import { uiApi } from '../../../page-config';
import { request, type FetchError } from '../../../platform-support/http';
import { watchRefreshes, type RecordValue } from '../../../platform-support/records';

interface Activity {
  id: string;
  kind: string;
  icon: string;
  subject: string;
  detail: string;
  url: string;
  at: string;
  isOpen: boolean;
}

const TASK = {
  list: 'Tasks',
  fields: ['Subject', 'Status', 'IsClosed', 'ActivityDate', 'CreatedDate', 'TaskSubtype']
};
const EVENT = { list: 'Events', fields: ['Subject', 'StartDateTime', 'EndDateTime'] };

/** What was done and is to be done about a record: its tasks and events, open ones first. It shows, it does not log. */
export default class HostActivities extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api node: unknown;
  @api regionWidth = '';
  activities: Activity[] | undefined;
  error = '';
  private stopWatching: (() => void) | undefined;

  connectedCallback(): void {
    void this.load();
    window.addEventListener('focus', this.load);
    document.addEventListener('lightning__refresh', this.load);
    this.stopWatching = watchRefreshes((recordIds) => {
      if (recordIds.includes(this.recordId ?? '')) void this.load();
    });
  }

  disconnectedCallback(): void {
    window.removeEventListener('focus', this.load);
    document.removeEventListener('lightning__refresh', this.load);
    this.stopWatching?.();
  }

  get isEmpty(): boolean {
    return this.activities?.length === 0;
  }

  get groups(): { label: string; activities: Activity[] }[] {
    const all = this.activities ?? [];
    const open = all.filter(({ isOpen }) => isOpen).sort((one, other) => one.at.localeCompare(other.at));
    const past = all.filter(({ isOpen }) => !isOpen).sort((one, other) => other.at.localeCompare(one.at));
    const groups = [
      { label: 'Upcoming & Overdue', activities: open },
      { label: 'Past Activity', activities: past }
    ];
    return groups.filter(({ activities }) => activities.length);
  }

  private load = async (): Promise<void> => {
    try {
      const [tasks, events] = await Promise.all([this.read('Task', TASK), this.read('Event', EVENT)]);
      this.activities = [...tasks.map(taskActivity), ...events.map(eventActivity)];
      this.error = '';
    } catch (error) {
      this.error = (error as FetchError).body?.message ?? String(error);
    }
  };

  private async read(object: string, { list, fields }: typeof TASK): Promise<RecordValue[]> {
    const names = fields.map((field) => `${object}.${field}`).join(',');
    const url = `${uiApi}/related-list-records/${this.recordId}/${list}?pageSize=20&fields=${names}`;
    return (await request<{ records: RecordValue[] }>('GET', url)).records;
  }
}

function taskActivity({ id, fields }: RecordValue): Activity {
  const at = fields.ActivityDate?.value ?? fields.CreatedDate?.value;
  const isOpen = fields.IsClosed?.value === false;
  const day = fields.ActivityDate?.displayValue;
  return {
    id,
    ...kindOf(fields.TaskSubtype?.value),
    subject: String(fields.Subject?.value ?? 'Task'),
    detail: [fields.Status?.displayValue, day && (isOpen ? `due ${day}` : day)].filter(Boolean).join(', '),
    url: `/lightning/r/Task/${id}/view`,
    at: String(at ?? ''),
    isOpen
  };
}

/** E-mails and calls are tasks of a subtype of their own. */
function kindOf(subtype: unknown): { kind: string; icon: string } {
  if (subtype === 'Email') return { kind: 'Email', icon: 'standard:email' };
  if (subtype === 'Call') return { kind: 'Call', icon: 'standard:log_a_call' };
  return { kind: 'Task', icon: 'standard:task' };
}

function eventActivity({ id, fields }: RecordValue): Activity {
  const end = String(fields.EndDateTime?.value ?? fields.StartDateTime?.value ?? '');
  return {
    id,
    kind: 'Event',
    icon: 'standard:event',
    subject: String(fields.Subject?.value ?? 'Event'),
    detail: String(fields.StartDateTime?.displayValue ?? ''),
    url: `/lightning/r/Event/${id}/view`,
    at: String(fields.StartDateTime?.value ?? ''),
    isOpen: Date.parse(end) > Date.now()
  };
}
