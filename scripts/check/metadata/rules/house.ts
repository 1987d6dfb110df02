import type { Rule } from '../rule';
import { apexComponentData } from './apex-component-data';
import { apexEvents } from './apex-events';
import { apexInLoops } from './apex-in-loops';
import { apexLeftBehind } from './apex-left-behind';
import { apexSharing } from './apex-sharing';
import { apexSuppressions } from './apex-suppressions';
import { apexUserMode } from './apex-user-mode';
import { oneApiVersion } from './api-version';
import { capabilityFolders } from './capability-folders';
import { descriptions } from './descriptions';
import { eventRoom } from './event-room';
import { labels } from './labels';
import { unused } from './unused';

/** What this project asks of itself, though the platform would take it without. */
export const houseRules: Rule[] = [
  apexSharing,
  apexUserMode,
  apexInLoops,
  apexEvents,
  apexComponentData,
  apexLeftBehind,
  apexSuppressions,
  descriptions,
  eventRoom,
  capabilityFolders,
  oneApiVersion,
  labels,
  unused
];
