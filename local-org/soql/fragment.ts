import type { SqlValue } from './storage';

/** A piece of SQL with the values of its `?` in order. */
export interface Fragment {
  sql: string;
  params: SqlValue[];
}

/** Pieces joined by `separator`, their values in the same order. */
export function joinFragments(fragments: Fragment[], separator: string): Fragment {
  return {
    sql: fragments.map((fragment) => fragment.sql).join(separator),
    params: fragments.flatMap((fragment) => fragment.params)
  };
}

/** A piece without values. */
export function plain(sql: string): Fragment {
  return { sql, params: [] };
}
