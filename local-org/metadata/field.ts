import type { Field } from './object-type';

/**
 * Completes a field's facts: what is not said is optional, open to create and update, and neither unique nor an
 * external id. Checkboxes always have a value, so they are never nillable.
 */
export function defineField(facts: Pick<Field, 'name' | 'label' | 'type'> & Partial<Field>): Field {
  const isRequired = facts.isRequired ?? false;
  return {
    isCustom: false,
    isUnique: false,
    isCaseSensitive: false,
    isExternalId: false,
    isNameField: false,
    isAutoNumber: false,
    isCreateable: true,
    isUpdateable: true,
    isNillable: !isRequired && facts.type !== 'boolean',
    ...facts,
    isRequired
  };
}
