/** A reference to an answer that is not there, because its request failed or comes later. */
export class ReferenceMissing extends Error {
  constructor(path: string, reference: string) {
    super(`Invalid reference specified. No value for ${path} found in ${reference}`);
  }
}

const REFERENCE = /@\{([^}]+)\}/g;

/**
 * Returns a value with each `@{reference.path[0].field}` in its texts replaced by what earlier answers hold there. A
 * text that is one reference takes the value's own type. `encode` is applied to what goes into a URL. Throws
 * ReferenceMissing.
 */
export function resolveReferences<T>(
  value: T,
  answers: ReadonlyMap<string, unknown>,
  encode: (text: string) => string = (text) => text
): T {
  if (typeof value === 'string') return resolveText(value, answers, encode) as T;
  if (Array.isArray(value)) return value.map((entry) => resolveReferences(entry, answers, encode)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [
    key,
    resolveReferences(entry, answers, encode)
  ]);
  return Object.fromEntries(entries) as T;
}

function resolveText(
  text: string,
  answers: ReadonlyMap<string, unknown>,
  encode: (text: string) => string
): unknown {
  const whole = /^@\{([^}]+)\}$/.exec(text);
  if (whole) return lookUp(whole[1], answers);
  return text.replace(REFERENCE, (_match, path: string) => encode(String(lookUp(path, answers))));
}

function lookUp(path: string, answers: ReadonlyMap<string, unknown>): unknown {
  const [reference, ...steps] = path.split(/[.[\]]+/).filter((step) => step !== '');
  let value: unknown = answers.get(reference);
  for (const step of steps) value = (value as Record<string, unknown> | undefined | null)?.[step];
  if (value === undefined || value === null) throw new ReferenceMissing(path, reference);
  return value;
}
