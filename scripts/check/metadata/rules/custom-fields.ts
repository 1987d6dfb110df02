import type { MetadataComponent } from '../component';
import { faultAt } from '../places';
import { FIELD_KINDS, FORMULA_KINDS, METADATA_FIELD_TYPES, ONLY_SOME_TYPES } from '../platform/field-types';
import type { ProjectSource } from '../project-source';
import { fieldMistake, objectMistake } from '../references';
import type { Fault, Rule } from '../rule';
import { child, children, childText, type XmlElement } from '../xml';

/** A custom field has what its type needs and nothing that its type refuses, and points at what exists. */
export const customFields: Rule = {
  name: 'custom-fields',
  check(source) {
    return source
      .ofType('CustomField')
      .filter(({ fullName, xml }) => xml && fullName.endsWith('__c'))
      .flatMap((field) => [
        ...definitionFaults(field),
        ...valueSetFaults(source, field),
        ...targetFaults(source, field)
      ]);
  }
};

function definitionFaults(field: MetadataComponent): Fault[] {
  const xml = field.xml!;
  const at = (element: XmlElement | undefined, problem: string, mend: string): Fault[] =>
    faultAt(field, element, { problem, mend });
  const type = childText(xml, 'type');
  const typeElement = child(xml, 'type');
  if (!child(xml, 'label'))
    return at(undefined, 'the field has no <label>', 'add the label that people read');
  if (!type) return at(undefined, 'the field has no <type>', 'add its type');
  const isFormula = !!child(xml, 'formula');
  const kind = (isFormula ? FORMULA_KINDS : FIELD_KINDS)[type];
  if (!kind) {
    return isFormula
      ? at(
          typeElement,
          `a formula cannot give ${type}`,
          `choose one of ${Object.keys(FORMULA_KINDS).join(', ')}`
        )
      : []; // metadata-types knows the enum
  }
  const object = field.fullName.slice(0, field.fullName.indexOf('.'));
  const misplaced =
    object.endsWith('__mdt') && (isFormula || !METADATA_FIELD_TYPES.has(type))
      ? at(
          typeElement,
          `a custom metadata type has no ${isFormula ? 'formulas' : `fields of type ${type}`}`,
          'choose another type'
        )
      : [];
  const allowed = new Set([...kind.needs, ...(kind.may ?? [])]);
  return [
    ...misplaced,
    ...kind.needs
      .filter((name) => !child(xml, name))
      .flatMap((name) => at(typeElement, `a field of type ${type} has no <${name}>`, `add <${name}>`)),
    ...ONLY_SOME_TYPES.filter((name) => !allowed.has(name)).flatMap((name) =>
      children(xml, name).flatMap((element) =>
        at(
          element,
          `a ${isFormula ? 'formula' : 'field'} of type ${type} cannot have <${name}>`,
          'take it out'
        )
      )
    ),
    ...(type === 'MasterDetail' || isFormula
      ? children(xml, 'required')
          .filter(({ text }) => text === 'true' || type === 'MasterDetail')
          .flatMap((element) =>
            at(element, `<required> cannot be set on a ${isFormula ? 'formula' : type}`, 'take it out')
          )
      : []),
    ...(Number(childText(xml, 'scale')) > Number(childText(xml, 'precision')) && child(xml, 'precision')
      ? at(
          child(xml, 'scale'),
          '<scale> is larger than <precision>',
          'precision counts all digits, those of scale too'
        )
      : [])
  ];
}

function valueSetFaults(source: ProjectSource, field: MetadataComponent): Fault[] {
  const valueSet = child(field.xml, 'valueSet');
  if (!valueSet) return [];
  const name = child(valueSet, 'valueSetName');
  const values = children(child(valueSet, 'valueSetDefinition'), 'value');
  if (name) {
    const isKnown = source.find('GlobalValueSet', name.text) || source.find('StandardValueSet', name.text);
    return isKnown || !source.ofType('GlobalValueSet').length
      ? []
      : faultAt(field, name, {
          problem: `there is no value set ${name.text}`,
          mend: 'add it, or list the values here'
        });
  }
  const seen = new Set<string>();
  const controlling = child(valueSet, 'controllingField');
  const object = field.fullName.slice(0, field.fullName.indexOf('.'));
  return [
    ...(values.length
      ? []
      : faultAt(field, valueSet, {
          problem: 'the picklist has no values',
          mend: 'add values, or name a global value set'
        })),
    ...values.flatMap((value) => {
      const fullName = childText(value, 'fullName');
      const isDuplicate = seen.has(fullName.toLowerCase());
      seen.add(fullName.toLowerCase());
      return isDuplicate
        ? faultAt(field, value, { problem: `the value '${fullName}' stands twice`, mend: 'keep one' })
        : [];
    }),
    ...faultAt(field, controlling, controlling && fieldMistake(source, object, controlling.text))
  ];
}

function targetFaults(source: ProjectSource, field: MetadataComponent): Fault[] {
  const { xml } = field;
  const summaryForeignKey = child(xml, 'summaryForeignKey');
  const summarized = child(xml, 'summarizedField');
  const paths = [
    summaryForeignKey,
    summarized,
    ...children(xml, 'summaryFilterItems').map((item) => child(item, 'field'))
  ];
  return [
    ...children(xml, 'referenceTo').flatMap((element) =>
      ['EntityDefinition', 'FieldDefinition', 'EntityParticle'].includes(element.text)
        ? []
        : faultAt(field, element, objectMistake(source, element.text))
    ),
    ...paths.flatMap((element) => {
      const [object, name] = element?.text.split('.') ?? [];
      return element && name ? faultAt(field, element, fieldMistake(source, object, name)) : [];
    })
  ];
}
