import type { FlowDefinition } from '../definition/flow-definition';
import type { FlowAccess } from './interview';

/** What flows see and may do that a record's save or a schedule starts. */
export const SYSTEM: FlowAccess = { mode: 'system', sharing: false };

/** The user's own access, for flows that somebody starts. */
export const USER: FlowAccess = { mode: 'user', sharing: true };

/**
 * Whose access counts in a flow: what it asks for, else that of whoever starts it.
 * Source: Salesforce Help, "Change the Flow Run Context".
 */
export function accessFor({ runMode }: FlowDefinition, starter: FlowAccess): FlowAccess {
  if (runMode === 'Default') return starter;
  return { mode: 'system', sharing: runMode === 'SystemWithSharing' };
}
