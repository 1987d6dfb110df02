import type { ApexFile } from './apex-file';

/** The comment right above a line, or at its end; '' when there is none. Annotations may stand between. */
export function commentAt(file: ApexFile, line: number): string {
  const lines = file.text.split('\n');
  const found: string[] = [];
  const atEnd = /\/\/(.*)$/.exec(lines[line - 1] ?? '');
  if (atEnd) found.push(atEnd[1]);
  for (let index = line - 2; index >= 0; index--) {
    const text = lines[index].trim();
    if (/^(\/\/|\/\*|\*)/.test(text)) found.unshift(text);
    else if (!text.startsWith('@')) break;
  }
  return found.join(' ').replace(/\s*\*\s*/g, ' ');
}
