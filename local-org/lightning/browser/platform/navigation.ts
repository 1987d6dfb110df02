import type { WireAdapter, WireAdapterConstructor } from 'lwc';
import { currentPage, onPageChange, open } from '../platform-support/current-page';
import { addressOf, type PageReference } from '../platform-support/page-address';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Reference = Partial<PageReference> & { type: string };
// TypeScript asks a mixin's base for exactly this parameter list.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Constructor = new (...parameters: any[]) => object;

function mixin<Base extends Constructor>(base: Base) {
  return class extends base {
    [Navigate](reference: Reference, replace = false): void {
      open(addressOf(reference), { replace });
    }

    async [GenerateUrl](reference: Reference): Promise<string> {
      return addressOf(reference);
    }
  };
}

/** `lightning/navigation` NavigationMixin: gives a component `this[NavigationMixin.Navigate]` and `GenerateUrl`. */
export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl });

/** `lightning/navigation` CurrentPageReference: provides the open page, and each next one. */
export const CurrentPageReference = class implements WireAdapter {
  private stop: () => void = () => {};

  constructor(private readonly provide: (value: unknown) => void) {
    provide(undefined);
  }

  connect(): void {
    this.provide(currentPage());
    this.stop = onPageChange((page) => this.provide(page));
  }

  update(): void {}

  disconnect(): void {
    this.stop();
  }
} as unknown as WireAdapterConstructor;
