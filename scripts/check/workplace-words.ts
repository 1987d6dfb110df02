import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { CheckStep } from './step';

/** What may not stand in the repository: it would be true only on the machine where it was written. */
const LOCAL_WORDS = [
  { pattern: /(?<![\w./-])\/(?:work|root|Users|home)\/[\w.-]+/, what: 'a path of one machine' },
  { pattern: /https?:\/\/registry\.[\w.]+/, what: 'a registry host' },
  { pattern: /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----\s*[A-Za-z0-9+/]{20}/, what: 'a private key' }
];
const READ_AS_TEXT =
  /\.(?:ts|js|json|md|xml|cls|trigger|html|css|yml|yaml|sql|proto|sh)$|^[^.]+$|\.(?:env\.example|forceignore)$/;

/** The repository speaks of itself alone: no machine paths, registry hosts or keys, in tracked or untracked files. */
export const workplaceWords: CheckStep = {
  name: 'no machine paths, registry hosts or keys',
  async run() {
    const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8'
    });
    const findings = listed.stdout
      .split('\n')
      .filter((file) => file && READ_AS_TEXT.test(file))
      .flatMap(findingsIn);
    return {
      ok: listed.status === 0 && findings.length === 0,
      findings: listed.stderr + findings.join('\n')
    };
  }
};

function findingsIn(file: string): string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return []; // listed by git but already deleted from the folder
  }
  return text.split('\n').flatMap((line, index) =>
    LOCAL_WORDS.flatMap(({ pattern, what }) => {
      const found = pattern.exec(line);
      return found ? [`${file}:${index + 1} ${what}: ${found[0]}`] : [];
    })
  );
}
