/**
 * What people are called, can be reached or paid by, in the order in which it is looked for: a card number would
 * otherwise be taken for a telephone number.
 */
const PERSONAL: [RegExp, string][] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[email]'],
  [/\b(?:https?:\/\/|www\.)[^\s<>"']+/giu, '[link]'],
  [/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/gu, '[account]'],
  [/\b(?:\d[ -]?){13,19}\b/gu, '[card]'],
  [/\b\d{3}-\d{2}-\d{4}\b/gu, '[id number]'],
  [
    /(?<![\p{L}\p{N}])(?:\+|00)?(?:\(\d{1,5}\)[ .-]?)?\d(?:[ ./-]?\(?\d\)?){6,14}(?![\p{L}\p{N}])/gu,
    '[phone]'
  ]
];

/** How much of a text may leave; an inquiry is short, and what follows is seldom the point. */
const LONGEST = 4_000;

/** A text without e-mail addresses, links, telephone, account, card and identity numbers, at most 4,000 characters. */
export function maskPersonalData(text: string): string {
  let masked = text.slice(0, LONGEST);
  for (const [pattern, name] of PERSONAL) masked = masked.replace(pattern, name);
  return masked;
}
