/** A field of a compiled Java class: its name and its type as the class file writes it, `Ljava/lang/String;`. */
export interface JavaField {
  name: string;
  descriptor: string;
}

/** Sizes in bytes of the constants that are not text, by tag (Java Virtual Machine Specification, 4.4). */
const CONSTANT_SIZES: Record<number, number> = {
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 2,
  8: 2,
  9: 4,
  10: 4,
  11: 4,
  12: 4,
  15: 3,
  16: 2,
  17: 4,
  18: 4,
  19: 2,
  20: 2
};
const TEXT = 1;
/** Long and double take two places among the constants. */
const TAKES_TWO_PLACES = new Set([5, 6]);

/** The fields that a class file declares, in its order (Java Virtual Machine Specification, chapter 4). */
export function fieldsOf(classFile: Buffer): JavaField[] {
  const texts = new Map<number, string>();
  const constants = classFile.readUInt16BE(8);
  let at = 10;
  for (let index = 1; index < constants; index++) {
    const tag = classFile[at];
    if (tag === TEXT) {
      const length = classFile.readUInt16BE(at + 1);
      texts.set(index, classFile.toString('utf8', at + 3, at + 3 + length));
      at += 3 + length;
    } else {
      at += 1 + CONSTANT_SIZES[tag];
      if (TAKES_TWO_PLACES.has(tag)) index++;
    }
  }
  at += 6; // access, this class, super class
  at += 2 + 2 * classFile.readUInt16BE(at); // interfaces
  const fields: JavaField[] = [];
  let count = classFile.readUInt16BE(at);
  at += 2;
  for (; count > 0; count--) {
    fields.push({
      name: texts.get(classFile.readUInt16BE(at + 2))!,
      descriptor: texts.get(classFile.readUInt16BE(at + 4))!
    });
    at = afterAttributes(classFile, at + 6);
  }
  return fields;
}

function afterAttributes(classFile: Buffer, start: number): number {
  let at = start + 2;
  for (let count = classFile.readUInt16BE(start); count > 0; count--)
    at += 6 + classFile.readUInt32BE(at + 2);
  return at;
}
