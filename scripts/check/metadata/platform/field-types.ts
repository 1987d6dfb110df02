/** What the definition of a custom field holds, by its type (Metadata API Developer Guide, "CustomField"). */
export interface FieldKind {
  /** Elements without which the platform refuses the field. */
  needs: string[];
  /** Elements that only some types may have and this one may. */
  may?: string[];
}

/** Elements that the platform refuses on a type that has no use for them: "Can not specify 'length' for …". */
export const ONLY_SOME_TYPES = [
  'length',
  'precision',
  'scale',
  'visibleLines',
  'valueSet',
  'referenceTo',
  'relationshipName',
  'relationshipOrder',
  'reparentableMasterDetail',
  'writeRequiresMasterRead',
  'deleteConstraint',
  'displayFormat',
  'startingNumber',
  'maskChar',
  'maskType',
  'summaryForeignKey',
  'summaryOperation',
  'summarizedField'
];

const NUMBER: FieldKind = { needs: ['precision', 'scale'] };
const LOOKUP: FieldKind = {
  needs: ['referenceTo'],
  may: ['relationshipName', 'deleteConstraint']
};

/** Every type of a custom field that the Metadata API documents. */
export const FIELD_KINDS: Record<string, FieldKind> = {
  AutoNumber: { needs: ['displayFormat'], may: ['startingNumber'] },
  Checkbox: { needs: ['defaultValue'] },
  Currency: NUMBER,
  Date: { needs: [] },
  DateTime: { needs: [] },
  Email: { needs: [] },
  EncryptedText: { needs: ['length', 'maskType'], may: ['maskChar'] },
  ExternalLookup: LOOKUP,
  Hierarchy: { needs: [], may: ['referenceTo', 'relationshipName', 'deleteConstraint'] },
  Html: { needs: ['length', 'visibleLines'] },
  IndirectLookup: LOOKUP,
  Location: { needs: ['scale'] },
  LongTextArea: { needs: ['length', 'visibleLines'] },
  Lookup: LOOKUP,
  MasterDetail: {
    needs: ['referenceTo', 'relationshipName'],
    may: ['relationshipOrder', 'reparentableMasterDetail', 'writeRequiresMasterRead']
  },
  MetadataRelationship: LOOKUP,
  MultiselectPicklist: { needs: ['valueSet', 'visibleLines'] },
  Number: NUMBER,
  Percent: NUMBER,
  Phone: { needs: [] },
  Picklist: { needs: ['valueSet'] },
  Summary: { needs: ['summaryForeignKey', 'summaryOperation'], may: ['summarizedField'] },
  Text: { needs: ['length'] },
  TextArea: { needs: [] },
  Time: { needs: [] },
  Url: { needs: [] }
};

/** A formula gives one of these; numbers say with how many digits. */
export const FORMULA_KINDS: Record<string, FieldKind> = {
  Checkbox: { needs: [] },
  Currency: NUMBER,
  Date: { needs: [] },
  DateTime: { needs: [] },
  Number: NUMBER,
  Percent: NUMBER,
  Text: { needs: [] },
  Time: { needs: [] }
};

/** What a custom metadata type may have (Custom Metadata Types Implementation Guide, "Custom Metadata Type Fields"). */
export const METADATA_FIELD_TYPES = new Set([
  'Checkbox',
  'Date',
  'DateTime',
  'Email',
  'LongTextArea',
  'MetadataRelationship',
  'Number',
  'Percent',
  'Phone',
  'Picklist',
  'Text',
  'TextArea',
  'Url'
]);
