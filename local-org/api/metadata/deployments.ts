import type { UserIdentity } from '../../records/user-identity';
import type { ApiContext } from '../context';
import { ApiError } from '../errors';
import { deployPackage } from './deploy';
import type { DeployMessage } from './deploy-message';
import { readDeployOptions, type DeployOptions } from './deploy-options';
import { readPackage } from './deploy-package';

/** How a deployment stands, in the names of the Metadata API. */
export interface DeployResult {
  id: string;
  status: 'Succeeded' | 'SucceededPartial' | 'Failed';
  success: boolean;
  done: true;
  checkOnly: boolean;
  ignoreWarnings: boolean;
  rollbackOnError: boolean;
  runTestsEnabled: boolean;
  createdBy: string;
  createdByName: string;
  createdDate: string;
  startDate: string;
  completedDate: string;
  lastModifiedDate: string;
  numberComponentErrors: number;
  numberComponentsDeployed: number;
  numberComponentsTotal: number;
  numberTestErrors: number;
  numberTestsCompleted: number;
  numberTestsTotal: number;
  details: { componentFailures: DeployMessage[]; componentSuccesses: DeployMessage[] };
}

/** The deployments of an org since it started: each is done by the time its id is known. */
export class Deployments {
  readonly #results = new Map<string, { result: DeployResult; options: DeployOptions }>();

  /** Deploys the contents of a zip and returns the result. Throws OrgError when it cannot even be tried. */
  async start(org: ApiContext, user: UserIdentity, zip: Buffer, given: unknown): Promise<DeployResult> {
    requireMetadataApi(org, user);
    const options = readDeployOptions(given);
    const content = await readPackage(zip);
    const startDate = org.records.clock().toISOString();
    const { successes, failures } = deployPackage(org, user, content, options);
    const now = org.records.clock().toISOString();
    const { checkOnly, ignoreWarnings, rollbackOnError } = options;
    const result: DeployResult = {
      id: org.records.sequences.nextId('0Af'),
      status: failures.length === 0 ? 'Succeeded' : rollbackOnError ? 'Failed' : 'SucceededPartial',
      success: failures.length === 0,
      done: true,
      checkOnly,
      ignoreWarnings,
      rollbackOnError,
      runTestsEnabled: false,
      createdBy: user.id,
      createdByName: user.name,
      createdDate: startDate,
      startDate,
      completedDate: now,
      lastModifiedDate: now,
      numberComponentErrors: failures.length,
      numberComponentsDeployed: successes.length,
      numberComponentsTotal: successes.length + failures.length,
      numberTestErrors: 0,
      numberTestsCompleted: 0,
      numberTestsTotal: 0,
      details: { componentFailures: failures, componentSuccesses: successes }
    };
    this.#results.set(result.id, { result, options });
    return result;
  }

  /** The result of an earlier deployment and the options it had. Throws ApiError when there was none of this id. */
  find(org: ApiContext, user: UserIdentity, id: string): { result: DeployResult; options: DeployOptions } {
    requireMetadataApi(org, user);
    const found = [...this.#results].find(([known]) => known.startsWith(id.slice(0, 15)));
    if (!found || id.length < 15) throw ApiError.noSuchDeployment(id);
    return found[1];
  }
}

function requireMetadataApi({ records: { access } }: ApiContext, user: UserIdentity): void {
  const may = ['ModifyAllData', 'ModifyMetadata'].some((name) => access.hasUserPermission(user, name));
  if (!may) throw ApiError.metadataApiForbidden();
}
