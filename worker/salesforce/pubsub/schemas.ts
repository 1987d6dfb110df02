import type { PubSubClient } from './client';
import { EventCodec } from './codec';

/** Codecs by schema id, fetched once each: a schema never changes under its id. */
export class EventSchemas {
  private readonly codecs = new Map<string, Promise<EventCodec>>();

  constructor(private readonly client: Pick<PubSubClient, 'getSchema'>) {}

  /** The codec of a schema; a failed fetch is tried anew by the next caller. */
  codec(schemaId: string): Promise<EventCodec> {
    const known = this.codecs.get(schemaId);
    if (known) return known;
    const fetched = this.client.getSchema(schemaId).then((info) => new EventCodec(info.schemaJson));
    this.codecs.set(schemaId, fetched);
    fetched.catch(() => this.codecs.delete(schemaId));
    return fetched;
  }
}
