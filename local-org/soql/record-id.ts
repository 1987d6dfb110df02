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

/** The 18-character form of a 15- or 18-character Id, or undefined if the text is no Id. */
export function toId18(text: string): string | undefined {
  if (!SHAPE.test(text)) return undefined;
  if (text.length === 15) return text + idChecksum(text);
  return restoreCase(text);
}

/** An 18-character Id whose case was lost gets it back from its suffix. */
function restoreCase(id: string): string | undefined {
  const suffix = id.slice(15).toUpperCase();
  if (idChecksum(id.slice(0, 15)) === suffix) return id.slice(0, 15) + suffix;
  let restored = '';
  for (let i = 0; i < 15; i++) {
    const bits = LETTERS.indexOf(suffix[Math.floor(i / 5)]);
    if (bits < 0) return undefined;
    const upper = (bits >> (i % 5)) & 1;
    restored += upper ? id[i].toUpperCase() : id[i].toLowerCase();
  }
  return idChecksum(restored) === suffix ? restored + suffix : undefined;
}
