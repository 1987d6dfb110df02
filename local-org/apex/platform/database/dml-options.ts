import { NotEmulated } from '../../../errors';
import { type FieldImplementation, platformClass } from '../platform-class';

/** Database.DMLOptions and its headers: plain variables, of which only `optAllOrNone` changes what a save does. */
export class DmlOptions {
  readonly values = new Map<string, unknown>();

  get allOrNone(): boolean {
    return this.values.get('optAllOrNone') !== false;
  }
}

/** A variable that may be read and set; `accepts` says which values the local org can act by. */
function variable(name: string, accepts: (value: unknown) => boolean = () => true): FieldImplementation {
  return {
    get: (self: DmlOptions) => self.values.get(name) ?? null,
    set: (self: DmlOptions, value: unknown) => {
      if (!accepts(value)) throw new NotEmulated(`Database.DMLOptions.${name} = ${String(value)}`);
      self.values.set(name, value);
    }
  };
}

const isOff = (value: unknown): boolean => value === null || value === false;

function register(name: string, fields: Record<string, FieldImplementation>): void {
  const made = class extends DmlOptions {};
  platformClass(name, {
    constructors: { '()': () => new made() },
    fields,
    isInstance: (value) => value instanceof made
  });
}

register('Database.DMLOptions', {
  'Boolean optAllOrNone': variable('optAllOrNone'),
  'Boolean allowFieldTruncation': variable('allowFieldTruncation', isOff),
  'String localeOptions': variable('localeOptions'),
  'Database.AssignmentRuleHeader assignmentRuleHeader': variable('assignmentRuleHeader'),
  'Database.DuplicateRuleHeader duplicateRuleHeader': variable('duplicateRuleHeader'),
  'Database.EmailHeader emailHeader': variable('emailHeader')
});

register('Database.AssignmentRuleHeader', {
  'Id assignmentRuleID': variable('assignmentRuleID', isOff),
  'Boolean useDefaultRule': variable('useDefaultRule', isOff)
});

register('Database.DuplicateRuleHeader', {
  'Boolean allowSave': variable('allowSave'),
  'Boolean runAsCurrentUser': variable('runAsCurrentUser'),
  'Boolean includeRecordDetails': variable('includeRecordDetails')
});

register('Database.EmailHeader', {
  'Boolean triggerAutoResponseEmail': variable('triggerAutoResponseEmail', isOff),
  'Boolean triggerOtherEmail': variable('triggerOtherEmail', isOff),
  'Boolean triggerUserEmail': variable('triggerUserEmail', isOff)
});
