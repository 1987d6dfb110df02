import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads a project's .forceignore (the syntax of .gitignore) and returns whether it leaves out a file, given by its
 * path relative to the project with forward slashes. Later lines win; `!` takes a file back in.
 */
export function readForceIgnore(root: string): (file: string) => boolean {
  const file = path.join(root, '.forceignore');
  if (!existsSync(file)) return () => false;
  const rules = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => ({ ignores: !line.startsWith('!'), pattern: toRegExp(line.replace(/^!/, '')) }));
  return (candidate) => rules.findLast(({ pattern }) => pattern.test(candidate))?.ignores ?? false;
}

/** A pattern with a slash before its end starts at the project, any other matches at every depth. */
function toRegExp(pattern: string): RegExp {
  const isAnchored = pattern.replace(/\/$/, '').includes('/');
  const body = pattern.replace(/^\/|\/$/g, '').replace(/\*\*\/|\*\*|\*|\?|[.+^${}()|[\]\\]/g, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : `\\${part}`;
  });
  return new RegExp(`^${isAnchored ? '' : '(?:.*/)?'}${body}(?:/.*)?$`);
}
