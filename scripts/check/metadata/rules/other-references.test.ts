import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { otherReferences } from './other-references';

const found = (files: Record<string, string>): string[] => problemsOf(otherReferences, visitsProject(files));

describe('other references', () => {
  it('finds a subscriber without its trigger, or tied to a user of one org', () => {
    const config = (consumer: string, user = ''): Record<string, string> => ({
      'triggers/Visited.trigger': 'trigger Visited on Visit_Noted__e (after insert) {}',
      'triggers/Visited.trigger-meta.xml': '<ApexTrigger/>',
      'platformEventSubscriberConfigs/C.platformEventSubscriberConfig-meta.xml': `<PlatformEventSubscriberConfig>
<platformEventConsumer>${consumer}</platformEventConsumer>${user}</PlatformEventSubscriberConfig>`
    });
    assert.deepStrictEqual(found(config('Visited')), []);
    assert.deepStrictEqual(found(config('Visit')), [
      'C.platformEventSubscriberConfig-meta.xml:2 there is no Apex trigger Visit'
    ]);
    assert.match(found(config('Visited', '<user>a@b.c</user>'))[0], /a user of one org/);
  });

  it('finds an object that a queue takes and nobody has', () => {
    const queue = (object: string): Record<string, string> => ({
      'queues/Q.queue-meta.xml': `<Queue>\n<queueSobject><sobjectType>${object}</sobjectType></queueSobject></Queue>`
    });
    assert.deepStrictEqual(found(queue('Visit__c')), []);
    assert.deepStrictEqual(found(queue('Visits__c')), ['Q.queue-meta.xml:2 there is no object Visits__c']);
  });

  it('finds what a quick action names and nobody has', () => {
    const action = (field: string, object = 'Visit__c'): Record<string, string> => ({
      'quickActions/Lead.Note.quickAction-meta.xml': `<QuickAction><type>Create</type>
<targetObject>${object}</targetObject><quickActionLayoutItems><field>${field}</field></quickActionLayoutItems></QuickAction>`
    });
    assert.deepStrictEqual(found(action('Pages__c')), []);
    assert.deepStrictEqual(found(action('Page__c')), [
      'Lead.Note.quickAction-meta.xml:2 Visit__c has no field Page__c'
    ]);
    assert.deepStrictEqual(found(action('Pages__c', 'Visits__c')), [
      'Lead.Note.quickAction-meta.xml:2 there is no object Visits__c'
    ]);
  });

  it('finds a permission set that a group holds and nobody has', () => {
    const group = '<PermissionSetGroup>\n<permissionSets>Guide</permissionSets></PermissionSetGroup>';
    assert.deepStrictEqual(found({ 'permissionsetgroups/G.permissionsetgroup-meta.xml': group }), [
      'G.permissionsetgroup-meta.xml:2 there is no permission set Guide'
    ]);
  });
});
