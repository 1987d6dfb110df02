import type { Connection } from '@jsforce/jsforce-node';

/** The records that a story made in an org that others use too, so that it can take them away again. */
export class CreatedRecords {
  readonly #ids = new Map<string, string[]>();

  /** Remembers what this connection creates from now on. */
  watch(connection: Connection): Connection {
    const create = connection.create.bind(connection) as (...args: unknown[]) => Promise<unknown>;
    const watched = async (object: string, ...rest: unknown[]): Promise<unknown> => {
      const created = await create(object, ...rest);
      for (const { id } of [created].flat() as { id?: string }[]) {
        if (id) this.#ids.set(object, [...(this.#ids.get(object) ?? []), id]);
      }
      return created;
    };
    return Object.assign(connection, { create: watched });
  }

  /** Deletes them, what was made last first. A record that is gone already is no trouble. */
  async deleteAll(connection: Connection): Promise<void> {
    for (const [object, ids] of [...this.#ids].reverse()) {
      await connection.delete(object, ids, { allOrNone: false, allowRecursive: true });
    }
    this.#ids.clear();
  }
}
