import type { MetadataComponent } from '../component';
import { faultAt } from '../places';
import type { ProjectSource } from '../project-source';
import { componentMistake, fieldMistake, objectMistake } from '../references';
import type { Fault, Rule } from '../rule';
import { child, children, childText, type XmlElement } from '../xml';

/** What the definition of an object must and must not say, by its kind (Metadata API Developer Guide, "CustomObject"). */
const KINDS: { suffix: string; kind: string; needs: string[]; refuses: string[] }[] = [
  {
    suffix: '__c',
    kind: 'custom object',
    needs: ['label', 'pluralLabel', 'nameField', 'deploymentStatus', 'sharingModel'],
    refuses: ['eventType', 'publishBehavior']
  },
  {
    suffix: '__e',
    kind: 'platform event',
    needs: ['label', 'pluralLabel', 'eventType', 'publishBehavior', 'deploymentStatus'],
    refuses: ['nameField', 'sharingModel', 'customSettingsType', 'enableActivities', 'enableHistory']
  },
  {
    suffix: '__mdt',
    kind: 'custom metadata type',
    needs: ['label', 'pluralLabel'],
    refuses: [
      'nameField',
      'sharingModel',
      'deploymentStatus',
      'eventType',
      'publishBehavior',
      'customSettingsType'
    ]
  }
];
/** Parts that lie in folders of their own and belong to an object. */
const PARTS = [
  'CustomField',
  'ListView',
  'CompactLayout',
  'RecordType',
  'ValidationRule',
  'FieldSet',
  'WebLink',
  'BusinessProcess'
];

/** An object says what its kind needs, and everything that is a part of an object has one. */
export const customObjects: Rule = {
  name: 'custom-objects',
  check(source) {
    return [
      ...source
        .ofType('CustomObject')
        .flatMap((object) => [...kindFaults(source, object), ...pointers(source, object)]),
      ...PARTS.flatMap((type) => source.ofType(type)).flatMap((part) => partFaults(source, part))
    ];
  }
};

function kindFaults(source: ProjectSource, object: MetadataComponent): Fault[] {
  const { fullName, xml } = object;
  const kind = KINDS.find(({ suffix }) => fullName.endsWith(suffix));
  // A file that only assigns a layout or the like to an object of another package says no more than that.
  if (!kind || !xml || (!child(xml, 'label') && isOfAnotherPackage(fullName))) return [];
  const isSetting = !!child(xml, 'customSettingsType');
  const needs = isSetting ? ['label'] : kind.needs;
  const details = source
    .ofType('CustomField')
    .filter(
      (field) => field.fullName.startsWith(`${fullName}.`) && childText(field.xml, 'type') === 'MasterDetail'
    );
  const sharing = child(xml, 'sharingModel');
  const isControlled = sharing?.text === 'ControlledByParent';
  return [
    ...needs
      .filter((name) => !child(xml, name))
      .flatMap((name) =>
        faultAt(object, undefined, { problem: `a ${kind.kind} has no <${name}>`, mend: `add <${name}>` })
      ),
    ...kind.refuses
      .flatMap((name) => child(xml, name) ?? [])
      .flatMap((element) =>
        faultAt(object, element, {
          problem: `a ${kind.kind} cannot have <${element.name}>`,
          mend: 'take it out'
        })
      ),
    ...(sharing && isControlled !== details.length > 0
      ? faultAt(object, sharing, {
          problem: details.length
            ? `<sharingModel> is ${sharing.text}, but ${details[0].fullName} is a master-detail field`
            : '<sharingModel> is ControlledByParent, but no field is a master-detail field',
          mend: details.length ? 'write ControlledByParent' : 'choose Private, Read or ReadWrite'
        })
      : [])
  ];
}

function isOfAnotherPackage(name: string): boolean {
  return name.split('__').length > 2;
}

/** Compact layout and columns that the object's own file names. */
function pointers(source: ProjectSource, object: MetadataComponent): Fault[] {
  const compact = child(object.xml, 'compactLayoutAssignment');
  const columns = (child(object.xml, 'searchLayouts')?.children ?? []).filter(({ text }) =>
    /__[cr]\b/.test(text)
  );
  const ofObject = (element: XmlElement): Fault[] =>
    faultAt(object, element, fieldMistake(source, object.fullName, element.text));
  return [
    ...(compact && compact.text !== 'SYSTEM'
      ? faultAt(
          object,
          compact,
          componentMistake(source, 'CompactLayout', `${object.fullName}.${compact.text}`, 'compact layout')
        )
      : []),
    ...columns.flatMap(ofObject),
    ...children(object.xml, 'actionOverrides').flatMap((override) => {
      const content = child(override, 'content');
      return content && childText(override, 'type').toLowerCase() === 'flexipage'
        ? faultAt(object, content, componentMistake(source, 'FlexiPage', content.text, 'Lightning page'))
        : [];
    })
  ];
}

function partFaults(source: ProjectSource, part: MetadataComponent): Fault[] {
  const object = part.fullName.slice(0, part.fullName.indexOf('.'));
  return object === 'Activity' ? [] : faultAt(part, undefined, objectMistake(source, object));
}
