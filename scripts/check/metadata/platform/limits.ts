/** Limits that a deploy or an org enforces. docs/checks.md has the source of each number. */

/** Letters of a component's own name, without the suffix that the platform adds. */
export const LONGEST_NAMES: Record<string, number> = {
  ApexClass: 40,
  ApexTrigger: 40,
  CompactLayout: 80,
  CustomApplication: 40,
  CustomField: 40,
  CustomLabel: 80,
  CustomMetadata: 40,
  CustomObject: 40,
  CustomPermission: 80,
  EmailTemplate: 80,
  FlexiPage: 80,
  Flow: 80,
  GlobalValueSet: 40,
  LightningComponentBundle: 40,
  ListView: 40,
  PermissionSet: 80,
  PermissionSetGroup: 80,
  Queue: 80,
  QuickAction: 80,
  RecordType: 80,
  ValidationRule: 40
};

/** Letters of a text in a component's file, by the component's type and the element. */
export const LONGEST_TEXTS: Record<string, Record<string, number>> = {
  CustomApplication: { label: 40, description: 1000 },
  CustomField: {
    label: 40,
    description: 1000,
    inlineHelpText: 510,
    relationshipLabel: 80,
    relationshipName: 40,
    formula: 3900
  },
  CustomLabel: { value: 1000, shortDescription: 80 },
  CustomMetadata: { label: 40 },
  CustomObject: { label: 40, pluralLabel: 40, description: 1000 },
  CustomPermission: { label: 80, description: 255 },
  FlexiPage: { masterLabel: 80 },
  ListView: { label: 40 },
  PermissionSet: { label: 80, description: 255 },
  PermissionSetGroup: { label: 80, description: 255 },
  ValidationRule: { description: 255, errorMessage: 255 }
};

/** Smallest and largest number that an element of a custom field may hold, by the field's type. */
export const FIELD_SIZES: Record<string, Record<string, [least: number, most: number]>> = {
  Text: { length: [1, 255] },
  LongTextArea: { length: [256, 131072], visibleLines: [2, 50] },
  Html: { length: [256, 131072], visibleLines: [10, 50] },
  EncryptedText: { length: [1, 175] },
  Number: { precision: [1, 18], scale: [0, 17] },
  Currency: { precision: [1, 18], scale: [0, 17] },
  Percent: { precision: [1, 18], scale: [0, 17] },
  MultiselectPicklist: { visibleLines: [3, 10] }
};

/** Custom fields of one object in Enterprise and Developer Edition. */
export const MOST_FIELDS = 500;
/** Lookups and master-details of one object. */
export const MOST_RELATIONSHIPS = 40;
/** Master-details of one object. */
export const MOST_MASTER_DETAILS = 2;
/** Roll-up summaries of one object. */
export const MOST_SUMMARIES = 25;
/** Letters in all long and rich texts of one object. */
export const MOST_LONG_TEXT = 1_600_000;
/** Letters that a long text has when its file does not say. */
export const DEFAULT_LONG_TEXT = 32_768;
/** Values of a picklist, active and inactive, and letters of one. */
export const MOST_PICKLIST_VALUES = 1000;
export const LONGEST_PICKLIST_VALUE = 255;

/** Platform events that an org may define in Developer Edition, where this project must run too. */
export const MOST_EVENT_DEFINITIONS = 5;
/** Types of fields that a platform event takes. */
export const EVENT_FIELD_TYPES = new Set(['Checkbox', 'Date', 'DateTime', 'Number', 'Text', 'LongTextArea']);
/** Bytes of one event. */
export const LARGEST_EVENT = 1_048_576;

/** Letters of one class, of all classes without comments and tests, and of one custom metadata record set. */
export const LONGEST_CLASS = 1_000_000;
export const MOST_APEX = 6_000_000;
export const MOST_CUSTOM_METADATA = 10_000_000;

/** Oldest API version that still answers. */
export const OLDEST_API_VERSION = 31;
