import type { SaveResult } from '../../../records/errors';
import { ApexList } from '../../values/apex-list';
import { ApexType } from '../../values/apex-type';
import { platformClass } from '../platform-class';
import { statusCodeOf } from '../status-code';

/** One error of one record: Database.Error. */
export class DatabaseError {
  constructor(
    readonly statusCode: string,
    readonly message: string,
    readonly fields: string[]
  ) {}

  toString(): string {
    const fields = this.fields.length ? `(${this.fields.join(', ')})` : '()';
    return `Database.Error[getFields=${fields};getMessage=${this.message};getStatusCode=${this.statusCode};]`;
  }
}

/** What a DML method of Database answers for one record; `kind` is the Apex type. */
export class DatabaseResult {
  readonly errors: DatabaseError[];

  constructor(
    readonly kind: 'SaveResult' | 'UpsertResult' | 'DeleteResult' | 'UndeleteResult',
    readonly result: SaveResult
  ) {
    this.errors = result.errors.map(
      (error) => new DatabaseError(error.statusCode, error.message, error.fields)
    );
  }

  toString(): string {
    const { id, success, created } = this.result;
    const wasCreated = this.kind === 'UpsertResult' ? `isCreated=${created ?? false};` : '';
    return `Database.${this.kind}[${wasCreated}getErrors=(${this.errors.join(', ')});getId=${id};isSuccess=${success};]`;
  }
}

platformClass('Database.Error', {
  methods: {
    'List<String> getFields()': (self: DatabaseError) =>
      new ApexList(ApexType.of('String'), [...self.fields]),
    'String getMessage()': (self: DatabaseError) => self.message,
    'StatusCode getStatusCode()': (self: DatabaseError) => statusCodeOf(self.statusCode)
  },
  isInstance: (value) => value instanceof DatabaseError
});

for (const kind of ['SaveResult', 'UpsertResult', 'DeleteResult', 'UndeleteResult'] as const) {
  platformClass(`Database.${kind}`, {
    methods: {
      'List<Database.Error> getErrors()': (self: DatabaseResult) =>
        new ApexList(ApexType.of('Database.Error'), [...self.errors]),
      'Id getId()': (self: DatabaseResult) => self.result.id,
      'Boolean isSuccess()': (self: DatabaseResult) => self.result.success,
      ...(kind === 'UpsertResult' && {
        'Boolean isCreated()': (self: DatabaseResult) => self.result.created ?? false
      })
    },
    isInstance: (value) => value instanceof DatabaseResult && value.kind === kind
  });
}
