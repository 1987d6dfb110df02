import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets } from './snippets';

/** One test per row: an Apex expression, or statements that return a value, and the text of what it gives. */
export function expectEach(rows: Record<string, string>, classes: Record<string, string> = {}): void {
  const org = openSnippets(classes);
  for (const [snippet, expected] of Object.entries(rows)) {
    test(snippet, () => {
      const statements = snippet.includes('return ') ? snippet : `return ${snippet};`;
      assert.equal(org.run(statements), expected);
    });
  }
}

/** The type name and message of the exception that statements throw. */
export function thrownBy(statements: string, classes: Record<string, string> = {}): string {
  const org = openSnippets(classes);
  return org.run(
    `try { ${statements} } catch (Exception e) { return e.getTypeName() + ': ' + e.getMessage(); } return 'nothing';`
  );
}
