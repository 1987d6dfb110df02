import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { invalidProject } from './errors';

/**
 * A user of the project, from `config/users/<persona>.json`: the definition file of `sf org create user`. Whatever
 * is not a setting of that command is a field of User.
 */
export interface ProjectUser {
  /** The file's name up to its first hyphen. */
  persona: string;
  username: string;
  profileName: string;
  permsets: string[];
  /** API names of User's fields with their values, Username included. */
  fields: Record<string, string | number | boolean | null>;
  file: string;
}

/**
 * The users in the order of their files' names, a persona's own file (`rep.json`) before its further people
 * (`rep-anna.json`).
 * @throws PROJECT_INVALID for a file that is no JSON object or lacks a required field.
 */
export function readUsers(root: string): ProjectUser[] {
  const folder = path.join(root, 'config', 'users');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
  return names.sort().map((name) => readUser(path.join(folder, `${name}.json`), `config/users/${name}.json`));
}

function readUser(filePath: string, file: string): ProjectUser {
  const { profileName, permsets, ...fields } = readJson(filePath, file);
  for (const field of ['Username', 'LastName', 'Email', 'Alias']) {
    if (typeof fields[field] !== 'string')
      throw invalidProject({ file }, `${field} is missing.`, `Add "${field}".`);
  }
  if (profileName !== undefined && typeof profileName !== 'string') {
    throw invalidProject({ file }, 'profileName is not a text.', 'Write the name of a profile.');
  }
  if (
    permsets !== undefined &&
    !(Array.isArray(permsets) && permsets.every((name) => typeof name === 'string'))
  ) {
    throw invalidProject(
      { file },
      'permsets is not a list of texts.',
      'Write a list of permission set names.'
    );
  }
  delete fields.generatePassword;
  return {
    persona: path.basename(file, '.json').split('-')[0],
    username: fields.Username as string,
    profileName: profileName ?? 'Standard User',
    permsets: permsets ?? [],
    fields: fields as ProjectUser['fields'],
    file
  };
}

/**
 * Reads a file that holds one JSON object.
 * @throws PROJECT_INVALID
 */
export function readJson(filePath: string, file: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(filePath, 'utf8'));
  } catch (cause) {
    throw invalidProject(
      { file },
      `The file is not JSON: ${(cause as Error).message}.`,
      'Correct it.',
      cause
    );
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as never;
  throw invalidProject({ file }, 'The file holds no JSON object.', 'Write { … }.');
}
