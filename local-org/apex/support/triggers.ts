import { execution, type TriggerContext } from '../execution';

const FLAGS: Record<string, (trigger: TriggerContext) => boolean> = {
  isexecuting: () => true,
  isbefore: (trigger) => trigger.isBefore,
  isafter: (trigger) => !trigger.isBefore,
  isinsert: (trigger) => trigger.operation === 'insert',
  isupdate: (trigger) => trigger.operation === 'update',
  isdelete: (trigger) => trigger.operation === 'delete',
  isundelete: (trigger) => trigger.operation === 'undelete'
};

/** `Trigger.…`: false and null outside a trigger. */
export const triggerVariables = {
  triggerFlag(name: string): boolean {
    const { trigger } = execution();
    return trigger ? FLAGS[name](trigger) : false;
  },
  triggerVariable: (name: 'new' | 'old' | 'newMap' | 'oldMap' | 'size' | 'operationType') =>
    execution().trigger?.[name] ?? null
};
