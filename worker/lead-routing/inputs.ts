import { WorkerError } from '../errors';
import type { SalesforceRecord } from '../salesforce/records';
import type { Origin } from './accounts';
import type { KnownAccount, LeadFacts } from './model';

/** Where routing finds what it looks at, on a lead or on a simulated one. */
export interface FieldMap {
  company: string;
  email: string;
  website: string;
  country: string;
  industry: string;
  employees: string;
  inquiry: string;
}

/** Everything that routing reads of a record. */
export interface RoutingInputs {
  origin: Origin;
  country: string | null;
  industry: string | null;
  employees: number | null;
  /** What the lead wrote; no rule looks at it, only a language model does. */
  inquiry: string;
}

/** Reads a record. Throws INPUT_INVALID for a number of employees that is none. */
export function readInputs(fields: FieldMap, record: SalesforceRecord): RoutingInputs {
  const text = (name: keyof FieldMap): string | null => {
    const value = record[fields[name]];
    return typeof value === 'string' && value.trim() ? value : null;
  };
  return {
    origin: { id: record.Id, company: text('company'), email: text('email'), website: text('website') },
    country: text('country'),
    industry: text('industry'),
    employees: employeesOf(fields.employees, record),
    inquiry: text('inquiry') ?? ''
  };
}

/** The facts that the rules decide from. */
export function factsOf(inputs: RoutingInputs, account: KnownAccount | undefined): LeadFacts {
  return { country: inputs.country, industry: inputs.industry, employees: inputs.employees, account };
}

/** 0 is what forms send when nobody filled the field, so it counts as blank. */
function employeesOf(field: string, record: SalesforceRecord): number | null {
  const value = record[field] ?? null;
  if (value === null || value === 0) return null;
  if (typeof value === 'number' && value > 0) return value;
  throw new WorkerError(
    'INPUT_INVALID',
    `${field} of the lead is ${String(value).slice(0, 40)}, no number above zero.`
  );
}
