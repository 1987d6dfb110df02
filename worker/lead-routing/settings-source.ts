import { SETTING_FIELDS } from '../insights/settings-rows';
import { SettingsSource } from '../insights/settings-source';
import type { Logger } from '../logger';
import type { RestConnection } from '../salesforce/rest';
import type { RoutingSettings } from './settings';
import { ROUTING_FIELDS, routingSettingsFromRows } from './settings-rows';

/** The routing settings of the org: custom metadata, and the pools that managers edit. */
export function routingSettingsSource(
  connection: Pick<RestConnection, 'query'>,
  logger: Logger
): SettingsSource<RoutingSettings> {
  return new SettingsSource(() => readRoutingSettings(connection), logger);
}

async function readRoutingSettings(connection: Pick<RestConnection, 'query'>): Promise<RoutingSettings> {
  const rows = (type: keyof typeof ROUTING_FIELDS, where = ''): Promise<unknown[]> =>
    connection.query(`SELECT ${ROUTING_FIELDS[type].join(', ')} FROM ${type}${where}`);
  const [segments, regions, rules, pools, settings] = await Promise.all([
    rows('Routing_Segment__mdt'),
    rows('Routing_Region__mdt'),
    rows('Routing_Rule__mdt'),
    rows('Routing_Pool__c', ' WHERE Is_Active__c = true'),
    connection.query(`SELECT ${SETTING_FIELDS.join(', ')} FROM Insight_Setting__mdt`)
  ]);
  return routingSettingsFromRows({ segments, regions, rules, pools, settings });
}
