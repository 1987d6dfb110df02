import { describeFinding } from './metadata/finding';
import { readProjectSource } from './metadata/project-source';
import { findingsIn } from './metadata/rules';
import type { CheckStep } from './step';

/** What a deploy would refuse, found without an org. */
export const forceApp: CheckStep = {
  name: 'force-app as the platform would read it',
  async run() {
    const findings = findingsIn(readProjectSource('.'));
    return { ok: findings.length === 0, findings: findings.map(describeFinding).join('\n') };
  }
};
