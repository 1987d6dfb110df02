import type { Rule } from '../rule';
import { apexAuraEnabled } from './apex-aura-enabled';
import { apexEntryPoints } from './apex-entry-points';
import { apexEvents } from './apex-events';
import { apexFields } from './apex-fields';
import { apexInLoops } from './apex-in-loops';
import { apexInvocable } from './apex-invocable';
import { apexLeftBehind } from './apex-left-behind';
import { apexRest } from './apex-rest';
import { apexSharing } from './apex-sharing';
import { apexUserMode } from './apex-user-mode';
import { soqlNames } from './soql-names';

/** What Apex must hold to and its type checker does not see. All of them read the same syntax trees. */
export const rulesForApex: Rule[] = [
  soqlNames,
  apexFields,
  apexInvocable,
  apexAuraEnabled,
  apexRest,
  apexEntryPoints,
  apexEvents,
  apexSharing,
  apexUserMode,
  apexInLoops,
  apexLeftBehind
];
