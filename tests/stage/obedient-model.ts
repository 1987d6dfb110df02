import { readFileSync } from 'node:fs';
import { maskPersonalData } from '../../worker/llm/masking';
import type { ModelBehaviour, ModelCall } from '../../worker/testing/llm-server';

/** A text of a lead that tries to give orders, and what a model that obeys it would answer. */
export interface OrderInLead {
  trick: string;
  text: string;
  obeys: Record<string, unknown>;
}

/** The texts of `tests/orders-in-leads.json`. */
export const ORDERS = JSON.parse(readFileSync('tests/orders-in-leads.json', 'utf8')) as OrderInLead[];

/** The order that stands in what a model was asked; undefined when it was asked about an honest lead. */
export function orderIn(call: ModelCall): OrderInLead | undefined {
  return ORDERS.find(({ text }) => {
    const fenced = JSON.stringify(maskPersonalData(text)).replaceAll('<', '\\u003c');
    return call.user.includes(fenced);
  });
}

/** Does what the text wants, as often as it is asked; where the text wants nothing, the first value that is allowed. */
export const obedient: ModelBehaviour = (call) => {
  const first = Object.entries(call.slots).map(([slot, [value]]) => [slot, value]);
  const answer = { ...Object.fromEntries(first), confidence: 1, reason: 'As the text says.' };
  return { ...answer, ...orderIn(call)?.obeys };
};

/** Whether an answer that obeys keeps to these slots and to what a reason and a confidence may be. */
export function isAllowed({ obeys }: OrderInLead, slots: Record<string, readonly string[]>): boolean {
  const { confidence = 1, reason = 'x' } = obeys;
  const keeps = Object.entries(slots).every(
    ([slot, allowed]) => !(slot in obeys) || allowed.includes(obeys[slot] as string)
  );
  return keeps && reason !== '' && (confidence as number) >= 0 && (confidence as number) <= 1;
}

/** What no text that people or mails show may contain: links, markup, scripts, merge fields, what nobody sees. */
export const UNSAFE = /https?:|www\.|javascript:|data:|@|[<>]|\{!|\{\{|\[\[|evil\.|[\p{Cf}\p{Co}]/iu;
