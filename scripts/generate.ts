import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OrgError } from '../local-org/errors';
import { formatted, generateAll } from './generate/generate-all';
import { generateSupported } from './generate/supported';

/**
 * Writes what is generated from force-app (`types/`) and from what the local org registers (`local-org/SUPPORTED.md`). With --check it writes nothing, names the files that are not
 * current and exits with 1.
 */
async function main(): Promise<void> {
  const root = path.resolve(__dirname, '..');
  const isCheck = process.argv.includes('--check');
  const supported = await formatted(root, await generateSupported());
  const artefacts = [...(await generateAll(root)), supported];
  const changed = artefacts.filter(({ file, text }) => {
    const target = path.join(root, file);
    return !existsSync(target) || readFileSync(target, 'utf8') !== text;
  });
  for (const { file, text } of changed) {
    if (isCheck) process.stderr.write(`${file} is not current. Run npm run generate.\n`);
    else {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
      process.stderr.write(`wrote ${file}\n`);
    }
  }
  if (isCheck && changed.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof OrgError ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
});
