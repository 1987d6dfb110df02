import type { ProjectSource } from '../project-source';
import type { Fault, Rule } from '../rule';

const TABLE = 'docs/packaging.md';
/** A row of the table: the type in backticks, then whether a package can carry it. */
const ROW = /^\|\s*`(\w+)`\s*\|\s*(yes|no)\s*\|/;

/**
 * Every component type that a project uses stands in its table of what the package can carry, so that nobody adds one without
 * having looked up how it upgrades and what setup must do. A project without such a table says nothing of packaging.
 */
export const packaging: Rule = {
  name: 'packaging',
  check(source) {
    const table = readTable(source);
    if (!table) return [];
    const seen = new Set<string>();
    return source.components.flatMap(({ type, file, xml }): Fault[] => {
      const isPackaged = table.get(type);
      if (isPackaged === true || seen.has(type)) return [];
      seen.add(type);
      const at = { file, line: xml?.line ?? 1 };
      if (isPackaged === false) {
        const problem = `${TABLE} says that an unlocked package cannot carry ${type}`;
        return [{ ...at, problem, mend: 'move it to setup' }];
      }
      const mend = 'look up how it is packaged, upgraded and removed, and add a row';
      return [{ ...at, problem: `${TABLE} has no row for ${type}`, mend }];
    });
  }
};

function readTable(source: ProjectSource): Map<string, boolean> | undefined {
  const text = source.document(TABLE);
  if (text === undefined) return undefined;
  const rows = text.split('\n').flatMap((line) => {
    const [, type, packaged] = ROW.exec(line) ?? [];
    return type ? ([[type, packaged === 'yes']] as const) : [];
  });
  return new Map(rows);
}
