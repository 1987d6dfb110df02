import { epochDay, epochDayOf } from '../insights/epoch-day';
import type { RecordStream } from '../salesforce/record-stream';
import type { SalesforceRecord } from '../salesforce/records';
import type { RestConnection } from '../salesforce/rest';
import { addDeal, noDeals, type Deal, type PipelineSums } from './model-sums';
import { quarterOf } from './quarter';
import type { ForecastCategory, PipelineSettings } from './settings';
import { readOwners, readTeams, type Team } from './teams';

const FIELDS = [
  'Id',
  'OwnerId',
  'Amount',
  'Probability',
  'StageName',
  'ForecastCategory',
  'IsClosed',
  'IsWon',
  'CloseDate',
  'CreatedDate',
  'LastStageChangeDate'
];
const DEALS_AT_ONCE = 2_000;
const MILLISECONDS_A_DAY = 86_400_000;

/** What was added up by owner, by team, and over all deals whoever owns them. */
export interface SumsByOwner {
  /** Every owner that was asked for, or every active owner of a deal or a quota. */
  owners: Map<string, PipelineSums>;
  /** By the role at their head; none where only some owners were asked for. */
  teams: Map<string, Team>;
  all: PipelineSums;
  /** Quota of the quarter by owner, where one is recorded. */
  quotas: Map<string, number>;
}

/** Where deals are read from. */
export interface DealSource {
  connection: Pick<RestConnection, 'query'>;
  stream: Pick<RecordStream, 'count' | 'begin' | 'chunks' | 'end'>;
}

/** Adds up the deals of the given owners, or of everybody when none are given, in flat memory. */
export async function readSums(
  source: DealSource,
  settings: PipelineSettings,
  ownerIds: readonly string[],
  now: Date
): Promise<SumsByOwner> {
  const quarter = quarterOf(now);
  const sums: SumsByOwner = {
    owners: new Map(ownerIds.map((id) => [id, noDeals()])),
    teams: new Map(),
    all: noDeals(),
    quotas: await readQuotas(source.connection, ownerIds, quarter.start)
  };
  const query = { object: 'Opportunity', fields: FIELDS, where: conditions(settings, ownerIds, now) };
  const position = await source.stream.begin(query, await source.stream.count(query));
  for await (const { records } of source.stream.chunks(query, position, DEALS_AT_ONCE)) {
    for (const record of records) {
      const deal = toDeal(record, quarter, now);
      const owner = String(record.OwnerId);
      const theirs = sums.owners.get(owner) ?? noDeals();
      sums.owners.set(owner, theirs);
      addDeal(settings, theirs, deal);
      addDeal(settings, sums.all, deal);
    }
  }
  await source.stream.end(position);
  if (ownerIds.length) return sums;
  for (const owner of sums.quotas.keys()) if (!sums.owners.has(owner)) sums.owners.set(owner, noDeals());
  const owners = await readOwners(source.connection, [...sums.owners.keys()]);
  sums.teams = await readTeams(source.connection, owners, sums.owners);
  for (const [id, { isActive }] of owners) if (!isActive) sums.owners.delete(id);
  return sums;
}

async function readQuotas(
  connection: Pick<RestConnection, 'query'>,
  ownerIds: readonly string[],
  quarterStart: string
): Promise<Map<string, number>> {
  const theirs = ownerIds.length ? ` AND Quota_Owner__c IN (${quoted(ownerIds)})` : '';
  const rows = await connection.query<{ Quota_Owner__c: string | null; Amount__c: number }>(
    `SELECT Quota_Owner__c, Amount__c FROM Sales_Quota__c WHERE Quarter_Start__c = ${quarterStart}${theirs}`
  );
  return new Map(rows.flatMap((row) => (row.Quota_Owner__c ? [[row.Quota_Owner__c, row.Amount__c]] : [])));
}

function conditions(settings: PipelineSettings, ownerIds: readonly string[], now: Date): string {
  const { closedDealDays } = settings;
  const parts: string[] = [];
  if (ownerIds.length) parts.push(`OwnerId IN (${quoted(ownerIds)})`);
  if (closedDealDays !== undefined) {
    const since = new Date(now.getTime() - closedDealDays * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
    parts.push(`(IsClosed = false OR CloseDate >= ${since})`);
  }
  return parts.join(' AND ');
}

function toDeal(record: SalesforceRecord, quarter: { start: string; end: string }, now: Date): Deal {
  const since = String(record.LastStageChangeDate ?? record.CreatedDate);
  const closeDate = String(record.CloseDate);
  return {
    id: record.Id,
    amount: Number(record.Amount ?? 0),
    probability: Number(record.Probability ?? 0),
    stageName: String(record.StageName),
    category: (record.ForecastCategory as ForecastCategory | null) ?? null,
    isClosed: record.IsClosed === true,
    isWon: record.IsWon === true,
    daysInStage: Math.max(0, epochDayOf(now) - epochDay(since)),
    isOfQuarter: closeDate >= quarter.start && closeDate < quarter.end
  };
}

function quoted(ids: readonly string[]): string {
  return ids.map((id) => `'${id}'`).join(',');
}
