import { TypeToken } from '../values/tokens';
import { apexText } from '../values/text';
import { assertEqual, assertNotEqual, assertTrue, failAssertion } from './assertion';
import { type Implementation, platformClass } from './platform-class';
import { isInstanceOf, typeNameOf } from './runtime-type';

/** An assertion with and without a message of the test's author. */
function withMessage(signature: string, implementation: Implementation): Record<string, Implementation> {
  return {
    [signature]: implementation,
    [signature.replace(/\)$/, signature.includes('()') ? 'String message)' : ', String message)')]:
      implementation
  };
}

function instanceOf(value: unknown, type: TypeToken, expected: boolean, message?: unknown): void {
  if (isInstanceOf(value, type.type) === expected) return;
  const not = expected ? '' : 'not ';
  failAssertion(message, `Expected ${not}an instance of ${type}, Actual: ${typeNameOf(value)}`);
}

platformClass('Assert', {
  statics: {
    ...withMessage('void areEqual(Object expected, Object actual)', assertEqual),
    ...withMessage('void areNotEqual(Object notExpected, Object actual)', assertNotEqual),
    ...withMessage('void isTrue(Boolean condition)', assertTrue),
    ...withMessage('void isFalse(Boolean condition)', (condition: boolean | null, message) => {
      if (condition !== false) failAssertion(message);
    }),
    ...withMessage('void isNull(Object value)', (value, message) => {
      if (value !== null) failAssertion(message, `Expected: null, Actual: ${apexText(value)}`);
    }),
    ...withMessage('void isNotNull(Object value)', (value, message) => {
      if (value === null) failAssertion(message, 'Expected a value, Actual: null');
    }),
    ...withMessage('void isInstanceOfType(Object value, Type type)', (value, type: TypeToken, message) =>
      instanceOf(value, type, true, message)
    ),
    ...withMessage('void isNotInstanceOfType(Object value, Type type)', (value, type: TypeToken, message) =>
      instanceOf(value, type, false, message)
    ),
    'void fail()': () => failAssertion(null),
    'void fail(String message)': failAssertion
  }
});
