import { platformEnum } from './platform-enum';

/** System.TriggerOperation, the type of Trigger.operationType. */
export const triggerOperation = platformEnum('TriggerOperation', [
  'AFTER_DELETE',
  'AFTER_INSERT',
  'AFTER_UNDELETE',
  'AFTER_UPDATE',
  'BEFORE_DELETE',
  'BEFORE_INSERT',
  'BEFORE_UPDATE'
]);
