/** A country that has a region. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** Its first spelling, for people. */
  name: string;
  region: string;
}

/** Letters that no Unicode decomposition takes apart. */
const PLAIN: Record<string, string> = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' };

/**
 * How a country is compared: small letters and digits alone, without accents, spaces, full stops and a leading "the", so
 * that `U.K.`, ` uk ` and `UK` are one.
 */
export function countryKey(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[øłßæœđı]/g, (letter) => PLAIN[letter])
    .replaceAll('&', ' and ')
    .normalize('NFD')
    .replace(/^\s*the\s+/, '');
  return plain.replace(/[^\p{Letter}\p{Number}]/gu, '');
}

/**
 * The country of a line such as `GB: GBR, United Kingdom, UK` with every way to write it; undefined when the line is
 * none.
 */
export function readCountry(line: string): { code: string; name: string; spellings: string[] } | undefined {
  const match = /^\s*([A-Za-z]{2})\s*(?::(.*))?$/.exec(line);
  if (!match) return undefined;
  const code = match[1].toUpperCase();
  const spellings = (match[2] ?? '')
    .split(',')
    .map((spelling) => spelling.trim())
    .filter(Boolean);
  const name = spellings.find((spelling) => spelling.length > 3) ?? code;
  return { code, name, spellings: [code, ...spellings] };
}
