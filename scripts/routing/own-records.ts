import type { Policy } from './policy-file';
import { inForce, KINDS, recordsOf, type Kind, type Row } from './policy-rows';

/** A custom metadata record that an admin would make by hand to have the policy in force. */
export interface OwnRecord {
  /** Type without suffix. */
  type: string;
  /** Developer name. */
  name: string;
  label: string;
  values: Row;
}

/**
 * The admin's own records that bring a policy into force: one for each entry that differs from what is in force, and one
 * that switches off each that the policy no longer has. Packaged records are never touched.
 */
export function ownRecords(policy: Policy, rows: Record<Kind, Row[]>): OwnRecord[] {
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const standing = new Map(inForce(rows[kind]).map((row) => [String(row.Key__c), row]));
    const wanted = recordsOf(policy, kind);
    const changed = [...wanted]
      .filter(([key, { values }]) => differs(values, standing.get(key)))
      .map(([key, { label, values }]) => ownRecord(kind, key, label, values, standing.get(key)));
    const dropped = [...standing]
      .filter(([key, row]) => kind !== 'settings' && row.Is_Active__c !== false && !wanted.has(key))
      .map(([key, row]) => {
        const values = Object.fromEntries(KINDS[kind].fields.map((field) => [field, row[field] ?? null]));
        return ownRecord(kind, key, String(row.MasterLabel), { ...values, Is_Active__c: false }, row);
      });
    return [...changed, ...dropped];
  });
}

/** An admin's own record that stands already is changed; where the packaged one stands, a new one is made. */
function ownRecord(
  kind: Kind,
  key: string,
  label: string,
  values: Row,
  standing: Row | undefined
): OwnRecord {
  const isOwn = standing !== undefined && standing.Is_Packaged_Default__c !== true;
  return {
    type: KINDS[kind].type,
    name: isOwn ? String(standing.DeveloperName) : `Own_${key}`,
    label,
    values: { ...values, Key__c: key, Is_Packaged_Default__c: false }
  };
}

function differs(values: Row, standing: Row | undefined): boolean {
  return !standing || Object.entries(values).some(([field, value]) => (standing[field] ?? null) !== value);
}
