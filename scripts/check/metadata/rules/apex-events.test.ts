import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { apexEvents } from './apex-events';

const CHECKED = 'List<Database.SaveResult> saved = EventBus.publish(events);';
const publishing = (statement: string, eventFile?: string): string[] =>
  problemsOf(
    apexEvents,
    visitsProject({
      'classes/Visits.cls': `public with sharing class Visits {\nvoid run(List<Visit_Noted__e> events) {\n${statement}\n}\n}`,
      ...(eventFile ? { 'objects/Visit_Noted__e/Visit_Noted__e.object-meta.xml': eventFile } : {})
    })
  );
const event = (body: string): string =>
  `<CustomObject><eventType>HighVolume</eventType>${body}</CustomObject>`;

describe('events', () => {
  it('have the result of their publishing looked at', () => {
    assert.deepStrictEqual(publishing(CHECKED), []);
    assert.deepStrictEqual(publishing('EventBus.publish(events);'), [
      'Visits.cls:3 nobody looks whether the events could be published'
    ]);
  });

  it('wait for the commit, or say why not', () => {
    const at =
      'Visits.cls:3 Visit_Noted__e is published immediately, so a subscriber may read before the transaction commits';
    assert.deepStrictEqual(
      publishing(CHECKED, event('<publishBehavior>PublishImmediately</publishBehavior>')),
      [at]
    );
    assert.deepStrictEqual(publishing(CHECKED, event('')), [at]);
    assert.deepStrictEqual(
      publishing(
        CHECKED,
        event('<description>Sent immediately: it tells of a save that failed.</description>')
      ),
      []
    );
  });
});
