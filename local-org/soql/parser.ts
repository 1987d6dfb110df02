import { NotEmulated } from '../errors';
import { ConditionParser } from './condition-parser';
import type { NumberOperand, OrderItem, SelectItem, SoqlQuery } from './query';

const parsed = new Map<string, SoqlQuery>();
const REMEMBERED = 500;

/**
 * The query a SOQL text stands for. Throws OrgError MALFORMED_QUERY, pointing at the place, for anything outside the
 * grammar, and NotEmulated for parts of SOQL the local org does not do. The answer is shared: do not change it.
 */
export function parseSoql(text: string): SoqlQuery {
  const known = parsed.get(text);
  if (known) return known;
  const parser = new QueryParser(text);
  const query = parser.query();
  parser.expectEnd();
  if (parsed.size >= REMEMBERED) parsed.delete(parsed.keys().next().value as string);
  parsed.set(text, query);
  return query;
}

class QueryParser extends ConditionParser {
  query(): SoqlQuery {
    const at = this.token.at;
    this.expectKeyword('SELECT');
    const select = this.separated(() => this.selectItem());
    this.expectKeyword('FROM');
    const from = this.from();
    this.refuse('USING', 'SOQL USING SCOPE');
    const where = this.takeKeyword('WHERE') ? this.condition() : undefined;
    const access = this.access();
    const groupBy = this.takeKeywords('GROUP', 'BY') ? this.groupBy() : [];
    const having = this.takeKeyword('HAVING') ? this.condition() : undefined;
    const orderBy = this.takeKeywords('ORDER', 'BY') ? this.separated(() => this.orderItem()) : [];
    const limit = this.takeKeyword('LIMIT') ? this.numberOperand() : undefined;
    const offset = this.takeKeyword('OFFSET') ? this.numberOperand() : undefined;
    const forUpdate = this.forClause();
    const allRows = this.takeKeywords('ALL', 'ROWS');
    this.refuse('UPDATE', 'SOQL UPDATE TRACKING or VIEWSTAT');
    return {
      text: this.text,
      at,
      select,
      from,
      where,
      access,
      groupBy,
      having,
      orderBy,
      limit,
      offset,
      allRows,
      forUpdate
    };
  }

  private selectItem(): SelectItem {
    const at = this.token.at;
    if (this.takeSymbol('(')) {
      const query = this.query();
      this.expectSymbol(')');
      return { kind: 'subquery', query, at };
    }
    this.refuse('TYPEOF', 'SOQL TYPEOF');
    const expression = this.expression();
    if (expression.kind === 'function' && expression.name === 'FIELDS') {
      const set =
        expression.argument?.kind === 'path' ? expression.argument.names.join('.').toUpperCase() : '';
      if (set !== 'ALL' && set !== 'STANDARD' && set !== 'CUSTOM') throw this.unexpected();
      return { kind: 'fields', set, at };
    }
    return { kind: 'expression', expression, alias: this.alias(), at };
  }

  private alias(): string | undefined {
    if (this.token.kind !== 'name' || this.isReserved()) return undefined;
    return this.take().text;
  }

  private from(): SoqlQuery['from'] {
    const at = this.token.at;
    const name = this.path().names.join('.');
    this.takeKeyword('AS');
    const alias = this.alias();
    if (this.token.text === ',') throw new NotEmulated('SOQL FROM with more than one object');
    return { name, alias, at };
  }

  private access(): SoqlQuery['access'] {
    if (!this.takeKeyword('WITH')) return undefined;
    if (this.takeKeyword('USER_MODE')) return 'user';
    if (this.takeKeyword('SYSTEM_MODE')) return 'system';
    throw new NotEmulated(`SOQL WITH ${this.token.text.toUpperCase()}`);
  }

  private groupBy(): SoqlQuery['groupBy'] {
    return this.separated(() => {
      const expression = this.expression();
      if (expression.kind === 'function' && ['ROLLUP', 'CUBE'].includes(expression.name)) {
        throw new NotEmulated(`SOQL GROUP BY ${expression.name}`);
      }
      return expression;
    });
  }

  private orderItem(): OrderItem {
    const at = this.token.at;
    const expression = this.expression();
    const descending = this.takeKeyword('DESC');
    if (!descending) this.takeKeyword('ASC');
    let nulls: OrderItem['nulls'] = 'first';
    if (this.takeKeyword('NULLS')) {
      if (this.takeKeyword('LAST')) nulls = 'last';
      else this.expectKeyword('FIRST');
    }
    return { expression, descending, nulls, at };
  }

  private numberOperand(): NumberOperand {
    const operand = this.operand();
    if (operand.kind === 'bind' || operand.kind === 'number') return operand;
    throw this.unexpected(operand.at);
  }

  /** Row locks need no work: one transaction runs at a time. */
  private forClause(): boolean {
    let forUpdate = false;
    while (this.takeKeyword('FOR')) {
      if (!this.takeKeyword('UPDATE')) throw new NotEmulated(`SOQL FOR ${this.token.text.toUpperCase()}`);
      forUpdate = true;
    }
    return forUpdate;
  }

  private refuse(keyword: string, construct: string): void {
    if (this.isKeyword(keyword)) throw new NotEmulated(construct);
  }

  override subquery(): SoqlQuery {
    return this.query();
  }
}
