import type {
  SwitchStatementContext,
  WhenControlContext,
  WhenLiteralContext
} from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import { ApexType } from '../../values/apex-type';
import type { Body } from '../body';
import type { Code } from '../code';
import { unescaped } from '../expressions/literals';
import { TYPES } from '../types/well-known';

/** `switch on value { when … }`: the first branch that fits runs, none falls through. */
export function switchStatement(body: Body, context: SwitchStatementContext): string {
  const subject = body.value(context.expression());
  const value = body.temp();
  const branches: string[] = [];
  let otherwise = '';
  for (const control of context.whenControl_list()) {
    if (control.whenValue().ELSE()) {
      otherwise = body.block(control.block().statement_list());
    } else {
      branches.push(when(body, control, subject, value));
    }
  }
  const chain = branches.length ? branches.join(' else ') : 'if (false) {}';
  return `${value} = ${subject.js}; ${chain}${otherwise ? ` else ${otherwise}` : ''}`;
}

function when(body: Body, control: WhenControlContext, subject: Code, value: string): string {
  const condition = control.whenValue();
  if (condition.typeRef()) {
    const type = body.program.resolveType(condition.typeRef(), body.owner);
    return body.scoped(() => {
      const variable = body.declare(condition.id().getText(), type, condition.start.line);
      const block = body.block(control.block().statement_list());
      return `if ($.isInstance(${value}, ${body.unit.type(type)})) { let ${variable.js} = ${value}; ${block} }`;
    });
  }
  const tests = condition.whenLiteral_list().map((literal) => test(body, literal, subject, value));
  return `if (${tests.join(' || ')}) ${body.block(control.block().statement_list())}`;
}

/** JS that is true when the value is that of the literal. Strings are compared with regard to case, as documented. */
function test(body: Body, literal: WhenLiteralContext, subject: Code, value: string): string {
  if (literal.whenLiteral()) {
    return test(body, literal.whenLiteral(), subject, value);
  }
  if (literal.NULL()) {
    return `${value} == null`;
  }
  if (literal.qualifiedName()) {
    return `${value} === ${enumValue(body, literal, subject)}`;
  }
  const text = literal.getText();
  const line = literal.start.line;
  if (literal.StringLiteral()) {
    return `${value} === ${JSON.stringify(unescaped(text.slice(1, -1), line))}`;
  }
  const isLong = literal.LongLiteral() != null;
  const number = BigInt(text.replace(/l$/i, '').replace(/^\+/, ''));
  return subject.type === TYPES.long || isLong ? `${value} === ${number}n` : `${value} === ${number}`;
}

function enumValue(body: Body, literal: WhenLiteralContext, subject: Code): string {
  const name = literal.qualifiedName().getText();
  const short = name.slice(name.lastIndexOf('.') + 1);
  const symbol = body.program.classOf(subject.type);
  const field = symbol?.fields.get(short.toLowerCase());
  if (symbol?.kind === 'enum' && field) {
    return `${body.unit.classRef(symbol)}.${field.js}`;
  }
  const platform = body.program.platformClassOf(ApexType.of(subject.type.name));
  const value = Object.keys(platform?.values ?? {}).find(
    (each) => each.toLowerCase() === short.toLowerCase()
  );
  if (platform && value) {
    return body.unit.constant(`$.enumValue(${JSON.stringify(platform.name)}, ${JSON.stringify(value)})`);
  }
  throw new CompileError(`Illegal enum value in when: ${name}`, literal.start.line);
}
