import { NotEmulated, OrgError } from '../../errors';
import { CUSTOM_METADATA, deleteRecord, deployRecord } from '../../records/deployed/custom-metadata';
import type { Transaction } from '../../records/transaction';
import type { UserIdentity } from '../../records/user-identity';
import type { ApiContext } from '../context';
import { ApiError } from '../errors';
import { Messages } from './deploy-message';
import type { DeployOptions } from './deploy-options';
import type { DeployPackage, Member } from './deploy-package';

/** Thrown to undo a deployment that shall leave nothing behind. */
class Undone extends Error {}

/**
 * Deploys a package in one transaction and tells what became of each component. Custom metadata records are what a running
 * org takes in; every other type is a failure of that component, by name.
 */
export function deployPackage(
  org: ApiContext,
  user: UserIdentity,
  content: DeployPackage,
  options: DeployOptions
): Messages {
  const messages = new Messages(org.records.clock().toISOString());
  try {
    org.records.run(user, (tx) => {
      new Deployment(org, tx, content, messages).run(options);
      const isRefused = options.rollbackOnError && messages.failures.length > 0;
      if (options.checkOnly || isRefused) throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return messages;
}

class Deployment {
  constructor(
    private readonly org: ApiContext,
    private readonly tx: Transaction,
    private readonly content: DeployPackage,
    private readonly messages: Messages
  ) {}

  run({ allowMissingFiles }: DeployOptions): void {
    const { deletedFirst, members, deletedLast } = this.content;
    for (const member of deletedFirst) this.delete(member);
    for (const member of members.flatMap((each) => this.expand(each))) this.save(member, allowMissingFiles);
    for (const member of deletedLast) this.delete(member);
  }

  /** `*` stands for every record that has a file. */
  private expand(member: Member): Member[] {
    if (member.fullName !== '*' || member.type !== CUSTOM_METADATA) return [member];
    return [...this.content.files.keys()].flatMap((file) => {
      const fullName = /^customMetadata\/(.+)\.md$/.exec(file)?.[1];
      return fullName ? [{ type: CUSTOM_METADATA, fullName: decodeURIComponent(fullName) }] : [];
    });
  }

  private save(member: Member, allowMissingFiles: boolean): void {
    const file = this.fileOf(member);
    const source = this.content.files.get(file);
    if (source === undefined && allowMissingFiles) return;
    this.attempt(member, source === undefined ? 'package.xml' : file, () => {
      if (source === undefined) throw missingFile(member);
      const { id, isCreated } = deployRecord(this.org.records, member.fullName, source);
      this.messages.succeed(member, file, { id, created: isCreated, changed: true });
    });
  }

  private delete(member: Member): void {
    const file = 'destructiveChanges.xml';
    this.attempt(member, file, () => {
      const id = deleteRecord(this.org.records, member.fullName);
      if (id === undefined) this.messages.warnOfMissing(member, file);
      else this.messages.succeed(member, file, { id, deleted: true, changed: true });
    });
  }

  /** Does the work as the user's right, undoing it when it fails. */
  private attempt(member: Member, file: string, work: () => void): void {
    const { access } = this.org.records;
    try {
      if (member.type !== CUSTOM_METADATA) {
        throw new NotEmulated(`the deployment of a component of the type ${member.type}`);
      }
      if (!access.hasUserPermission(this.tx.user, 'CustomizeApplication')) {
        throw ApiError.permissionMissing('CustomizeApplication');
      }
      this.tx.savepoint(work);
    } catch (error) {
      this.messages.fail(member, file, error);
    }
  }

  /** The file that holds a component; of another type, whichever is named after it. */
  private fileOf({ type, fullName }: Member): string {
    if (type === CUSTOM_METADATA) return `customMetadata/${encodeName(fullName)}.md`;
    const name = fullName.split('/').at(-1)!;
    const found = [...this.content.files.keys()].find((file) =>
      file.split('/').at(-1)!.startsWith(`${name}.`)
    );
    return found ?? 'package.xml';
  }
}

/** As the CLI writes names into zips. */
function encodeName(fullName: string): string {
  return encodeURIComponent(fullName);
}

function missingFile({ type, fullName }: Member): OrgError {
  return new OrgError(
    'MISSING_FILE',
    `An object '${fullName}' of type ${type} was named in package.xml, but was not found in zipped directory`
  );
}
