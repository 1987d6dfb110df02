import type { Rule } from '../rule';
import { apexAuraEnabled } from './apex-aura-enabled';
import { apexEntryPoints } from './apex-entry-points';
import { apexFields } from './apex-fields';
import { apexInvocable } from './apex-invocable';
import { apexRest } from './apex-rest';
import { apexSyntax } from './apex-syntax';
import { soqlNames } from './soql-names';
import { triggerMoments } from './trigger-moments';

/** What the platform demands of Apex and its type checker does not see. All of them read the same syntax trees. */
export const rulesForApex: Rule[] = [
  apexSyntax,
  soqlNames,
  apexFields,
  apexInvocable,
  apexAuraEnabled,
  apexRest,
  apexEntryPoints,
  triggerMoments
];
