import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { triggerMoments } from './trigger-moments';

describe('a trigger', () => {
  it('runs on events after insert alone', () => {
    const trigger = (moments: string, object = 'Visit_Noted__e'): string[] =>
      problemsOf(
        triggerMoments,
        visitsProject({ 'triggers/OnVisit.trigger': `trigger OnVisit on ${object}(${moments}) {\n}` })
      );
    assert.deepStrictEqual(trigger('after insert'), []);
    assert.deepStrictEqual(trigger('before insert'), [
      'OnVisit.trigger:1 OnVisit runs before insert, but events know only after insert'
    ]);
    assert.deepStrictEqual(trigger('after update', 'LeadChangeEvent'), [
      'OnVisit.trigger:1 OnVisit runs after update, but events know only after insert'
    ]);
    assert.deepStrictEqual(trigger('before insert', 'Lead'), []);
  });
});
