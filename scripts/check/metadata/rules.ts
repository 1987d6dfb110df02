import type { Finding } from './finding';
import type { ProjectSource } from './project-source';
import { referenceRules } from './reference-rules';
import type { Rule } from './rule';
import { rulesForApex } from './rules/apex';
import { houseRules } from './rules/house';
import { limitRules } from './rules/limits';
import { metadataTypes } from './rules/metadata-types';
import { packaging } from './rules/packaging';
import { wellFormed } from './rules/well-formed';

/** What the platform would refuse, in the order in which a deploy would stumble over it. */
export const platformRules: Rule[] = [
  wellFormed,
  metadataTypes,
  ...referenceRules,
  ...rulesForApex,
  ...limitRules
];

/** Every rule: the platform's, and what this project asks of itself. */
export const rules: Rule[] = [...platformRules, packaging, ...houseRules];

/** Runs the rules over a project; findings come by file and line. */
export function findingsIn(source: ProjectSource, chosen: Rule[] = rules): Finding[] {
  return chosen
    .flatMap((rule) => rule.check(source).map((fault) => ({ ...fault, rule: rule.name })))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
