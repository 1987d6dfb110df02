import type { RoutingSettings } from '../lead-routing/settings';
import { routingSettingsFromRows, type RoutingRows } from '../lead-routing/settings-rows';
import { shippedRecords } from './custom-metadata';

/** A pool as the REST API returns it. */
export function poolRow(name: string, regions = '', segments = ''): Record<string, unknown> {
  return { Id: `pool ${name}`, Name: name, Regions__c: regions, Segments__c: segments };
}

/** What the package ships to route by, with the pools given. */
export function routingRows(pools: Record<string, unknown>[] = []): {
  [part in keyof RoutingRows]: Record<string, unknown>[];
} {
  return {
    segments: shippedRecords('Routing_Segment__mdt'),
    regions: shippedRecords('Routing_Region__mdt'),
    rules: shippedRecords('Routing_Rule__mdt'),
    settings: shippedRecords('Insight_Setting__mdt'),
    pools
  };
}

/** The shipped settings, with pools for North America, for EMEA and for enterprises of EMEA. */
export function shippedRouting(): RoutingSettings {
  const pools = [
    poolRow('North America', 'NA'),
    poolRow('EMEA', 'EMEA'),
    poolRow('EMEA Enterprise', 'EMEA', 'Enterprise')
  ];
  return routingSettingsFromRows(routingRows(pools));
}
