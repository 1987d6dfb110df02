import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { requireUser } from '../identity/requests';
import type { OrgClock } from '../org-clock';
import type { ApiContext } from './context';
import { ApiError } from './errors';
import { readBody } from './json-body';

const PATH = '/local-org/clock';
const MINUTE = 60_000;

const REQUEST = z
  .object({ minutes: z.number().min(0).optional(), to: z.iso.datetime({ offset: true }).optional() })
  .refine(({ minutes, to }) => (minutes === undefined) !== (to === undefined), {
    message: 'Give either minutes or to.'
  });

/**
 * GET tells the org's time; POST `{"minutes": 5}` or `{"to": "2026-12-01T08:00:00Z"}` moves it forward, and whatever is due
 * by then runs at once. Refused unless the org was started with `--clock`.
 */
export function registerClock(
  app: FastifyInstance,
  org: ApiContext,
  clock: OrgClock,
  mayMove: boolean
): void {
  const requireAdmin = (request: FastifyRequest) => {
    if (!org.records.access.hasUserPermission(requireUser(request), 'ModifyAllData')) {
      throw new ApiError('INSUFFICIENT_ACCESS', 'The clock is for a System Administrator', 403);
    }
  };
  const time = () => ({ now: clock.now().toISOString(), aheadMinutes: clock.ahead / MINUTE });
  app.get(PATH, (request) => {
    requireAdmin(request);
    return time();
  });
  app.post(PATH, (request) => {
    requireAdmin(request);
    if (!mayMove) {
      throw new ApiError(
        'CLOCK_IS_FIXED',
        'This org keeps the time of the machine. Start it with --clock.',
        403
      );
    }
    const { minutes, to } = readBody(REQUEST, request.body);
    clock.forward(to === undefined ? (minutes as number) * MINUTE : Date.parse(to) - clock.now().getTime());
    return time();
  });
}
