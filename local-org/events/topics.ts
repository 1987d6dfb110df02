import type { ObjectType, Schema } from '../metadata/schema';
import { eventSchema, type EventSchema } from './avro-schema';

/** A channel of events of one object. */
export interface Topic {
  /** `/event/<object>` */
  name: string;
  object: ObjectType;
  schema: EventSchema;
}

/** The topics of an org: one for each platform event object. */
export class Topics {
  readonly #byName = new Map<string, Topic>();
  readonly #bySchema = new Map<string, Topic>();

  constructor(schema: Schema) {
    for (const object of schema.objects.filter(({ kind }) => kind === 'event')) {
      const topic = { name: `/event/${object.name}`, object, schema: eventSchema(object) };
      this.#byName.set(topic.name.toLowerCase(), topic);
      this.#bySchema.set(topic.schema.id, topic);
    }
  }

  /** The topic of a name in any case of letters. */
  find(name: string): Topic | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  /** The topic whose events have the Avro schema of that id. */
  findBySchema(schemaId: string): Topic | undefined {
    return this.#bySchema.get(schemaId);
  }

  get all(): Topic[] {
    return [...this.#byName.values()];
  }
}
