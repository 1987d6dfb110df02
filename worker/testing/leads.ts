/** A Lead as the REST API returns it, as far as the shipped factors read it. */
export interface SampleLead {
  Id: string;
  SystemModstamp: string;
  NumberOfEmployees: number | null;
  AnnualRevenue: number | null;
  Industry: string | null;
  LastActivityDate: string | null;
  Website_Visits__c: number | null;
  Content_Downloads__c: number | null;
  Email_Opens__c: number | null;
}

const INDUSTRIES = ['Technology', 'Finance', 'Healthcare', 'Consulting', 'Agriculture', 'Retail', 'Energy'];
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * `count` invented leads, the same for the same seed: company sizes and revenues over several orders of magnitude, one
 * input in eight blank, the last activity up to 90 days before `today`.
 */
export function sampleLeads(count: number, today: Date, seed = 1): SampleLead[] {
  const random = mulberry32(seed);
  const filled = <T>(value: T): T | null => (random() < 0.125 ? null : value);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: count }, (_, i) => ({
    Id: sampleLeadId(i),
    SystemModstamp: '2026-01-01T00:00:00.000+0000',
    NumberOfEmployees: filled(Math.floor(10 ** (random() * 4.5))),
    AnnualRevenue: filled(Math.floor(10 ** (random() * 9))),
    Industry: filled(INDUSTRIES[upTo(INDUSTRIES.length)]),
    LastActivityDate: filled(
      new Date(today.getTime() - upTo(90) * MILLISECONDS_A_DAY).toISOString().slice(0, 10)
    ),
    Website_Visits__c: filled(upTo(70)),
    Content_Downloads__c: filled(upTo(14)),
    Email_Opens__c: filled(upTo(40))
  }));
}

/** An invented 18-character Lead Id that carries the number `i`. */
export function sampleLeadId(i: number): string {
  return `00Q${i.toString(36).toUpperCase().padStart(12, '0')}AAA`;
}

/** A small seeded generator of numbers from 0 to 1 (Tommy Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
