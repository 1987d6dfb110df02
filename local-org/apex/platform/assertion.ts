import { AssertException } from '../values/apex-exception';
import { apexEquals } from '../values/equality';
import { apexText } from '../values/text';

/**
 * Fails with `Assertion Failed`, the message of the test's author and what was found, joined by colons as the
 * platform joins them.
 */
export function failAssertion(message: unknown, finding?: string): never {
  const parts = [
    'Assertion Failed',
    message === null || message === undefined ? undefined : apexText(message),
    finding
  ];
  throw new AssertException(parts.filter((part) => part !== undefined).join(': '));
}

export function assertTrue(condition: boolean | null, message?: unknown): void {
  if (condition !== true) failAssertion(message);
}

export function assertEqual(expected: unknown, actual: unknown, message?: unknown): void {
  if (!apexEquals(expected, actual)) {
    failAssertion(message, `Expected: ${apexText(expected)}, Actual: ${apexText(actual)}`);
  }
}

export function assertNotEqual(unexpected: unknown, actual: unknown, message?: unknown): void {
  if (apexEquals(unexpected, actual)) failAssertion(message, `Same value: ${apexText(actual)}`);
}
