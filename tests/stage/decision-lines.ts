import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Flywheel } from './flywheel';

/** What stories look at in a line of the decision log. */
export interface DecisionLine {
  id: string;
  request: { model: string; messages: { role: string; content: string }[] };
  response: { choices: { message: { content: string } }[] };
  metadata: {
    lead_id: string;
    assigned_to: string | null;
    confidence: number | null;
    tokens: number;
    cost: number;
    outcome?: string | null;
  };
}

/** Today's file of a workload in the decision log of the stage's worker. */
export function decisionFile(flywheel: Flywheel, workload: string): string {
  const day = new Date().toISOString().slice(0, 10);
  return path.join(flywheel.folder, 'worker', 'decisions', `${workload}_${day}.jsonl`);
}

/** The lines of a file of the decision log that are about a lead; none while there is no such file. */
export function decisionLines(file: string, leadId: string): DecisionLine[] {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const lines = text.split('\n').filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as DecisionLine)
    .filter(({ metadata }) => metadata.lead_id === leadId);
}
