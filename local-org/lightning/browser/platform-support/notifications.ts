import { pageConfig } from '../page-config';
import { request } from './http';
import { addressOf } from './page-address';

/** A notification as the Connect API gives it. */
interface NotificationJson {
  id: string;
  messageTitle: string;
  messageBody: string;
  target: string | null;
  targetPageRef: string | null;
  mostRecentActivityDate: string;
  read: boolean;
}

/** A notification as the bell shows it; `url` is missing where a click leads nowhere. */
export interface BellNotification {
  id: string;
  title: string;
  body: string;
  url?: string;
  sentAt: string;
  isRead: boolean;
}

const base = () => `/services/data/v${pageConfig.apiVersion}/connect/notifications`;

/** How many notifications the user has not seen yet. */
export async function unseenCount(): Promise<number> {
  const { unseenCount: count } = await request<{ unseenCount: number }>('GET', `${base()}/status`);
  return count;
}

/** The user's notifications, the newest first; asking for them is seeing them. */
export async function seeNotifications(): Promise<BellNotification[]> {
  const { notifications } = await request<{ notifications: NotificationJson[] }>('PATCH', base(), {
    seen: true
  });
  return notifications.map(shown);
}

export async function readNotification(id: string): Promise<void> {
  await request('PATCH', `${base()}/${id}`, { read: true });
}

function shown(notification: NotificationJson): BellNotification {
  return {
    id: notification.id,
    title: notification.messageTitle,
    body: notification.messageBody,
    url: urlOf(notification),
    sentAt: notification.mostRecentActivityDate,
    isRead: notification.read
  };
}

function urlOf({ target, targetPageRef }: NotificationJson): string | undefined {
  if (target) return addressOf({ type: 'standard__recordPage', attributes: { recordId: target } });
  if (!targetPageRef) return undefined;
  try {
    return addressOf(JSON.parse(targetPageRef));
  } catch {
    return undefined;
  }
}
