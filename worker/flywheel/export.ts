import { createReadStream, createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { OutcomeLine } from './outcomes';

/** What of the log is wanted: UTC days, `YYYY-MM-DD`, both inclusive, and workloads; none means all. */
export interface ExportRange {
  from: string;
  to: string;
  workloads: readonly string[];
}

/**
 * Joins decisions of the log with how they turned out, as far as that is known by now, into one file for training: the
 * lines of the log, each id once and its latest version, with `metadata.outcome` and `metadata.outcome_at`.
 * Returns how many lines were written and how many of them have an outcome.
 */
export async function exportDecisions(
  folder: string,
  range: ExportRange,
  file: string
): Promise<{ decisions: number; outcomes: number }> {
  const names = await readdir(folder).catch(() => []);
  const outcomes = new Map<string, OutcomeLine>();
  for (const name of names.filter((candidate) => candidate.startsWith('outcomes_')).sort()) {
    for await (const line of linesOf<OutcomeLine>(join(folder, name))) outcomes.set(line.id, line);
  }
  const counts = { decisions: 0, outcomes: 0 };
  const out = createWriteStream(file);
  const seen = new Set<string>();
  for (const name of names.filter((candidate) => isWanted(candidate, range)).sort()) {
    for await (const line of linesOf<{ id: string; metadata: object }>(join(folder, name))) {
      if (seen.has(line.id)) continue;
      seen.add(line.id);
      const outcome = outcomes.get(line.id);
      counts.decisions++;
      if (outcome) counts.outcomes++;
      const metadata = {
        ...line.metadata,
        outcome: outcome?.outcome ?? null,
        outcome_at: outcome?.outcome_at ?? null
      };
      if (!out.write(`${JSON.stringify({ ...line, metadata })}\n`)) await once(out, 'drain');
    }
  }
  out.end();
  await once(out, 'close');
  return counts;
}

function isWanted(name: string, { from, to, workloads }: ExportRange): boolean {
  const [, workload, day] = /^(.+)_(\d{4}-\d\d-\d\d)\.jsonl$/.exec(name) ?? [];
  if (!day || workload === 'outcomes') return false;
  return day >= from && day <= to && (!workloads.length || workloads.includes(workload));
}

async function* linesOf<Line>(file: string): AsyncIterable<Line> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    // A line that a crash cut short is worth nothing.
    if (line.endsWith('}')) yield JSON.parse(line) as Line;
  }
}
