import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readProject, type Project } from '../project';

const ORCHARD = path.join(__dirname, '..', 'fixtures', 'orchard');

/** The small invented project of these tests. */
export function readOrchard(): Project {
  return readProject(ORCHARD);
}

/** Reads the orchard after writing files into a copy of it; null removes a file. Paths are relative to the project. */
export function readChangedOrchard(changes: Record<string, string | null>): Project {
  const copy = mkdtempSync(path.join(tmpdir(), 'orchard-'));
  try {
    cpSync(ORCHARD, copy, { recursive: true });
    for (const [file, text] of Object.entries(changes)) {
      const target = path.join(copy, file);
      if (text === null) rmSync(target);
      else {
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(target, text);
      }
    }
    return readProject(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** A custom field's file: the elements inside of it. */
export function fieldXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</CustomField>\n`;
}
