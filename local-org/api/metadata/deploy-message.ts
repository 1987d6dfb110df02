import { OrgError } from '../../errors';
import type { Member } from './deploy-package';

/** What became of one component, in the names of the Metadata API. */
export interface DeployMessage {
  changed: boolean;
  componentType: string;
  created: boolean;
  createdDate: string;
  deleted: boolean;
  fileName: string;
  fullName: string;
  id?: string;
  problem?: string;
  problemType?: 'Error' | 'Warning';
  success: boolean;
}

/** What was done to a component. */
export type Done = Pick<DeployMessage, 'id'> &
  Partial<Pick<DeployMessage, 'changed' | 'created' | 'deleted'>>;

/** Writes the messages of one deployment. */
export class Messages {
  readonly successes: DeployMessage[] = [];
  readonly failures: DeployMessage[] = [];

  constructor(private readonly createdDate: string) {}

  /** A component that is as it was asked to be. */
  succeed(member: Member, fileName: string, done: Done): void {
    this.successes.push({ ...this.blank(member, fileName), ...done, success: true });
  }

  /** A component that was asked to be gone and was not there. */
  warnOfMissing({ type, fullName }: Member, fileName: string): void {
    const message = this.blank({ type, fullName: fileName }, fileName);
    const problem = `No ${type} named: ${fullName} found`;
    this.successes.push({ ...message, problem, problemType: 'Warning', success: true });
  }

  /** A component that cannot be what was asked. Throws on what nobody foresaw. */
  fail(member: Member, fileName: string, error: unknown): void {
    if (!(error instanceof OrgError)) throw error;
    const problem = error.message;
    this.failures.push({ ...this.blank(member, fileName), problem, problemType: 'Error', success: false });
  }

  private blank({ type, fullName }: Member, fileName: string): DeployMessage {
    return {
      changed: false,
      componentType: type,
      created: false,
      createdDate: this.createdDate,
      deleted: false,
      fileName,
      fullName,
      success: true
    };
  }
}
