import { platformClass } from '../platform-class';
import type { EnqueueOptions } from './enqueue';

/** A value of System.AsyncOptions. */
export class AsyncOptions {
  delayMinutes: number | null = null;
  maximumStackDepth: number | null = null;

  asEnqueueOptions(): EnqueueOptions {
    return {
      delayMinutes: this.delayMinutes ?? undefined,
      maximumStackDepth: this.maximumStackDepth ?? undefined
    };
  }
}

platformClass('AsyncOptions', {
  constructors: { '()': () => new AsyncOptions() },
  fields: {
    'Integer MinimumQueueableDelayInMinutes': {
      get: (self: AsyncOptions) => self.delayMinutes,
      set: (self: AsyncOptions, minutes: number | null) => void (self.delayMinutes = minutes)
    },
    'Integer MaximumQueueableStackDepth': {
      get: (self: AsyncOptions) => self.maximumStackDepth,
      set: (self: AsyncOptions, depth: number | null) => void (self.maximumStackDepth = depth)
    }
  },
  isInstance: (value) => value instanceof AsyncOptions
});
