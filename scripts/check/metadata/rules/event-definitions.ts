import type { MetadataComponent } from '../component';
import { faultAt } from '../places';
import { EVENT_FIELD_TYPES, MOST_EVENT_DEFINITIONS } from '../platform/limits';
import type { ProjectSource } from '../project-source';
import type { Fault, Rule } from '../rule';
import { child, childText } from '../xml';

/** Platform events: as many definitions as the smallest org takes, of fields that events have. */
export const eventDefinitions: Rule = {
  name: 'event-definitions',
  check(source) {
    const events = source.ofType('CustomObject').filter(({ fullName }) => fullName.endsWith('__e'));
    const tooMany = events.slice(MOST_EVENT_DEFINITIONS).flatMap((event) =>
      faultAt(event, undefined, {
        problem: `${event.fullName} is one platform event more than a Developer Edition org takes (${MOST_EVENT_DEFINITIONS})`,
        mend: 'put what it tells into an event that is there'
      })
    );
    return [...tooMany, ...events.flatMap((event) => fieldFaults(source, event))];
  }
};

function fieldFaults(source: ProjectSource, event: MetadataComponent): Fault[] {
  const fields = source
    .ofType('CustomField')
    .filter(({ fullName }) => fullName.startsWith(`${event.fullName}.`));
  return fields.flatMap((field) => {
    const type = childText(field.xml, 'type');
    return EVENT_FIELD_TYPES.has(type) && !child(field.xml, 'formula')
      ? []
      : faultAt(field, child(field.xml, 'type'), {
          problem: `a platform event has no fields of type ${type}`,
          mend: `choose one of ${[...EVENT_FIELD_TYPES].join(', ')}`
        });
  });
}
