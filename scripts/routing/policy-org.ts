import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection } from '@jsforce/jsforce-node';
import { runCommand } from '../command';
import { recordXml } from '../outreach/custom-metadata';
import { apiVersion } from '../processes/api-version';
import { ownRecords, type OwnRecord } from './own-records';
import type { Policy } from './policy-file';
import { KINDS, policyFrom, type Kind, type Row } from './policy-rows';

const POOL_FIELDS = 'Id, Name, Description__c, Regions__c, Segments__c, Is_Active__c';
const MEMBER_FIELDS =
  'Id, Pool__r.Name, User__r.Username, Weight__c, Is_Active__c, Daily_Capacity__c, Open_Lead_Capacity__c, Business_Hours__c';

/** Reads the policy that is in force in an org. */
export async function readPolicy(org: Connection): Promise<Policy> {
  const [rows, pools] = await Promise.all([readRows(org), readPools(org)]);
  return { ...policyFrom(rows), pools };
}

/**
 * Brings a policy into force: custom metadata by the sf CLI, which is signed in under an alias, pools by REST. Returns what
 * was changed, in words. Pools that the policy does not name stay as they are.
 */
export async function writePolicy(
  org: Connection,
  policy: Policy,
  alias: string,
  environment: NodeJS.ProcessEnv
): Promise<string[]> {
  const records = ownRecords(policy, await readRows(org));
  if (records.length) await deploy(records, alias, environment);
  const pools = await writePools(org, policy);
  return [...records.map(({ type, name }) => `${type} ${name}`), ...pools];
}

async function readRows(org: Connection): Promise<Record<Kind, Row[]>> {
  const read = async (kind: Kind): Promise<Row[]> => {
    const { type, fields } = KINDS[kind];
    const all = ['DeveloperName', 'MasterLabel', 'Key__c', 'Is_Packaged_Default__c', ...fields];
    return (await org.query(`SELECT ${all.join(', ')} FROM ${type}__mdt`)).records as Row[];
  };
  const [segments, regions, rules, settings] = await Promise.all([
    read('segments'),
    read('regions'),
    read('rules'),
    read('settings')
  ]);
  return { segments, regions, rules, settings };
}

async function readPools(org: Connection): Promise<Policy['pools']> {
  const members = (await org.query(`SELECT ${MEMBER_FIELDS} FROM Routing_Pool_Member__c ORDER BY Name`))
    .records;
  const { records } = await org.query(`SELECT ${POOL_FIELDS} FROM Routing_Pool__c ORDER BY Name`);
  return records.map((pool) => ({
    name: String(pool.Name),
    description: String(pool.Description__c ?? ''),
    regions: listOf(pool.Regions__c),
    segments: listOf(pool.Segments__c),
    active: pool.Is_Active__c === true,
    members: members
      .filter(({ Pool__r }) => (Pool__r as Row).Name === pool.Name)
      .map((row) => ({
        username: String((row.User__r as Row).Username),
        weight: Number(row.Weight__c),
        active: row.Is_Active__c === true,
        ...(row.Daily_Capacity__c !== null && { dailyCapacity: Number(row.Daily_Capacity__c) }),
        ...(row.Open_Lead_Capacity__c !== null && { openLeadCapacity: Number(row.Open_Lead_Capacity__c) }),
        ...(row.Business_Hours__c !== null && { businessHours: String(row.Business_Hours__c) })
      }))
  }));
}

/** Deploys records from a project that is made for it and removed afterwards. */
async function deploy(records: OwnRecord[], alias: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const project = mkdtempSync(path.join(tmpdir(), 'routing-policy-'));
  try {
    const folder = path.join(project, 'force-app', 'customMetadata');
    mkdirSync(folder, { recursive: true });
    const definition = {
      packageDirectories: [{ path: 'force-app', default: true }],
      sourceApiVersion: apiVersion()
    };
    writeFileSync(path.join(project, 'sfdx-project.json'), JSON.stringify(definition));
    for (const { type, name, label, values } of records) {
      const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
      const xml = recordXml({ name, label, values: filled as Record<string, string | number | boolean> });
      writeFileSync(path.join(folder, `${type}.${name}.md-meta.xml`), xml);
    }
    const words = [
      'project',
      'deploy',
      'start',
      '--source-dir',
      'force-app',
      '--target-org',
      alias,
      '--json'
    ];
    const { code, output } = await runCommand('sf', words, { cwd: project, env: environment });
    if (code !== 0) throw new Error(`The records cannot be deployed:\n${output}`);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

async function writePools(org: Connection, policy: Policy): Promise<string[]> {
  const standing = new Map((await readPools(org)).map((pool) => [pool.name, pool]));
  const changed = policy.pools.filter(
    (pool) => JSON.stringify(pool) !== JSON.stringify(standing.get(pool.name))
  );
  for (const pool of changed) await writePool(org, pool);
  return changed.map(({ name }) => `pool ${name}`);
}

async function writePool(org: Connection, pool: Policy['pools'][number]): Promise<void> {
  const values = {
    Description__c: pool.description || null,
    Regions__c: pool.regions.join(';') || null,
    Segments__c: pool.segments.join(';') || null,
    Is_Active__c: pool.active
  };
  const found = (await org.query(`SELECT Id FROM Routing_Pool__c WHERE Name = ${quoted(pool.name)}`))
    .records[0];
  if (found) await org.update('Routing_Pool__c', { Id: String(found.Id), ...values });
  const poolId = found
    ? String(found.Id)
    : (await org.create('Routing_Pool__c', { Name: pool.name, ...values })).id!;
  const rows = (
    await org.query(`SELECT Id, User__r.Username FROM Routing_Pool_Member__c WHERE Pool__c = '${poolId}'`)
  ).records;
  const idOf = new Map(rows.map((row) => [String((row.User__r as Row).Username), String(row.Id)]));
  for (const member of pool.members) {
    const row = {
      Weight__c: member.weight,
      Is_Active__c: member.active,
      Daily_Capacity__c: member.dailyCapacity ?? null,
      Open_Lead_Capacity__c: member.openLeadCapacity ?? null,
      Business_Hours__c: member.businessHours ?? null
    };
    const memberId = idOf.get(member.username);
    if (memberId) await org.update('Routing_Pool_Member__c', { Id: memberId, ...row });
    else {
      const User__c = await userId(org, member.username);
      await org.create('Routing_Pool_Member__c', { Pool__c: poolId, User__c, ...row });
    }
  }
  const wanted = new Set(pool.members.map(({ username }) => username));
  const gone = [...idOf].filter(([username]) => !wanted.has(username)).map(([, id]) => id);
  if (gone.length) await org.destroy('Routing_Pool_Member__c', gone);
}

async function userId(org: Connection, username: string): Promise<string> {
  const { records } = await org.query(
    `SELECT Id FROM User WHERE Username = ${quoted(username)} AND IsActive = true`
  );
  if (!records.length)
    throw new Error(`There is no active user ${username}. Correct the member, or make the user.`);
  return String(records[0].Id);
}

function listOf(text: unknown): string[] {
  return String(text ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean);
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
