import type { Finding } from './finding';
import type { ProjectSource } from './project-source';
import { referenceRules } from './reference-rules';
import type { Rule } from './rule';
import { rulesForApex } from './rules/apex';
import { metadataTypes } from './rules/metadata-types';
import { packaging } from './rules/packaging';
import { wellFormed } from './rules/well-formed';

/** Every rule, in the order in which a deploy would stumble over it. */
export const rules: Rule[] = [wellFormed, metadataTypes, ...referenceRules, ...rulesForApex, packaging];

/** Runs the rules over a project; findings come by file and line. */
export function findingsIn(source: ProjectSource, chosen: Rule[] = rules): Finding[] {
  return chosen
    .flatMap((rule) => rule.check(source).map((fault) => ({ ...fault, rule: rule.name })))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
