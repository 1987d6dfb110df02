import type { Finding } from './finding';
import type { ProjectSource } from './project-source';
import { referenceRules } from './reference-rules';
import type { Rule } from './rule';
import { apexFields } from './rules/apex-fields';
import { apexInLoops } from './rules/apex-in-loops';
import { apexLeftBehind } from './rules/apex-left-behind';
import { apexSharing } from './rules/apex-sharing';
import { apexUserMode } from './rules/apex-user-mode';
import { metadataTypes } from './rules/metadata-types';
import { packaging } from './rules/packaging';
import { soqlNames } from './rules/soql-names';
import { wellFormed } from './rules/well-formed';

/** Every rule, in the order in which a deploy would stumble over it. */
export const rules: Rule[] = [
  wellFormed,
  metadataTypes,
  ...referenceRules,
  soqlNames,
  apexFields,
  apexSharing,
  apexUserMode,
  apexInLoops,
  apexLeftBehind,
  packaging
];

/** Runs the rules over a project; findings come by file and line. */
export function findingsIn(source: ProjectSource, chosen: Rule[] = rules): Finding[] {
  return chosen
    .flatMap((rule) => rule.check(source).map((fault) => ({ ...fault, rule: rule.name })))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
