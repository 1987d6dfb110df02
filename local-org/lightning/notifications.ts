import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { requireUser } from '../identity/requests';
import { NotificationStore, type StoredNotification } from '../records/notifications/notification-store';
import { NO_TARGET } from '../records/notifications/send-notification';
import type { LightningContext } from './context';
import { LightningError } from './errors';
import { readInput } from './input';

const MARK = z.object({ read: z.literal(true).optional(), seen: z.literal(true).optional() });
const BASE = '/services/data/:version/connect/notifications';

/** `connect/notifications`: the custom notifications of the user, and marking them as seen or read. */
export function notificationRoutes(app: FastifyInstance, org: LightningContext): void {
  const store = new NotificationStore(org.records);

  app.get(BASE, (request) => {
    const user = requireUser(request);
    return { notifications: store.of(user.id).map(toJson) };
  });

  app.get(`${BASE}/status`, (request) => {
    const { unread, unseen } = store.countsOf(requireUser(request).id);
    return { unreadCount: unread, unseenCount: unseen };
  });

  for (const path of [BASE, `${BASE}/:id`]) {
    app.patch<{ Params: { id?: string } }>(path, (request) => {
      const user = requireUser(request);
      const { id } = request.params;
      const { read } = readInput(MARK, request.body);
      const found = org.records.run(user, () => store.mark(user.id, { isRead: read }, id));
      if (id !== undefined && !found) throw LightningError.noSuchRecord();
      return { notifications: store.of(user.id).map(toJson) };
    });
  }
}

function toJson({ targetId, ...notification }: StoredNotification): Record<string, unknown> {
  return {
    id: notification.id,
    type: notification.typeId,
    recipientId: notification.recipientId,
    messageTitle: notification.title,
    messageBody: notification.body,
    target: targetId === NO_TARGET ? null : targetId,
    targetPageRef: notification.targetPageRef,
    mostRecentActivityDate: notification.sentAt,
    seen: notification.isSeen,
    read: notification.isRead
  };
}
