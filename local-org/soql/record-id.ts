const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const SHAPE = /^(?:[a-zA-Z0-9]{15}|[a-zA-Z0-9]{18})$/;

/** The three characters that make a 15-character Id safe where case is lost: which of each five are upper case. */
export function idChecksum(id15: string): string {
  let suffix = '';
  for (let chunk = 0; chunk < 15; chunk += 5) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const character = id15[chunk + i];
      if (character >= 'A' && character <= 'Z') bits |= 1 << i;
    }
    suffix += LETTERS[bits];
  }
  return suffix;
}

/**
 * The 18-character form of a 15- or 18-character Id, or undefined if the text is no Id. An Id whose case was lost is kept
 * as it is, as the platform does: it names no record. See `restoreCase`.
 */
export function toId18(text: string): string | undefined {
  if (!SHAPE.test(text)) return undefined;
  if (text.length === 15) return text + idChecksum(text);
  const suffix = text.slice(15).toUpperCase();
  if (![...suffix].every((letter) => LETTERS.includes(letter))) return undefined;
  return idChecksum(text.slice(0, 15)) === suffix ? text.slice(0, 15) + suffix : text;
}

/** An 18-character Id with the case that its suffix tells. */
export function restoreCase(id: string): string {
  const suffix = id.slice(15).toUpperCase();
  const letters = [...id.slice(0, 15)].map((letter, index) => {
    const isUpper = (LETTERS.indexOf(suffix[Math.floor(index / 5)]) >> (index % 5)) & 1;
    return isUpper ? letter.toUpperCase() : letter.toLowerCase();
  });
  return letters.join('') + suffix;
}
