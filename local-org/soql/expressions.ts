import { NotEmulated } from '../errors';
import type { Field, FieldType, ObjectType } from '../metadata/object-type';
import type { QueryContext } from './compiled-query';
import { fieldCannotBe, malformedQuery } from './errors';
import { AGGREGATES, convertTimeZone, DATE_FUNCTIONS } from './functions';
import type { Expression, FunctionCall } from './query';
import type { Scope, Step } from './scope';
import { isNumeric } from './storage';

/** An expression as SQL. `field` is the field shown; functions of a field have a type of their own. */
export interface CompiledExpression {
  sql: string;
  type: FieldType;
  field: Field;
  /** The object the field belongs to. */
  object: ObjectType;
  steps: Step[];
  aggregate: boolean;
  /** The expression as the user wrote it, for messages. */
  name: string;
  function?: string;
}

/** Compiles fields and functions against one table. */
export class ExpressionCompiler {
  constructor(
    private readonly scope: Scope,
    private readonly context: QueryContext,
    private readonly text: string
  ) {}

  compile(expression: Expression): CompiledExpression {
    if (expression.kind === 'function') return this.call(expression);
    const { sql, field, object, steps } = this.scope.resolve(expression);
    return {
      sql,
      type: field.type,
      field,
      object,
      steps,
      aggregate: false,
      name: expression.names.join('.')
    };
  }

  private call(call: FunctionCall): CompiledExpression {
    if (!call.argument) throw malformedQuery(this.text, call.at, `unexpected token: '${call.name}'`);
    const dateFunction = DATE_FUNCTIONS[call.name];
    if (dateFunction) return this.dateCall(call, call.argument);
    if (AGGREGATES[call.name]) return this.aggregate(call, call.argument);
    if (call.name === 'TOLABEL') {
      return { ...this.compile(call.argument), function: 'TOLABEL' };
    }
    throw new NotEmulated(`SOQL function ${call.name}`);
  }

  private dateCall(call: FunctionCall, argument: Expression): CompiledExpression {
    const { sql, type } = DATE_FUNCTIONS[call.name];
    const isLocal = argument.kind === 'function' && argument.name === 'CONVERTTIMEZONE';
    const inner = this.compile(isLocal ? (argument.argument ?? argument) : argument);
    const timed = call.name === 'HOUR_IN_DAY' || call.name === 'DAY_ONLY' || isLocal;
    if (inner.type !== 'datetime' && (timed || inner.type !== 'date')) {
      throw fieldCannotBe(this.text, call.at, inner.name, `used with ${call.name}`);
    }
    const value = isLocal ? convertTimeZone(inner.sql, this.context.timeZone) : inner.sql;
    return { ...inner, sql: sql(value), type, function: call.name, name: `${call.name}(${inner.name})` };
  }

  private aggregate(call: FunctionCall, argument: Expression): CompiledExpression {
    const { sql, type } = AGGREGATES[call.name];
    const inner = this.compile(argument);
    const needsNumber = call.name === 'SUM' || call.name === 'AVG';
    if (inner.aggregate || inner.type === 'boolean' || (needsNumber && !isNumeric(inner.field))) {
      throw malformedQuery(
        this.text,
        call.at,
        `field ${inner.name} does not support aggregate operator ${call.name}`
      );
    }
    return {
      ...inner,
      sql: sql(inner.sql),
      type: type ?? inner.type,
      aggregate: true,
      function: call.name,
      name: `${call.name}(${inner.name})`
    };
  }
}
