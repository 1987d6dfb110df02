/** Labels of the platform's standard tabs, which a page refers to by key. */
const STANDARD_TABS: Record<string, string> = {
  detail: 'Details',
  details: 'Details',
  relatedLists: 'Related',
  related: 'Related',
  activity: 'Activity',
  feed: 'Chatter',
  collaborate: 'Chatter',
  news: 'News',
  marketing: 'Marketing'
};

/** The label of a tab: `Standard.Tab.relatedLists` is the platform's own "Related", anything else is the text itself. */
export function tabLabel(title: unknown): string {
  const key = /^Standard\.Tab\.(\w+)$/.exec(String(title))?.[1];
  return key ? (STANDARD_TABS[key] ?? key) : String(title ?? 'Tab');
}
