import type { PropertyDeclarationContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import type { Body } from '../body';
import { constructorCall } from '../expressions/creators';
import { convert } from '../expressions/convert';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../symbols/symbols';
import { TYPES } from '../types/well-known';
import { jsClassName, type Unit } from '../unit';
import { checkClass } from './class-checks';
import { frameLabel, framed, functionBody, newBody, statementsOf } from './functions';

/** JS of the class declaration of a symbol. Its superclass must stand before it in the module, or be linked. */
export function emitClass(unit: Unit, symbol: ClassSymbol): string {
  const name = jsClassName(symbol);
  if (symbol.kind === 'enum') {
    return enumClass(symbol, name);
  }
  if (symbol.kind === 'interface') {
    return `class ${name} {}`;
  }
  unit.attempt(() => checkClass(unit, symbol));
  const members = [
    fieldSlots(symbol),
    staticState(unit, symbol),
    instanceInitializer(unit, symbol),
    ...constructors(unit, symbol),
    ...[...symbol.fields.values()].flatMap((field) => unit.attempt(() => accessors(unit, field)) ?? []),
    ...[...symbol.methods.values()].flat().map((method) => unit.attempt(() => emitMethod(unit, method)) ?? '')
  ];
  return `class ${name} extends ${superclassJs(unit, symbol)} {\n${members.filter(Boolean).join('\n')}\n}`;
}

function enumClass(symbol: ClassSymbol, name: string): string {
  const values = [...symbol.fields.values()].map(
    (field, ordinal) =>
      `static ${field.js} = $.newEnum(${JSON.stringify(symbol.name)}, ${JSON.stringify(field.name)}, ${ordinal});`
  );
  return `class ${name} {\n${values.join('\n')}\n}`;
}

function superclassJs(unit: Unit, symbol: ClassSymbol): string {
  const { superclass } = symbol;
  if (!superclass) {
    return '$.ApexObject';
  }
  const parent = unit.program.classOf(superclass);
  if (parent) {
    return parent.source === unit.source ? jsClassName(parent) : `($.link(${JSON.stringify(parent.name)})())`;
  }
  if (superclass === TYPES.exception) {
    return '$.ApexException';
  }
  throw new CompileError(`Non-virtual and non-abstract type cannot be extended: ${superclass}`, symbol.line);
}

/** Every instance field exists from the start, null as in Apex. */
function fieldSlots(symbol: ClassSymbol): string {
  const fields = [...symbol.fields.values()].filter((field) => !field.isStatic);
  return fields.map((field) => `${field.js} = null;`).join(' ');
}

function emitMethod(unit: Unit, method: MethodSymbol): string {
  const { owner, parameters, returnType, isStatic, modifiers } = method;
  if (modifiers.words.has('abstract') || owner.kind === 'interface') {
    return '';
  }
  const body = newBody(unit, { owner, isStatic, returnType });
  const names = parameters.map((each) => body.declare(each.name, each.type, method.line).js);
  const shape = {
    label: frameLabel(owner, method.name),
    line: method.line,
    before: isStatic ? touchStatics(owner) : ''
  };
  const js = functionBody(body, statementsOf(method), shape);
  return `${isStatic ? 'static ' : ''}${method.js}(${names.join(', ')}) ${js}`;
}

/** A class with static blocks runs them before its first static method or constructor. */
function touchStatics(owner: ClassSymbol): string {
  const hasBlock = owner.initializers.some((each) => each.isStatic && each.block);
  return hasBlock ? `R.statics[${owner.index}] ?? ${jsClassName(owner)}.$statics(); ` : '';
}

/** `$statics()`: makes the static fields of this transaction, all null, then runs their initializers in order. */
function staticState(unit: Unit, symbol: ClassSymbol): string {
  const fields = [...symbol.fields.values()].filter((field) => field.isStatic);
  const body = newBody(unit, { owner: symbol, isStatic: true, returnType: TYPES.void });
  const js = initializers(body, symbol, true, (field) => `s.${field.js}`);
  const slots = fields.map((field) => `${field.js}: null`).join(', ');
  const frame = framed(body, { label: frameLabel(symbol, '<clinit>'), line: symbol.line }, js);
  const run = js ? `(() => ${frame})();` : '';
  return `static $statics() { const s = R.statics[${symbol.index}] = { ${slots} }; ${run} return s; }`;
}

function instanceInitializer(unit: Unit, symbol: ClassSymbol): string {
  const body = newBody(unit, { owner: symbol, isStatic: false, returnType: TYPES.void });
  const js = initializers(body, symbol, false, (field) => `this.${field.js}`);
  const shape = { label: frameLabel(symbol, '<init>'), line: symbol.line };
  return js ? `${initializerName(symbol)}() ${framed(body, shape, js)}` : '';
}

function initializerName(symbol: ClassSymbol): string {
  return `$init${symbol.index}`;
}

function initializers(
  body: Body,
  symbol: ClassSymbol,
  isStatic: boolean,
  target: (field: FieldSymbol) => string
): string {
  return symbol.initializers
    .filter((each) => each.isStatic === isStatic)
    .map(({ field, block }) => {
      if (block) {
        return body.block(block.statement_list());
      }
      const line = field?.line ?? symbol.line;
      const value = body.unit.attempt(() =>
        field?.initializer ? convert(body, body.value(field.initializer), field.type, line) : 'null'
      );
      return field && value !== undefined ? `${body.lineMark(line)}${target(field)} = ${value};` : '';
    })
    .join('\n');
}

/** Constructors: superclass first, then field initializers, then the statements; `this(…)` does the first two itself. */
function constructors(unit: Unit, symbol: ClassSymbol): string[] {
  const hasInitializer = symbol.initializers.some((each) => !each.isStatic);
  const init = hasInitializer ? `this.${initializerName(symbol)}(); ` : '';
  if (symbol.constructors.length === 0) {
    const newException =
      hasInitializer && isPlatformException(unit, symbol) ? [exceptionConstructor(init)] : [];
    return [
      `new() { ${touchStatics(symbol)}${superCall(unit, symbol)}${init}return this; }`,
      ...newException
    ];
  }
  return symbol.constructors.map(
    (constructor) => unit.attempt(() => emitConstructor(unit, constructor, init)) ?? ''
  );
}

function exceptionConstructor(init: string): string {
  return `newException(message, cause) { super.newException(message, cause); ${init}return this; }`;
}

function isPlatformException(unit: Unit, symbol: ClassSymbol): boolean {
  return symbol.superclass !== undefined && unit.program.classOf(symbol.superclass) === undefined;
}

function superCall(unit: Unit, symbol: ClassSymbol): string {
  const { superclass } = symbol;
  if (!superclass) {
    return '';
  }
  const body = newBody(unit, { owner: symbol, isStatic: false, returnType: TYPES.void });
  const call = unit.attempt(() => constructorCall(body, superclass, true, [], symbol.line));
  return call ? `${call.js}; ` : '';
}

function emitConstructor(unit: Unit, constructor: MethodSymbol, init: string): string {
  const { owner, parameters, line } = constructor;
  const body = newBody(unit, { owner, isStatic: false, returnType: TYPES.void, isConstructor: true });
  const names = parameters.map((each) => body.declare(each.name, each.type, line).js);
  const statements = statementsOf(constructor);
  const [first] = statements;
  const text = first?.getText().toLowerCase() ?? '';
  const isExplicit = text.startsWith('this(') || text.startsWith('super(');
  const start = isExplicit ? body.statement(first) : superCall(unit, owner);
  const before = `${touchStatics(owner)}${start}${text.startsWith('this(') ? '' : init}`;
  const js = functionBody(body, isExplicit ? statements.slice(1) : statements, {
    label: frameLabel(owner, '<init>'),
    line,
    before,
    after: 'return this;'
  });
  return `${constructor.js}(${names.join(', ')}) ${js}`;
}

/** `get_f_x()` and `set_f_x(value)` of a property with code of its own, or one that may be overridden. */
function accessors(unit: Unit, field: FieldSymbol): string[] {
  const { accessors: declaration } = field;
  return declaration ? [getter(unit, field, declaration), setter(unit, field, declaration)] : [];
}

function getter(unit: Unit, field: FieldSymbol, declaration: PropertyDeclarationContext): string {
  const { owner, isStatic, type } = field;
  const block = declaration
    .propertyBlock_list()
    .map((each) => each.getter()?.block())
    .find(Boolean);
  const body = newBody(unit, { owner, isStatic, returnType: type, property: field });
  const prefix = isStatic ? 'static ' : '';
  if (!block) {
    return `${prefix}get_${field.js}() { return ${backing(field)}; }`;
  }
  const shape = { label: frameLabel(owner, field.name), line: field.line };
  return `${prefix}get_${field.js}() ${functionBody(body, block.statement_list(), shape)}`;
}

function setter(unit: Unit, field: FieldSymbol, declaration: PropertyDeclarationContext): string {
  const { owner, isStatic, type } = field;
  const block = declaration
    .propertyBlock_list()
    .map((each) => each.setter()?.block())
    .find(Boolean);
  const prefix = isStatic ? 'static ' : '';
  if (!block) {
    return `${prefix}set_${field.js}(value) { return ${backing(field)} = value; }`;
  }
  const body = newBody(unit, { owner, isStatic, returnType: TYPES.void, property: field });
  const parameter = body.declare('value', type, field.line).js;
  const shape = { label: frameLabel(owner, field.name), line: field.line };
  const inner = functionBody(body, block.statement_list(), shape);
  return `${prefix}set_${field.js}(${parameter}) { const given = ${parameter}; ${inner} return given; }`;
}

function backing(field: FieldSymbol): string {
  const holder = field.isStatic
    ? `(R.statics[${field.owner.index}] ?? ${jsClassName(field.owner)}.$statics())`
    : 'this';
  return `${holder}.${field.js}`;
}
