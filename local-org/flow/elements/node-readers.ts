import { readActionCall } from './action-call';
import { readAssignment } from './assignment';
import { readCustomError } from './custom-error';
import { readDecision } from './decision';
import type { NodeReader } from './flow-node';
import { readLoop } from './loop';
import { readRecordCreate } from './record-create';
import { readRecordDelete } from './record-delete';
import { readRecordLookup } from './record-lookup';
import { readRecordUpdate } from './record-update';
import { readSubflow } from './subflow';

/** Every kind of element that flows may have here, by its name in a flow's file. */
export const NODE_READERS: Record<string, NodeReader> = {
  actionCalls: readActionCall,
  assignments: readAssignment,
  customErrors: readCustomError,
  decisions: readDecision,
  loops: readLoop,
  recordCreates: readRecordCreate,
  recordDeletes: readRecordDelete,
  recordLookups: readRecordLookup,
  recordUpdates: readRecordUpdate,
  subflows: readSubflow
};
