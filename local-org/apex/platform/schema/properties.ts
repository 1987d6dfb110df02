import type { FieldImplementation, Implementation } from '../platform-class';

type Getter = (self: never) => unknown;

/**
 * A describe result's property in its two spellings, the method and the variable: `Integer getLength()` and
 * `Integer length`, `Boolean isCustom()` and `Boolean custom`. Keys are the method's signature without parentheses.
 */
export function describeProperties(getters: Record<string, Getter>): {
  methods: Record<string, Implementation>;
  fields: Record<string, FieldImplementation>;
} {
  const methods: Record<string, Implementation> = {};
  const fields: Record<string, FieldImplementation> = {};
  for (const [signature, get] of Object.entries(getters)) {
    const [, type, name] = /^(\S.*) (?:get|is)(\w+)$/.exec(signature)!;
    methods[`${signature}()`] = get as Implementation;
    fields[`${type} ${name[0].toLowerCase()}${name.slice(1)}`] = { get: get as FieldImplementation['get'] };
  }
  return { methods, fields };
}
