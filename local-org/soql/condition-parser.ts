import { isDateLiteral, takesCount } from './date-literals';
import type { Comparison, Condition, ListOperand, Operand, SoqlQuery } from './query';
import { TokenReader } from './token-reader';

const COMPARISONS: Record<string, Comparison> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  LIKE: 'LIKE'
};

/** Reads conditions (WHERE, HAVING) and the values in them. */
export abstract class ConditionParser extends TokenReader {
  abstract subquery(): SoqlQuery;

  /** Terms joined by AND or by OR. Mixing the two without parentheses is an error, as on the platform. */
  condition(): Condition {
    const first = this.term();
    for (const [keyword, kind] of [
      ['AND', 'and'],
      ['OR', 'or']
    ] as const) {
      if (!this.isKeyword(keyword)) continue;
      const operands = [first];
      while (this.takeKeyword(keyword)) operands.push(this.term());
      return { kind, operands };
    }
    return first;
  }

  private term(): Condition {
    if (this.takeKeyword('NOT')) return { kind: 'not', operand: this.term() };
    if (this.takeSymbol('(')) {
      const inner = this.condition();
      this.expectSymbol(')');
      return inner;
    }
    return this.comparison();
  }

  private comparison(): Condition {
    const left = this.expression();
    const at = this.token.at;
    if (this.takeKeyword('IN')) return this.membership(left, false, at);
    if (this.takeKeywords('NOT', 'IN')) return this.membership(left, true, at);
    for (const keyword of ['INCLUDES', 'EXCLUDES']) {
      if (!this.takeKeyword(keyword)) continue;
      const right = this.token.text === ':' ? this.bind() : this.list();
      return { kind: 'includes', left, negated: keyword === 'EXCLUDES', right, at };
    }
    const operator = COMPARISONS[this.token.text.toUpperCase()];
    if (!operator) throw this.unexpected();
    this.take();
    return { kind: 'compare', left, operator, right: this.operand(), at };
  }

  private membership(
    left: Extract<Condition, { kind: 'in' }>['left'],
    negated: boolean,
    at: number
  ): Condition {
    if (this.token.text === ':') return { kind: 'in', left, negated, right: this.bind(), at };
    if (this.token.text === '(' && this.peek().text.toUpperCase() === 'SELECT') {
      this.take();
      const query = this.subquery();
      this.expectSymbol(')');
      return { kind: 'semiJoin', left, negated, query, at };
    }
    return { kind: 'in', left, negated, right: this.list(), at };
  }

  private list(): ListOperand {
    const at = this.token.at;
    this.expectSymbol('(');
    const items = this.separated(() => this.operand());
    this.expectSymbol(')');
    return { kind: 'list', items, at };
  }

  private bind(): Extract<Operand, { kind: 'bind' }> {
    const at = this.token.at;
    this.expectSymbol(':');
    return { kind: 'bind', name: this.path().names.join('.'), at };
  }

  /** A literal or a bind. */
  operand(): Operand {
    if (this.token.text === ':') return this.bind();
    const token = this.take();
    const { at } = token;
    switch (token.kind) {
      case 'string':
        return { kind: 'string', value: token.value!, pattern: token.pattern!, at };
      case 'number':
        return { kind: 'number', value: Number(token.text), at };
      case 'date':
      case 'datetime':
      case 'time':
        return { kind: token.kind, value: token.text, at };
      case 'name':
        return this.namedValue(token.text.toUpperCase(), at);
      default:
        throw this.unexpected(at);
    }
  }

  private namedValue(name: string, at: number): Operand {
    if (name === 'NULL') return { kind: 'null', at };
    if (name === 'TRUE' || name === 'FALSE') return { kind: 'boolean', value: name === 'TRUE', at };
    if (!isDateLiteral(name)) throw this.unexpected(at);
    if (!takesCount(name)) return { kind: 'dateLiteral', name, at };
    this.expectSymbol(':');
    const count = this.take();
    if (count.kind !== 'number' || !/^\d+$/.test(count.text)) throw this.unexpected(count.at);
    return { kind: 'dateLiteral', name, count: Number(count.text), at };
  }
}
