/** What became of an anonymous block, named as the Tooling API names it. */
export interface AnonymousResult {
  compiled: boolean;
  success: boolean;
  /** Of the compile problem, or where the exception was thrown; -1 when all went well. */
  line: number;
  column: number;
  compileProblem: string | null;
  exceptionMessage: string | null;
  exceptionStackTrace: string | null;
  /** Lines of the debug log: what System.debug wrote, and how it ended. */
  log: string[];
}

/** The result of a block that ran to its end. */
export const SUCCEEDED: Omit<AnonymousResult, 'log'> = {
  compiled: true,
  success: true,
  line: -1,
  column: -1,
  compileProblem: null,
  exceptionMessage: null,
  exceptionStackTrace: null
};
