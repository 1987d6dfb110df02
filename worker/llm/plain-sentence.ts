import { maskPersonalData } from './masking';

const LONGEST = 300;

/** What nobody sees: control characters, zero-width and direction marks, private use. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]+/gu;
const MARKUP = /<[^>]*>/gu;
/** Characters by which markup, templates and merge fields begin and end; no plain sentence needs them. */
const SYNTAX = /[<>{}[\]`|\\^~#*_]+/gu;
/** Addresses with a scheme of any kind, and hosts without one. */
const ADDRESSES = [
  /\b(?:javascript|data|vbscript|file|mailto|tel|sms|[a-z][a-z\d+.-]*(?=:\/)):\S*/giu,
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[:/?]\S*)?/gu
];

/**
 * A sentence for the screen, at most 300 characters on one line, however a stranger's text persuaded a model to write it:
 * without addresses, links, markup, merge fields and characters that nobody sees.
 */
export function plainSentence(text: string): string {
  const visible = text.normalize('NFKC').replace(INVISIBLE, ' ').replace(MARKUP, ' ').replace(SYNTAX, ' ');
  const masked = ADDRESSES.reduce(
    (sentence, address) => sentence.replace(address, '[link]'),
    maskPersonalData(visible)
  );
  return masked.replace(/\s+/gu, ' ').trim().slice(0, LONGEST);
}
