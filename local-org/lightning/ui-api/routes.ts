import type { FastifyInstance } from 'fastify';
import type { LightningContext } from '../context';
import type { RecentlyViewed } from '../lists/recently-viewed';
import { layoutResources } from './layout';
import { listResources } from './lists';
import { lookupResources } from './lookups';
import { objectInfoResources } from './object-info';
import { recordResources } from './records';
import { relatedListResources } from './related-lists';

/** All resources of the UI API that the local org has. */
export function uiApiRoutes(app: FastifyInstance, org: LightningContext, recent: RecentlyViewed): void {
  recordResources(app, org);
  objectInfoResources(app, org);
  layoutResources(app, org);
  listResources(app, org, recent);
  relatedListResources(app, org);
  lookupResources(app, org);
}
