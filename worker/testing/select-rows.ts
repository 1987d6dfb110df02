type Row = Record<string, unknown>;

/**
 * The rows of a query on tables in memory: `FROM <table>`, with the conditions `Id IN (…)`, `Id > '…'`, `<flag> = false`
 * and `<field> = '<text>'` joined by AND, `ORDER BY Id` and `LIMIT n`. Rows come whole, whatever fields are selected.
 */
export function selectRows(tables: ReadonlyMap<string, Row[]>, soql: string): Row[] {
  const table = / FROM (\w+)/.exec(soql)![1];
  let rows = tables.get(table) ?? [];
  const ids = / Id IN \(([^)]*)\)/.exec(soql)?.[1];
  if (ids) {
    const wanted = new Set(ids.split(',').map((id) => id.slice(1, -1)));
    rows = rows.filter((row) => wanted.has(String(row.Id)));
  }
  const after = / Id > '(\w+)'/.exec(soql)?.[1];
  if (after) rows = rows.filter((row) => String(row.Id) > after);
  const flag = /(\w+) = false/.exec(soql)?.[1];
  if (flag) rows = rows.filter((row) => row[flag] !== true);
  for (const [, field, text] of soql.matchAll(/(\w+) = '([^']*)'/g)) {
    rows = rows.filter((row) => row[field] === text);
  }
  if (soql.includes('ORDER BY Id')) rows = [...rows].sort((a, b) => (String(a.Id) < String(b.Id) ? -1 : 1));
  const limit = / LIMIT (\d+)/.exec(soql)?.[1];
  return limit ? rows.slice(0, Number(limit)) : rows;
}

/** Names and types of the fields of rows, as a describe gives them. */
export function fieldsOf(rows: readonly Row[]): { name: string; type: string }[] {
  const types = new Map<string, string>();
  for (const row of rows.slice(0, 100)) {
    for (const [name, value] of Object.entries(row)) {
      if (value !== null) types.set(name, typeof value === 'object' ? 'string' : TYPES[typeof value]!);
    }
  }
  return [...types].map(([name, type]) => ({ name, type }));
}

const TYPES: Partial<Record<string, string>> = { number: 'double', boolean: 'boolean', string: 'string' };
