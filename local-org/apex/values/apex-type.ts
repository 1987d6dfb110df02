/**
 * A type of Apex as it is known at run time: `Integer`, `Lead`, `Map<Id,List<Lead>>`, `Outer.Inner`.
 * Interned: two equal types are the same object, so they compare with `===`.
 */
export class ApexType {
  private static readonly interned = new Map<string, ApexType>();

  private constructor(
    /** Name without type arguments, in canonical case; classes of namespace System have no namespace here. */
    readonly name: string,
    readonly args: readonly ApexType[]
  ) {}

  /** The one type with this canonical name and these type arguments. */
  static of(name: string, args: readonly ApexType[] = []): ApexType {
    const text = args.length ? `${name}<${args.join(',')}>` : name;
    let type = ApexType.interned.get(text);
    if (!type) {
      type = new ApexType(name, args);
      ApexType.interned.set(text, type);
    }
    return type;
  }

  /** As the platform prints it: `Map<Id,List<Lead>>`. */
  toString(): string {
    return this.args.length ? `${this.name}<${this.args.join(',')}>` : this.name;
  }
}

const TOKEN = /\s*([A-Za-z_][\w.]*|[<>,]|\[\])/gy;

/**
 * Reads a type from text such as `Map<Id, List<Lead>>` or `String[]` (a list). Case is kept as written.
 * Throws a SyntaxError that quotes the text if it is no type.
 */
export function parseApexType(text: string): ApexType {
  const known = parsed.get(text);
  if (known) {
    return known;
  }
  const tokens = [...text.matchAll(TOKEN)].map((match) => match[1]);
  let position = 0;
  const fail = () => new SyntaxError(`Not an Apex type: "${text}"`);
  const read = (): ApexType => {
    const name = tokens[position++];
    if (!name || !/^[A-Za-z_]/.test(name)) {
      throw fail();
    }
    const args: ApexType[] = [];
    if (tokens[position] === '<') {
      do {
        position++;
        args.push(read());
      } while (tokens[position] === ',');
      if (tokens[position++] !== '>') {
        throw fail();
      }
    }
    let type = ApexType.of(name.replace(/^System\./i, ''), args);
    while (tokens[position] === '[]') {
      position++;
      type = ApexType.of('List', [type]);
    }
    return type;
  };
  const type = read();
  if (position !== tokens.length || tokens.join('') !== text.replace(/\s+/g, '')) {
    throw fail();
  }
  parsed.set(text, type);
  return type;
}

const parsed = new Map<string, ApexType>();
