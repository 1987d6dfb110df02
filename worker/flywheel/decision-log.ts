import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decisionLine, type LoggedDecision } from './decision-line';

/**
 * The decision log: in a folder, a file per workload and UTC day (`lead.score_2025-11-01.jsonl`), a decision a line.
 * Decisions are appended before their request counts as answered, so a crash in between may log one twice, under the
 * same id, but never loses one.
 */
export class DecisionLog {
  constructor(private readonly folder: string) {}

  /** Appends decisions, all made at about the same time; resolves when they are with the operating system. */
  async append(decisions: readonly LoggedDecision[]): Promise<void> {
    if (!decisions.length) return;
    await mkdir(this.folder, { recursive: true });
    const files = new Map<string, string[]>();
    for (const decision of decisions) {
      const name = `${decision.workload}_${decision.timestamp.slice(0, 10)}.jsonl`;
      const lines = files.get(name) ?? [];
      lines.push(decisionLine(decision));
      files.set(name, lines);
    }
    for (const [name, lines] of files) await appendFile(join(this.folder, name), lines.join(''));
  }
}
