import path from 'node:path';
import { readFileSync } from 'node:fs';
import { invalidProject } from './errors';

/** A record of a tree file, as `sf data import tree` reads it. */
export interface TreeRecord {
  object: string;
  /** Name by which other records of the plan refer to it, `@Name`. */
  referenceId: string;
  /** By field, placeholders and references as written. */
  values: Record<string, string | number | boolean | null>;
  /** By child relationship. */
  children: { relationship: string; records: TreeRecord[] }[];
  /** As the plan names it. */
  file: string;
}

/** A plan's steps in the order in which they are to be loaded. */
export interface DataPlan {
  file: string;
  steps: { object: string; records: TreeRecord[] }[];
}

/**
 * Reads a plan of `sf data import tree` (`[{ "sobject", "files" }]`; `saveRefs` and `resolveRefs` are accepted and, as
 * in the CLI, without effect) with its tree files, which lie beside it.
 * @throws PROJECT_INVALID naming the file and, where there is one, the record's referenceId.
 */
export function readDataPlan(file: string): DataPlan {
  const plan = parse(file);
  if (!Array.isArray(plan))
    throw invalidProject({ file }, 'A plan is a list.', 'Write [{ "sobject": …, "files": […] }].');
  const steps = plan.map((step: Record<string, unknown>) => {
    const { sobject, files } = step;
    if (typeof sobject !== 'string' || !Array.isArray(files)) {
      throw invalidProject({ file }, 'A step lacks "sobject" or "files".', 'Add what is missing.');
    }
    const records = files.flatMap((name: string) => readTree(path.join(path.dirname(file), name), name));
    return { object: sobject, records };
  });
  return { file, steps };
}

function readTree(filePath: string, file: string): TreeRecord[] {
  return readRecords(parse(filePath), file);
}

function readRecords(tree: unknown, file: string): TreeRecord[] {
  const records = (tree as { records?: unknown } | null)?.records;
  if (!Array.isArray(records))
    throw invalidProject({ file }, 'There is no list "records".', 'Write { "records": […] }.');
  return records.map((record: Record<string, unknown>) => readRecord(record, file));
}

function readRecord({ attributes, ...entries }: Record<string, unknown>, file: string): TreeRecord {
  const { type, referenceId } = (attributes ?? {}) as { type?: unknown; referenceId?: unknown };
  if (typeof type !== 'string' || typeof referenceId !== 'string') {
    throw invalidProject({ file }, 'A record lacks attributes.type or attributes.referenceId.', 'Add them.');
  }
  const record: TreeRecord = { object: type, referenceId, values: {}, children: [], file };
  for (const [name, value] of Object.entries(entries)) {
    if (value !== null && typeof value === 'object') {
      record.children.push({ relationship: name, records: readRecords(value, file) });
    } else {
      record.values[name] = value as TreeRecord['values'][string];
    }
  }
  return record;
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw invalidProject(
      { file },
      `The file cannot be read: ${(cause as Error).message}.`,
      'Correct it.',
      cause
    );
  }
}
