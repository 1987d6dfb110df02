import {
  ListException,
  NullPointerException,
  StringException,
  TypeException,
  type ApexException
} from '../values/apex-exception';

/**
 * The exceptions that several platform classes throw, in the platform's own words. Exceptions that only one class
 * throws are worded where they are thrown.
 */
export const platformErrors = {
  nullArgument: (): ApexException => new NullPointerException('Argument cannot be null.'),
  nullReceiver: (): ApexException => new NullPointerException('Attempt to de-reference a null object'),
  invalidId: (text: string): ApexException => new StringException(`Invalid id: ${text}`),
  /** `kind` is `integer`, `long`, `decimal`, `double`, `boolean`, `date`, `date/time` or `time`. */
  invalidText: (kind: string, text: string): ApexException => new TypeException(`Invalid ${kind}: ${text}`),
  invalidConversion: (from: string, to: string): ApexException =>
    new TypeException(`Invalid conversion from runtime type ${from} to ${to}`),
  indexOutOfBounds: (index: number): ApexException => new ListException(`List index out of bounds: ${index}`),
  startOutOfBounds: (index: number): ApexException =>
    new StringException(`Starting position out of bounds: ${index}`),
  endOutOfBounds: (index: number): ApexException =>
    new StringException(`Ending position out of bounds: ${index}`),
  invalidRegex: (cause: unknown): ApexException =>
    new StringException(`Invalid regex: ${cause instanceof Error ? cause.message : String(cause)}`)
};
