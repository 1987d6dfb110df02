import { JSONException } from '../../values/apex-exception';
import type { TypeToken } from '../../values/tokens';
import { nullChecked } from '../null-check';
import { platformClass } from '../platform-class';
import { typed, untyped } from './deserializer';
import { ApexJsonGenerator } from './generator';
import { ApexJsonParser } from './parser';
import { type JsonNode, JsonSyntaxError, readJson } from './reader';
import { writeValue } from './serializer';
import { JsonWriter } from './writer';

/** Reads JSON text; what is wrong with it is a JSONException. */
export function readApexJson(text: string): JsonNode {
  try {
    return readJson(text);
  } catch (cause) {
    if (cause instanceof JsonSyntaxError) throw new JSONException(cause.message);
    throw cause;
  }
}

/** JSON text of a value, as JSON.serialize writes it. */
export function toJson(value: unknown, suppressNulls: boolean | null = false, pretty = false): string {
  const writer = new JsonWriter(pretty);
  writeValue(writer, value, suppressNulls ?? false);
  return writer.toString();
}

platformClass('JSON', {
  statics: {
    'String serialize(Object value)': (value: unknown) => toJson(value),
    'String serialize(Object value, Boolean suppressNulls)': (value: unknown, suppress: boolean | null) =>
      toJson(value, suppress),
    'String serializePretty(Object value)': (value: unknown) => toJson(value, false, true),
    'String serializePretty(Object value, Boolean suppressNulls)': (
      value: unknown,
      suppress: boolean | null
    ) => toJson(value, suppress, true),
    ...nullChecked({
      'Object deserialize(String text, Type type)': (text: string, type: TypeToken) =>
        typed(readApexJson(text), type.type, false),
      'Object deserializeStrict(String text, Type type)': (text: string, type: TypeToken) =>
        typed(readApexJson(text), type.type, true),
      'Object deserializeUntyped(String text)': (text: string) => untyped(readApexJson(text)),
      'JSONGenerator createGenerator(Boolean pretty)': (pretty: boolean) => new ApexJsonGenerator(pretty),
      'JSONParser createParser(String text)': (text: string) => new ApexJsonParser(readApexJson(text))
    })
  }
});
