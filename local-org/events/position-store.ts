import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The replay ids up to which events were delivered to Apex, by topic. */
export interface PositionStore {
  /** 0 when nothing was delivered yet. */
  get(topic: string): number;
  set(topic: string, position: number): void;
}

/** Positions that end with the process, for an org whose records do so too. */
export function memoryPositions(): PositionStore {
  const positions = new Map<string, number>();
  return {
    get: (topic) => positions.get(topic) ?? 0,
    set: (topic, position) => positions.set(topic, position)
  };
}

/**
 * Positions in a file beside the org's database. A crash between a delivery and its entry here means that the batch
 * comes again: at least once, as on the platform.
 */
export function filePositions(file: string): PositionStore {
  const positions: Record<string, number> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return {
    get: (topic) => positions[topic] ?? 0,
    set(topic, position) {
      positions[topic] = position;
      writeFileSync(`${file}.new`, JSON.stringify(positions), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    }
  };
}
