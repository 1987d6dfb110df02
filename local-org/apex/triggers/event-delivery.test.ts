import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ObjectType } from '../../metadata/object-type';
import { openSnippets } from '../compiler/testing/snippets';
import { RetryableException } from '../values/apex-exception';

const TRIGGER = `trigger Baked on Cake_Baked__e (after insert) {
  for (Cake_Baked__e event : Trigger.new) {
    if (event.Cake_Id__c == 'retry') {
      throw new EventBus.RetryableException('later');
    }
    insert new Cake__c(Name = event.Cake_Id__c + event.EventUuid.length(), Price__c = 1);
    if (event.Cake_Id__c == 'fail') {
      throw new IllegalArgumentException('no');
    }
    EventBus.TriggerContext.currentContext().setResumeCheckpoint(event.ReplayId);
  }
}`;

function openWith(...ids: string[]) {
  const org = openSnippets({}, { Baked: TRIGGER });
  const { records, admin, apex } = org;
  records.run(admin, (tx) =>
    tx.publish(
      'Cake_Baked__e',
      ids.map((id) => ({ Cake_Id__c: id }))
    )
  );
  const object = records.schema.object('Cake_Baked__e') as ObjectType;
  const events = records.eventLog.read('/event/Cake_Baked__e', 0, 100);
  const cakes = () =>
    records.run(admin, (tx) =>
      tx.query('SELECT Name FROM Cake__c ORDER BY Name').records.map((each) => each.fields.Name)
    );
  return { deliver: () => apex.deliver(object, events), events, cakes };
}

test('events reach their trigger in a transaction of their own', () => {
  const { deliver, events, cakes } = openWith('a', 'b');
  assert.deepEqual(deliver(), { resumeAfter: events[1].replayId });
  assert.deepEqual(cakes(), ['a36', 'b36']);
});

test('what was done up to the checkpoint stands when the trigger fails later', () => {
  const { deliver, events, cakes } = openWith('a', 'fail', 'c');
  const { resumeAfter, problem } = deliver();
  assert.equal(resumeAfter, events[0].replayId);
  assert.match((problem as Error).message, /no/);
  assert.deepEqual(cakes(), ['a36']);
});

test('without a checkpoint a failure undoes everything and is thrown', () => {
  const { deliver, cakes } = openWith('fail');
  assert.throws(deliver, { message: 'no' });
  assert.deepEqual(cakes(), []);
});

test('RetryableException undoes everything, checkpoints included', () => {
  const { deliver, cakes } = openWith('a', 'retry');
  assert.throws(deliver, RetryableException);
  assert.deepEqual(cakes(), []);
});
