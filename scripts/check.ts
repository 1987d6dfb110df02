import { checkSteps } from './check/steps';

/**
 * `npm run check` reads the whole repository, untracked files too, as reviewers and the platform would;
 * `npm run fix` first mends what can be mended by machine.
 * Every line of a finding names the file and what is wrong; what this machine cannot check is named as skipped.
 */
async function main(): Promise<void> {
  const fix = process.argv.includes('--fix');
  const failed: string[] = [];
  const skipped: string[] = [];
  for (const step of checkSteps) {
    const reason = step.skipReason?.();
    if (reason) {
      skipped.push(step.name);
      console.log(`- ${step.name}: skipped, ${reason}`);
      continue;
    }
    const startedAt = performance.now();
    const { ok, findings } = await step.run(fix);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`${ok ? '✓' : '✗'} ${step.name} (${seconds} s)`);
    if (!ok) {
      failed.push(step.name);
      console.log(findings.trimEnd());
    }
  }
  console.log(
    `check: ${checkSteps.length - failed.length - skipped.length} passed, ${failed.length} failed, ${skipped.length} skipped`
  );
  if (failed.length) process.exitCode = 1;
}

void main();
