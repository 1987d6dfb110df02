import type { MetadataComponent } from '../component';
import { faultAt } from '../places';
import type { Fault, Rule } from '../rule';
import { children, descendants, type XmlElement } from '../xml';

/** Elements that people read, of the types that they meet. */
const READ_BY_PEOPLE: Record<string, string[]> = {
  CustomObject: ['label', 'pluralLabel'],
  CustomField: ['label'],
  CustomTab: ['label'],
  CustomApplication: ['label'],
  PermissionSet: ['label'],
  CustomPermission: ['label'],
  RecordType: ['label'],
  ListView: ['label'],
  Flow: ['label'],
  FlexiPage: ['masterLabel'],
  LightningComponentBundle: ['masterLabel'],
  CustomNotificationType: ['masterLabel']
};
/** What only the people who wrote it read: names with underscores or humps. */
const JARGON = /_|\b[a-z]+[A-Z]\w*|__c\b/;

/** Labels, those of picklist values too, are words for reps and admins, not names from code. */
export const labels: Rule = {
  name: 'labels',
  check(source) {
    return Object.entries(READ_BY_PEOPLE).flatMap(([type, elements]) =>
      source
        .ofType(type)
        .flatMap((component) => [
          ...elements
            .flatMap((name) => children(component.xml, name))
            .flatMap((label) => labelFaults(component, label)),
          ...valueLabels(component).flatMap((label) => labelFaults(component, label))
        ])
    );
  }
};

function valueLabels(component: MetadataComponent): XmlElement[] {
  if (component.type !== 'CustomField' || !component.xml) return [];
  return [...descendants(component.xml)]
    .filter(({ name }) => name === 'value')
    .flatMap((value) => children(value, 'label'));
}

function labelFaults(component: MetadataComponent, label: XmlElement): Fault[] {
  if (!label.text)
    return faultAt(component, label, {
      problem: `<${label.name}> is empty`,
      mend: 'say what people are to read'
    });
  if (JARGON.test(label.text)) {
    return faultAt(component, label, {
      problem: `'${label.text}' is a name from code`,
      mend: 'write words for the people who read it'
    });
  }
  return /^\p{Ll}/u.test(label.text)
    ? faultAt(component, label, {
        problem: `'${label.text}' begins with a small letter`,
        mend: 'begin with a capital'
      })
    : [];
}
