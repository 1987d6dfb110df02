import path from 'node:path';
import { flow as flowType } from '../../metadata/flow';
import { readProject } from '../../metadata/project';
import { buildSchema } from '../../metadata/schema';
import { parseXml } from '../../metadata/xml';
import type { Automation } from '../../records/automation';
import { Records } from '../../records/records';
import type { Row } from '../../records/row';
import type { UserIdentity } from '../../records/user-identity';
import type { CallInvocable } from '../invocable';
import { FlowRuntime } from '../runtime';

const BAKERY = path.join(__dirname, '..', '..', '..', 'tests', 'projects', 'bakery');

/** The bakery's org with flows: what they are made of, by name. */
export interface FlowBakery {
  records: Records;
  flows: FlowRuntime;
  /** System Administrator, London. */
  ada: UserIdentity;
  /** Standard User, New York. */
  bea: UserIdentity;
  /** The org's time; set it to let time pass. */
  clock: { now: Date };
  insert(object: string, ...rows: Row[]): string[];
  update(object: string, ...rows: Row[]): void;
  /** Values of the first field of each record found. */
  values(soql: string): unknown[];
}

/** Opens the bakery with flows (active unless they state a status), whose elements are given as XML. `automations` run as Apex would. */
export function openBakeryWithFlows(
  bodies: Record<string, string>,
  options: { invoke?: CallInvocable; automations?: Automation[]; file?: string } = {}
): FlowBakery {
  const project = readProject(BAKERY);
  for (const [name, body] of Object.entries(bodies)) {
    const file = `flows/${name}.flow-meta.xml`;
    project.flows.push(
      flowType.read(parseXml(flowXml(name, body), file, 'Flow'), { name, file, path: file })
    );
  }
  const schema = buildSchema(project);
  const clock = { now: new Date('2026-11-21T02:00:00Z') };
  const records = Records.open({ project, schema, file: options.file, clock: () => clock.now });
  records.automations.push(...(options.automations ?? []));
  const flows = FlowRuntime.load({ project, schema, records, invoke: options.invoke });
  const ada = records.user('admin@bakery.test') as UserIdentity;
  const bea = records.user('bea@bakery.test') as UserIdentity;
  return {
    records,
    flows,
    ada,
    bea,
    clock,
    insert: (object, ...rows) =>
      records.run(ada, (tx) => tx.insert(object, rows).map(({ id }) => id as string)),
    update: (object, ...rows) => void records.run(ada, (tx) => tx.update(object, rows)),
    values: (soql) =>
      records.run(ada, (tx) => tx.query(soql).records.map(({ fields }) => Object.values(fields)[0]))
  };
}

function flowXml(name: string, body: string): string {
  const label = name.replaceAll('_', ' ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<Flow xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<apiVersion>65.0</apiVersion>
<label>${label}</label>
<processType>AutoLaunchedFlow</processType>
${body.includes('<status>') ? '' : '<status>Active</status>'}
${body}
</Flow>`;
}

/** A `<start>` of a record-triggered flow; `rest` goes into it. */
export function startXml(
  object: string,
  recordTriggerType: string,
  triggerType: string,
  first: string,
  rest = ''
): string {
  return `<start>
    <locationX>50</locationX><locationY>0</locationY>
    ${first && connectorXml(first)}
    ${rest}
    <object>${object}</object>
    <recordTriggerType>${recordTriggerType}</recordTriggerType>
    <triggerType>${triggerType}</triggerType>
  </start>`;
}

export function connectorXml(target: string, name = 'connector'): string {
  return target && `<${name}><targetReference>${target}</targetReference></${name}>`;
}

/** `<filters>` and the like: field, operator and the value's XML. */
export function filterXml(field: string, operator: string, value: string): string {
  return `<filters><field>${field}</field><operator>${operator}</operator><value>${value}</value></filters>`;
}

export function conditionXml(left: string, operator: string, value: string): string {
  return (
    `<conditions><leftValueReference>${left}</leftValueReference><operator>${operator}</operator>` +
    `<rightValue>${value}</rightValue></conditions>`
  );
}

export function inputXml(field: string, value: string): string {
  return `<inputAssignments><field>${field}</field><value>${value}</value></inputAssignments>`;
}

export function assignXml(target: string, operator: string, value: string): string {
  return (
    `<assignmentItems><assignToReference>${target}</assignToReference><operator>${operator}</operator>` +
    `<value>${value}</value></assignmentItems>`
  );
}

export const text = (value: string) => `<stringValue>${value}</stringValue>`;
export const number = (value: number) => `<numberValue>${value}</numberValue>`;
export const flag = (value: boolean) => `<booleanValue>${value}</booleanValue>`;
export const reference = (path: string) => `<elementReference>${path}</elementReference>`;
