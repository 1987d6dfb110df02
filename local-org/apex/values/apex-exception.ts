import { captureStackTrace, type StackTrace } from './stack-trace';

/**
 * Base of all exceptions of Apex, of the platform and of the project. JS code of the local org throws them
 * with `new`; Apex's own `throw` throws the same objects. `apexTypeName` is what getTypeName() answers.
 */
export class ApexException extends Error {
  static readonly apexTypeName: string = 'Exception';
  override cause: ApexException | null;
  /** Where it was made. */
  stackTrace: StackTrace;

  constructor(message: string | null = null, cause: ApexException | null = null) {
    super(message ?? 'Script-thrown exception');
    this.hasMessage = message !== null;
    this.cause = cause;
    this.stackTrace = captureStackTrace();
  }

  /** False for `new XException()`: getMessage() then says "Script-thrown exception". */
  hasMessage: boolean;

  /** Sets what the constructors of Exception take: how compiled code makes exceptions of the project. */
  newException(message: string | null = null, cause: ApexException | null = null): this {
    this.message = message ?? 'Script-thrown exception';
    this.hasMessage = message !== null;
    this.cause = cause;
    return this;
  }

  /** The constructor without parameters, as compiled code names it. */
  new(): this {
    return this;
  }

  /** `System.NullPointerException`, `Outer.InnerException`. */
  get apexTypeName(): string {
    return (this.constructor as typeof ApexException).apexTypeName;
  }
}

/** One failed record of a DML statement, as DmlException.getDml… tell it. */
export interface DmlFailure {
  index: number;
  id: string | null;
  statusCode: string;
  message: string;
  fields: string[];
}

/** Thrown by DML statements and by Database methods with allOrNone. */
export class DmlException extends ApexException {
  static override readonly apexTypeName = 'System.DmlException';
  failures: DmlFailure[] = [];
}

/** An exception of namespace System that carries nothing but its message. */
function systemException(name: string): typeof ApexException {
  return class extends ApexException {
    static override readonly apexTypeName = `System.${name}`;
  };
}

export const NullPointerException = systemException('NullPointerException');
export const MathException = systemException('MathException');
export const ListException = systemException('ListException');
export const TypeException = systemException('TypeException');
export const StringException = systemException('StringException');
export const QueryException = systemException('QueryException');
export const SObjectException = systemException('SObjectException');
export const FinalException = systemException('FinalException');
export const IllegalArgumentException = systemException('IllegalArgumentException');
export const InvalidParameterValueException = systemException('InvalidParameterValueException');
export const JSONException = systemException('JSONException');
export const SerializationException = systemException('SerializationException');
export const AsyncException = systemException('AsyncException');
export const CalloutException = systemException('CalloutException');
export const HandledException = systemException('HandledException');
export const EmailException = systemException('EmailException');
export const LimitException = systemException('LimitException');
export const NoAccessException = systemException('NoAccessException');
export const NoSuchElementException = systemException('NoSuchElementException');
export const SecurityException = systemException('SecurityException');
export const AssertException = systemException('AssertException');
export const UnexpectedException = systemException('UnexpectedException');

/** What @AuraEnabled methods throw for the page to show: its message reaches the browser unchanged. */
export class AuraHandledException extends ApexException {
  static override readonly apexTypeName = 'System.AuraHandledException';
}

/** Asks for a platform event trigger to be run again with the same events. */
export class RetryableException extends ApexException {
  static override readonly apexTypeName = 'EventBus.RetryableException';
}
