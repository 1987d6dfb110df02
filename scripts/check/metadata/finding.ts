/** One thing the platform would refuse, or nobody could use: where it stands, what is wrong and what to do about it. */
export interface Finding {
  /** Path from the project's root. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Name of the rule that found it. */
  rule: string;
  problem: string;
  mend: string;
}

/** The finding on one line, as `npm run check` prints it. */
export function describeFinding({ file, line, rule, problem, mend }: Finding): string {
  return `${file}:${line}  ${rule}  ${problem}  -> ${mend}`;
}
