import type { ApexFile } from './apex-file';

/** The comment at the end of a line; '' when there is none. */
export function commentBehind(file: ApexFile, line: number): string {
  return /\/\/(.*)$/.exec(file.text.split('\n')[line - 1] ?? '')?.[1].trim() ?? '';
}

/** The comment right above a line, and that at its end; '' when there is none. Annotations may stand between. */
export function commentAt(file: ApexFile, line: number): string {
  const lines = file.text.split('\n');
  const found = [commentBehind(file, line)];
  for (let index = line - 2; index >= 0; index--) {
    const text = lines[index].trim();
    if (/^(\/\/|\/\*|\*)/.test(text)) found.unshift(text);
    else if (!text.startsWith('@')) break;
  }
  return found.join(' ').replace(/\s*\*\s*/g, ' ');
}
