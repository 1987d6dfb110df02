import { toId18 } from '../../soql/record-id';
import { platformErrors } from './errors';

/** Whether the text has the form of an Id: 15 or 18 letters and digits. */
export function isIdText(text: unknown): text is string {
  return typeof text === 'string' && toId18(text) !== undefined;
}

/** The 18 characters of an Id. Throws StringException `Invalid id: …` for text that is no Id. */
export function idOf(text: string): string {
  const id = toId18(text.trim());
  if (id === undefined) throw platformErrors.invalidId(text);
  return id;
}
