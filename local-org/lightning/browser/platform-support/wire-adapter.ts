import type { WireAdapter, WireAdapterConstructor, WireConfigValue } from 'lwc';
import type { FetchError } from './http';

/** What a wire gives to a component. */
export interface Provisioned<T> {
  data: T | undefined;
  error: FetchError | undefined;
}

const adapterOf = new WeakMap<object, { reload(): Promise<void> }>();

/**
 * Makes a wire adapter out of a function that loads. As on the platform it first provides `{data, error}` undefined,
 * waits until no parameter is undefined, then provides data or error, both frozen. `key` tells equal
 * configurations apart, so that rerendering does not load again.
 */
export function wireAdapter<C extends WireConfigValue, T>(
  load: (config: C) => Promise<T>,
  cache?: Map<string, Promise<T>>
): WireAdapterConstructor {
  return class implements WireAdapter {
    private config: C | undefined;
    private key = '';
    private turn = 0;
    private connected = false;

    constructor(private readonly provide: (value: unknown) => void) {
      provide({ data: undefined, error: undefined });
    }

    connect(): void {
      this.connected = true;
      if (this.config) void this.run();
    }

    disconnect(): void {
      this.connected = false;
      this.turn++;
    }

    update(config: WireConfigValue): void {
      if (Object.values(config).some((value) => value === undefined)) return;
      const key = JSON.stringify(config);
      if (key === this.key) return;
      this.key = key;
      this.config = config as C;
      if (this.connected) void this.run();
    }

    async reload(): Promise<void> {
      cache?.delete(this.key);
      await this.run();
    }

    private async run(): Promise<void> {
      const turn = ++this.turn;
      const result: Provisioned<T> = await this.load();
      if (turn !== this.turn) return;
      adapterOf.set(result, this);
      this.provide(result);
    }

    private async load(): Promise<Provisioned<T>> {
      try {
        const promise = cache?.get(this.key) ?? load(this.config as C);
        cache?.set(this.key, promise);
        return { data: deepFreeze(await promise), error: undefined };
      } catch (error) {
        cache?.delete(this.key);
        return { data: undefined, error: error as FetchError };
      }
    }
  } as unknown as WireAdapterConstructor;
}

/** Loads again what a wire provided (the whole `{data, error}` value) and resolves when the new value is there. */
export async function reloadProvisioned(value: unknown): Promise<void> {
  await adapterOf.get(value as object)?.reload();
}

/** Freezes a value and all within, because components share it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
