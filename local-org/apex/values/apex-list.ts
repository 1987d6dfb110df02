import { apexEquals } from './equality';
import { ApexType } from './apex-type';
import { hashPart } from './hash-key';

/** Apex's List. `items` is open to the platform library; index checks belong to the operators and methods. */
export class ApexList<T = unknown> {
  constructor(
    readonly elementType: ApexType,
    readonly items: T[] = []
  ) {}

  get type(): ApexType {
    return ApexType.of('List', [this.elementType]);
  }

  [Symbol.iterator](): IterableIterator<T> {
    return this.items[Symbol.iterator]();
  }

  equals(other: unknown): boolean {
    return (
      other instanceof ApexList &&
      this.items.length === other.items.length &&
      this.items.every((item, index) => apexEquals(item, other.items[index]))
    );
  }

  hashText(): string {
    return `list(${this.items.map(hashPart).join(',')})`;
  }
}
