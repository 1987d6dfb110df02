import { OrgError } from '../errors';

/**
 * PROJECT_INVALID: something in a project's files is wrong. The message is one line naming the file (with its
 * line where known), what is wrong, and what to do.
 */
export function invalidProject(
  at: { file: string; line?: number },
  problem: string,
  nextStep: string,
  cause?: unknown
): OrgError {
  const place = at.line ? `${at.file}:${at.line}` : at.file;
  return new OrgError('PROJECT_INVALID', `${place}: ${problem} ${nextStep}`, [], { cause });
}
