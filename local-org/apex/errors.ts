import { OrgError } from '../errors';

/** Something wrong with a source file. A warning (a construct that is not emulated) fails only when it is executed. */
export interface Problem {
  file: string;
  line: number;
  message: string;
  severity: 'error' | 'warning';
}

/** Raised when a class or trigger that does not compile is used. On the platform it could not have been deployed. */
export class ApexDoesNotCompile extends OrgError {
  constructor(
    readonly className: string,
    readonly problems: readonly Problem[]
  ) {
    const [first] = problems;
    const more = problems.length > 1 ? ` and ${problems.length - 1} more` : '';
    super(
      'APEX_DOES_NOT_COMPILE',
      `${className} does not compile: ${first.message} (${first.file}:${first.line})${more}. Correct it and try again.`
    );
    this.name = 'ApexDoesNotCompile';
  }
}

/** Thrown inside the compiler at the construct that cannot be compiled; becomes a Problem of its file. */
export class CompileError extends Error {
  constructor(
    message: string,
    readonly line: number,
    /** Path of the file, when it is another than the one that is being compiled. */
    readonly file?: string
  ) {
    super(message);
  }
}
