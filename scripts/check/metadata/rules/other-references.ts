import type { MetadataComponent } from '../component';
import { faultAt } from '../places';
import type { ProjectSource } from '../project-source';
import { componentMistake, fieldMistake, objectMistake } from '../references';
import type { Fault, Rule } from '../rule';
import { child, children, childText, descendants } from '../xml';

/** What event subscriptions, quick actions, queues, permission set groups and record types name exists. */
export const otherReferences: Rule = {
  name: 'other-references',
  check(source) {
    return [
      ...source.ofType('PlatformEventSubscriberConfig').flatMap((config) => subscriberFaults(source, config)),
      ...source.ofType('QuickAction').flatMap((action) => quickActionFaults(source, action)),
      ...source
        .ofType('Queue')
        .flatMap((queue) =>
          [...descendants(queue.xml!)]
            .filter(({ name }) => name === 'sobjectType')
            .flatMap((object) => faultAt(queue, object, objectMistake(source, object.text)))
        ),
      ...source
        .ofType('PermissionSetGroup')
        .flatMap((group) =>
          children(group.xml, 'permissionSets').flatMap((set) =>
            faultAt(group, set, componentMistake(source, 'PermissionSet', set.text, 'permission set'))
          )
        ),
      ...source.ofType('RecordType').flatMap((type) => recordTypeFaults(source, type))
    ];
  }
};

function subscriberFaults(source: ProjectSource, config: MetadataComponent): Fault[] {
  const consumer = child(config.xml, 'platformEventConsumer');
  const user = child(config.xml, 'user');
  const batch = child(config.xml, 'batchSize');
  return [
    ...(consumer
      ? faultAt(
          config,
          consumer,
          componentMistake(
            source,
            'ApexTrigger',
            consumer.text,
            'Apex trigger',
            (name) => !!source.find('Flow', name)
          )
        )
      : []),
    ...(user?.text
      ? faultAt(config, user, {
          problem: `<user> names ${user.text}, who is a user of one org`,
          mend: 'leave it out: setup chooses the user'
        })
      : []),
    ...(batch && (Number(batch.text) < 1 || Number(batch.text) > 2000)
      ? faultAt(config, batch, { problem: `<batchSize> is ${batch.text}`, mend: 'write 1 to 2000' })
      : [])
  ];
}

function quickActionFaults(source: ProjectSource, action: MetadataComponent): Fault[] {
  const target = child(action.xml, 'targetObject');
  const component = child(action.xml, 'lightningWebComponent');
  const parentField = child(action.xml, 'targetParentField');
  const fields = [
    ...[...descendants(action.xml!)].filter(({ name }) => name === 'field'),
    ...(parentField && childText(action.xml, 'type') === 'Create' ? [parentField] : [])
  ];
  const object = target?.text ?? (action.fullName.includes('.') ? action.fullName.split('.')[0] : undefined);
  const unknown = target && objectMistake(source, target.text);
  return [
    ...faultAt(action, target, unknown),
    ...(component
      ? faultAt(
          action,
          component,
          componentMistake(source, 'LightningComponentBundle', component.text, 'Lightning web component')
        )
      : []),
    ...(object && !unknown && !component
      ? fields
          .filter(({ text }) => /^\w+$/.test(text) && text.endsWith('__c'))
          .flatMap((field) => faultAt(action, field, fieldMistake(source, object, field.text)))
      : [])
  ];
}

function recordTypeFaults(source: ProjectSource, type: MetadataComponent): Fault[] {
  const object = type.fullName.slice(0, type.fullName.indexOf('.'));
  const compact = child(type.xml, 'compactLayoutAssignment');
  return [
    ...(compact && compact.text !== 'SYSTEM'
      ? faultAt(
          type,
          compact,
          componentMistake(source, 'CompactLayout', `${object}.${compact.text}`, 'compact layout')
        )
      : []),
    ...children(type.xml, 'picklistValues').flatMap((values) => {
      const field = child(values, 'picklist');
      return field?.text.endsWith('__c')
        ? faultAt(type, field, fieldMistake(source, object, field.text))
        : [];
    })
  ];
}
