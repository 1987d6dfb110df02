import type { Policy } from './policy-file';

/** A custom metadata record or record of an object, as the REST API returns it. */
export type Row = Record<string, unknown>;

/** The records of the kinds that a policy is made of. */
export type Kind = 'segments' | 'regions' | 'rules' | 'settings';

/** Custom metadata type of each kind, without its suffix, and its fields. */
export const KINDS: Record<Kind, { type: string; fields: string[] }> = {
  segments: {
    type: 'Routing_Segment',
    fields: ['Segment__c', 'From_Employees__c', 'To_Employees__c', 'Is_Active__c']
  },
  regions: { type: 'Routing_Region', fields: ['Region__c', 'Countries__c', 'Is_Active__c'] },
  rules: {
    type: 'Routing_Rule',
    fields: [
      ...['Sort_Order__c', 'Outcome__c', 'Segments__c', 'Regions__c', 'Countries__c', 'Industries__c'],
      ...['Target_Type__c', 'Target__c', 'Is_Complex__c', 'Is_Active__c']
    ]
  },
  settings: { type: 'Insight_Setting', fields: ['Value__c'] }
};

const CONDITIONS = {
  segments: 'Segments__c',
  regions: 'Regions__c',
  countries: 'Countries__c',
  industries: 'Industries__c'
} as const;

/** The record of each key that counts: an admin's own before the packaged default. */
export function inForce(rows: readonly Row[]): Row[] {
  const chosen = new Map<string, Row>();
  for (const row of [...rows].sort((a, b) => rank(a) - rank(b))) chosen.set(String(row.Key__c), row);
  return [...chosen.values()];
}

/** The entries of a policy for the records in force; what is switched off is left out. */
export function policyFrom(rows: Record<Kind, Row[]>): Omit<Policy, 'pools'> {
  const active = (kind: Kind): Row[] => inForce(rows[kind]).filter((row) => row.Is_Active__c !== false);
  return {
    segments: active('segments')
      .map((row) => ({
        key: String(row.Key__c),
        segment: String(row.Segment__c),
        from: Number(row.From_Employees__c),
        to: row.To_Employees__c === null ? null : Number(row.To_Employees__c)
      }))
      .sort((a, b) => a.from - b.from),
    regions: active('regions')
      .map((row) => ({
        key: String(row.Key__c),
        region: String(row.Region__c),
        countries: String(row.Countries__c ?? '')
          .split(/\r?\n/)
          .filter(Boolean)
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    rules: active('rules')
      .map(ruleFrom)
      .sort((a, b) => a.order - b.order),
    settings: Object.fromEntries(
      active('settings')
        .filter(({ Key__c }) => String(Key__c).startsWith('routing_'))
        .map((row): [string, string] => [String(row.Key__c), String(row.Value__c ?? '')])
        .sort(([a], [b]) => (a < b ? -1 : 1))
    )
  };
}

/** The values of the record that each entry of a policy is, by key. */
export function recordsOf(
  policy: Omit<Policy, 'pools'>,
  kind: Kind
): Map<string, { label: string; values: Row }> {
  switch (kind) {
    case 'segments':
      return byKey(policy.segments, (each) => ({
        label: each.segment,
        values: {
          Segment__c: each.segment,
          From_Employees__c: each.from,
          To_Employees__c: each.to,
          Is_Active__c: true
        }
      }));
    case 'regions':
      return byKey(policy.regions, (each) => ({
        label: each.region,
        values: { Region__c: each.region, Countries__c: each.countries.join('\n'), Is_Active__c: true }
      }));
    case 'rules':
      return byKey(policy.rules, (each) => ({ label: each.label, values: ruleRow(each) }));
    case 'settings':
      return new Map(
        Object.entries(policy.settings).map(([key, value]) => [
          key,
          { label: key.slice(0, 40), values: { Value__c: value } }
        ])
      );
  }
}

function byKey<Entry extends { key: string }>(
  entries: readonly Entry[],
  record: (entry: Entry) => { label: string; values: Row }
): Map<string, { label: string; values: Row }> {
  return new Map(entries.map((entry) => [entry.key, record(entry)]));
}

function ruleFrom(row: Row): Policy['rules'][number] {
  const conditions = Object.entries(CONDITIONS).flatMap(([name, field]) => {
    const [, not, values] = /^(not\s+)?(.*)$/is.exec(String(row[field] ?? ''))!;
    return values
      ? [[name, { not: not !== undefined, values: values.split(';').map((each) => each.trim()) }]]
      : [];
  });
  const target = row.Target_Type__c
    ? { type: row.Target_Type__c, name: String(row.Target__c ?? '') }
    : undefined;
  return {
    key: String(row.Key__c),
    label: String(row.MasterLabel),
    order: Number(row.Sort_Order__c),
    outcome: row.Outcome__c,
    ...(Object.fromEntries(conditions) as object),
    ...(target && { target }),
    complex: row.Is_Complex__c === true
  } as Policy['rules'][number];
}

function ruleRow(rule: Policy['rules'][number]): Row {
  const conditions = Object.entries(CONDITIONS).map(([name, field]) => {
    const condition = rule[name as keyof typeof CONDITIONS];
    return [field, condition ? `${condition.not ? 'not ' : ''}${condition.values.join(';')}` : null];
  });
  return {
    Sort_Order__c: rule.order,
    Outcome__c: rule.outcome,
    ...(Object.fromEntries(conditions) as object),
    Target_Type__c: rule.target?.type ?? null,
    Target__c: rule.target?.name || null,
    Is_Complex__c: rule.complex,
    Is_Active__c: true
  };
}

function rank(row: Row): number {
  return row.Is_Packaged_Default__c === true ? 0 : 1;
}
