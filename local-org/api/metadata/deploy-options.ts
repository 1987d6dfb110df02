import { z } from 'zod';
import { NotEmulated } from '../../errors';
import { readBody } from '../json-body';

/** XML says everything in text. */
const flag = (otherwise: boolean) =>
  z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]).default(otherwise);

const OPTIONS = z.object({
  allowMissingFiles: flag(false),
  autoUpdatePackage: flag(false),
  checkOnly: flag(false),
  ignoreWarnings: flag(false),
  performRetrieve: flag(false),
  purgeOnDelete: flag(false),
  rollbackOnError: flag(true),
  singlePackage: flag(false),
  testLevel: z.string().optional(),
  runTests: z.unknown().optional()
});

/** How to deploy, in the names of the Metadata API. */
export type DeployOptions = z.output<typeof OPTIONS>;

/**
 * Reads the options of a deployment.
 * @throws ApiError JSON_PARSER_ERROR for a malformed one; NotEmulated for one that is not done here.
 */
export function readDeployOptions(given: unknown): DeployOptions {
  const options = readBody(OPTIONS, given === '' ? {} : (given ?? {}));
  const runsTests = options.testLevel !== undefined && options.testLevel !== 'NoTestRun';
  if (runsTests) throw new NotEmulated(`a deployment with the test level ${options.testLevel}`);
  for (const name of ['autoUpdatePackage', 'performRetrieve'] as const) {
    if (options[name]) throw new NotEmulated(`a deployment with ${name}`);
  }
  return options;
}
