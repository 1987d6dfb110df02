import { epochDay } from '../insights/epoch-day';
import { apportion } from '../insights/rounding';
import type { SampleLead } from '../testing/leads';

/**
 * The floor: the shipped formula written out for columns that are already laid out, blanks already filled, scores and
 * points written into columns. `run` computes all leads once; `scores` holds its last answers.
 */
export function bareScores(leads: SampleLead[], today: number): { run: () => void; scores: Float64Array } {
  const column = (of: (lead: SampleLead) => number): Float64Array => Float64Array.from(leads, of);
  const targets = new Set(['Technology', 'Finance', 'Healthcare', 'Consulting']);
  const employees = column((lead) => lead.NumberOfEmployees ?? 1);
  const visits = column((lead) => lead.Website_Visits__c ?? 0);
  const downloads = column((lead) => lead.Content_Downloads__c ?? 0);
  const fit = column((lead) => (targets.has(lead.Industry ?? '') ? 1 : 0.4));
  const revenue = column((lead) => lead.AnnualRevenue ?? 0);
  const days = column((lead) =>
    lead.LastActivityDate === null ? 30 : Math.max(0, today - epochDay(lead.LastActivityDate))
  );
  const opens = column((lead) => lead.Email_Opens__c ?? 0);
  const scores = new Float64Array(leads.length);
  const points = new Float64Array(leads.length * 6);
  const parts = new Float64Array(6);
  const shares = new Int32Array(6);
  const lost = new Float64Array(6);
  const sizeScale = 1 / Math.log1p(10_000);
  const revenueScale = 1 / Math.log1p(100_000_000);
  const run = (): void => {
    for (let i = 0; i < scores.length; i++) {
      const size = Math.min(1, Math.log1p(employees[i]) * sizeScale);
      const engagement = Math.min(1, (0.6 * visits[i]) / 50 + (0.4 * downloads[i]) / 10);
      const money = Math.min(1, Math.log1p(revenue[i]) * revenueScale);
      const recency = Math.max(0, 1 - days[i] / 60);
      const mail = Math.min(1, opens[i] / 30);
      const sum = 200 * size + 250 * engagement + 150 * fit[i] + 200 * money + 100 * recency + 100 * mail;
      const tenths = Math.floor(sum + 0.5 + 1e-9);
      parts[0] = 200 * (size - 0.5);
      parts[1] = 250 * (engagement - 0.5);
      parts[2] = 150 * (fit[i] - 0.5);
      parts[3] = 200 * (money - 0.5);
      parts[4] = 100 * (recency - 0.5);
      parts[5] = 100 * (mail - 0.5);
      apportion(parts, tenths - 500, shares, lost);
      for (let factor = 0; factor < 6; factor++) points[i * 6 + factor] = shares[factor] / 10;
      scores[i] = tenths / 10;
    }
  };
  return { run, scores };
}
