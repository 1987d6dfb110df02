import { outcomeOf, summaryOf } from './result-json';
import { coveredPercent, type TestRun } from './test-run';

const SUMMARY: [label: string, key: string][] = [
  ['Outcome', 'outcome'],
  ['Tests Ran', 'testsRan'],
  ['Pass Rate', 'passRate'],
  ['Fail Rate', 'failRate'],
  ['Skip Rate', 'skipRate'],
  ['Test Run Id', 'testRunId'],
  ['Test Execution Time', 'testExecutionTime'],
  ['Test Total Time', 'testTotalTime'],
  ['Org Id', 'orgId'],
  ['Username', 'username'],
  ['Test Run Coverage', 'testRunCoverage']
];

/** The run as `sf apex run test --code-coverage --result-format human` shows it, and a closing line with the counts. */
export function toResultText(run: TestRun): string {
  const { passing, failing } = outcomeOf(run);
  const summary = summaryOf(run);
  return [
    table(
      'Test Results',
      ['TEST NAME', 'OUTCOME', 'MESSAGE', 'RUNTIME (MS)'],
      run.results.map(({ className, methodName, outcome, message, stackTrace, runTime }) => [
        `${className}.${methodName}`,
        outcome,
        [message, stackTrace].filter(Boolean).join('\n'),
        outcome === 'Pass' ? String(runTime) : ''
      ])
    ),
    table(
      'Apex Code Coverage by Class',
      ['CLASSES', 'PERCENT', 'UNCOVERED LINES'],
      run.coverage.map((each) => [each.name, `${coveredPercent([each])}%`, uncovered(each.lines)])
    ),
    table(
      'Test Summary',
      ['NAME', 'VALUE'],
      SUMMARY.map(([label, key]) => [label, String(summary[key])])
    ),
    `${passing} passed, ${failing} failed`
  ].join('\n\n');
}

const SHOWN_LINES = 5;

function uncovered(lines: ReadonlyMap<number, boolean>): string {
  const missing = [...lines].filter(([, ran]) => !ran).map(([line]) => line);
  return missing.slice(0, SHOWN_LINES).join(',') + (missing.length > SHOWN_LINES ? '...' : '');
}

/** Columns as wide as their widest line; a cell may have several lines. */
function table(title: string, headings: string[], rows: string[][]): string {
  const cells = [headings, ...rows].map((row) => row.map((cell) => cell.split('\n')));
  const widths = headings.map((_, column) =>
    Math.max(...cells.flatMap((row) => row[column].map((line) => line.length)))
  );
  const texts = cells.map((row) => {
    const height = Math.max(...row.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      row
        .map((cell, column) => (cell[line] ?? '').padEnd(widths[column]))
        .join('  ')
        .trimEnd()
    ).join('\n');
  });
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [`=== ${title}`, texts[0], rule, ...texts.slice(1)].join('\n');
}
