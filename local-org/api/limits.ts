import type { Allowance } from '../allowances';
import { Outbox } from '../records/mail/outbox';
import { DAILY_EXTERNAL_MAILS } from '../records/mail/send';
import { ApiError } from './errors';
import type { Resource } from './resource';

const report = ({ max, remaining }: Allowance) => ({ Max: max, Remaining: remaining });
const unused = (max: number) => ({ Max: max, Remaining: max });

/** `limits`: what the org may use and what is left, counted for requests and events. */
export const limitResources: Resource[] = [
  {
    method: 'GET',
    path: 'limits',
    handle: ({ user, org: { allowances, records } }) => {
      if (!records.access.hasUserPermission(user, 'ViewSetup')) {
        throw ApiError.permissionMissing('View Setup and Configuration');
      }
      return {
        status: 200,
        body: {
          DailyApiRequests: report(allowances.apiRequests),
          DailyDeliveredPlatformEvents: report(allowances.deliveredEvents),
          // Standard-volume events can no longer be defined, so none are ever delivered.
          DailyStandardVolumePlatformEvents: unused(25_000),
          SingleEmail: {
            Max: DAILY_EXTERNAL_MAILS,
            Remaining: Math.max(0, DAILY_EXTERNAL_MAILS - Outbox.of(records).externalToday)
          },
          HourlyPublishedPlatformEvents: report(allowances.publishedEvents)
        }
      };
    }
  }
];
