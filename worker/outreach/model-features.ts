/** Weights of a text's features by their hash: words and pairs of words, and letters inside words. */
export interface TextFeatures {
  words: ReadonlyMap<number, number>;
  letters: ReadonlyMap<number, number>;
}

/** Kinds of features are told apart in the hash, so that the word "cost" and its letters never share a weight. */
const WORD = 1;
const WORD_PAIR = 2;
const LETTERS = 3;
const SHORTEST_LETTERS = 3;
const LONGEST_LETTERS = 5;

/**
 * What a text is recognised by: its words, its pairs of neighbouring words, and runs of three to five letters inside
 * words, which still match when a word is inflected or misspelt. Values are 1 + ln(count).
 */
export function textFeatures(text: string): TextFeatures {
  const words = new Map<number, number>();
  const letters = new Map<number, number>();
  const all = wordsOf(text);
  all.forEach((word, at) => {
    count(words, wordKey(word));
    if (at + 1 < all.length) count(words, hash(WORD_PAIR, `${word} ${all[at + 1]}`));
    const padded = ` ${word} `;
    for (let length = SHORTEST_LETTERS; length <= LONGEST_LETTERS; length++) {
      for (let from = 0; from + length <= padded.length; from++)
        count(letters, hash(LETTERS, padded.slice(from, from + length)));
    }
  });
  return { words: dampened(words), letters: dampened(letters) };
}

/** Under which a single word is counted. */
export function wordKey(word: string): number {
  return hash(WORD, word);
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function dampened(counts: Map<number, number>): Map<number, number> {
  for (const [key, times] of counts) counts.set(key, 1 + Math.log(times));
  return counts;
}

/** The words of a text in lower case, without accents; numbers become one word, a question mark is one. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’`]/g, '')
    .toLowerCase()
    .replace(/https?:\S+|www\.\S+|\[link\]/g, ' weblink ')
    .replace(/\p{N}+([.,:]\p{N}+)*/gu, ' 0 ');
  return plain.match(/\p{L}+|0|[?$€£%]/gu) ?? [];
}

/** FNV-1a over UTF-16 units. */
function hash(kind: number, piece: string): number {
  let value = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
  for (let at = 0; at < piece.length; at++) value = Math.imul(value ^ piece.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
