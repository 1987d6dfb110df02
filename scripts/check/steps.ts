import { apexRules } from './apex-rules';
import { apexTypes } from './apex-types';
import { forceApp } from './force-app';
import { flowScanner } from './flow-scanner';
import { commandStep, type CheckStep } from './step';
import { workerQueries } from './worker-queries';
import { workplaceWords } from './workplace-words';

/** Everything `npm run check` does, quick steps first. */
export const checkSteps: CheckStep[] = [
  commandStep(
    'formatting (prettier)',
    ['prettier', '--check', '--log-level', 'warn', '.'],
    ['prettier', '--write', '--log-level', 'warn', '.']
  ),
  commandStep(
    'generated files are current',
    ['node', '-r', 'ts-node/register', 'scripts/generate.ts', '--check'],
    ['node', '-r', 'ts-node/register', 'scripts/generate.ts']
  ),
  commandStep('types: worker, local org, scripts, tests', ['tsc', '-p', 'tsconfig.json']),
  commandStep('types: worker as Heroku builds it', ['tsc', '-p', 'tsconfig.worker.json', '--noEmit']),
  commandStep('types: Lightning web components', ['tsc', '-p', 'tsconfig.lwc.json', '--noEmit']),
  commandStep("types: the local org's pages", [
    'tsc',
    '-p',
    'local-org/lightning/browser/tsconfig.json',
    '--noEmit'
  ]),
  commandStep(
    'rules: TypeScript and Lightning web components (eslint)',
    ['eslint', '--max-warnings', '0', '.'],
    ['eslint', '--max-warnings', '0', '--fix', '.']
  ),
  commandStep('who imports whom (dependency-cruiser)', [
    'depcruise',
    '--config',
    '.dependency-cruiser.js',
    '--output-type',
    'err-long',
    'worker',
    'local-org',
    'scripts',
    'tests'
  ]),
  workplaceWords,
  forceApp,
  workerQueries,
  flowScanner,
  apexTypes,
  apexRules
];
