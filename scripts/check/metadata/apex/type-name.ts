import type { TypeRefContext } from '@apexdevtools/apex-parser';

/** A type as it is written: `Map<Id, Lead>` is `map` of `id` and `lead`. Names are in lower case, as Apex compares them. */
export interface TypeName {
  name: string;
  args: TypeName[];
}

/** A type without arguments. */
export function simpleType(name: string): TypeName {
  return { name: name.toLowerCase(), args: [] };
}

/** A list of something. */
export function listOf(element: TypeName): TypeName {
  return { name: 'list', args: [element] };
}

/** The type that a reference names; `Lead[]` is a list of leads. */
export function typeNamed(ref: TypeRefContext | null): TypeName | undefined {
  if (!ref) return undefined;
  const parts = ref.typeName_list();
  const last = parts[parts.length - 1];
  const type: TypeName = {
    name: parts
      .map((part) => (part.LIST() ?? part.SET() ?? part.MAP() ?? part.id()).getText())
      .join('.')
      .toLowerCase()
      .replace(/^system\./, ''),
    args: (last.typeArguments()?.typeList().typeRef_list() ?? []).map((arg) => typeNamed(arg)!)
  };
  const dimensions = ref.arraySubscripts()?.LBRACK_list().length ?? 0;
  return Array.from({ length: dimensions }).reduce<TypeName>((element) => listOf(element), type);
}

/** A type as people write it, for messages. */
export function typeText(type: TypeName): string {
  return type.args.length ? `${type.name}<${type.args.map(typeText).join(', ')}>` : type.name;
}
