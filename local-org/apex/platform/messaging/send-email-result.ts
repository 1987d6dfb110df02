import type { SaveError } from '../../../records/errors';
import { ApexList } from '../../values/apex-list';
import { ApexType } from '../../values/apex-type';
import { platformClass } from '../platform-class';
import { statusCodeOf } from '../status-code';

/** Messaging.SendEmailError. */
class SendEmailError {
  constructor(
    readonly error: SaveError,
    readonly targetObjectId: string | null
  ) {}

  toString(): string {
    const { statusCode, message, fields } = this.error;
    return `Messaging.SendEmailError[getFields=(${fields.join(', ')});getMessage=${message};getStatusCode=${statusCode};getTargetObjectId=${this.targetObjectId};]`;
  }
}

/** Messaging.SendEmailResult: what became of one mail. */
export class SendEmailResult {
  readonly errors: SendEmailError[];

  constructor(error: SaveError | undefined, targetObjectId: string | null) {
    this.errors = error ? [new SendEmailError(error, targetObjectId)] : [];
  }

  toString(): string {
    return `Messaging.SendEmailResult[getErrors=(${this.errors.join(', ')});isSuccess=${this.errors.length === 0};]`;
  }
}

platformClass('Messaging.SendEmailError', {
  methods: {
    'List<String> getFields()': ({ error }: SendEmailError) =>
      new ApexList(ApexType.of('String'), [...error.fields]),
    'String getMessage()': ({ error }: SendEmailError) => error.message,
    'StatusCode getStatusCode()': ({ error }: SendEmailError) => statusCodeOf(error.statusCode),
    'String getTargetObjectId()': (self: SendEmailError) => self.targetObjectId
  },
  isInstance: (value) => value instanceof SendEmailError
});

platformClass('Messaging.SendEmailResult', {
  methods: {
    'List<Messaging.SendEmailError> getErrors()': (self: SendEmailResult) =>
      new ApexList(ApexType.of('Messaging.SendEmailError'), [...self.errors]),
    'Boolean isSuccess()': (self: SendEmailResult) => self.errors.length === 0
  },
  isInstance: (value) => value instanceof SendEmailResult
});
