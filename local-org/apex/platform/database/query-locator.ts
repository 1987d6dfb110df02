import { ApexList } from '../../values/apex-list';
import { ApexIterator } from '../iterator';
import { platformClass } from '../platform-class';
import type { SObject } from '../../values/sobject';

/** A value of Database.QueryLocator. The rows are read when they are wanted first. */
export class QueryLocator {
  private rows: ApexList<SObject> | undefined;

  constructor(
    readonly soql: string,
    private readonly read: () => ApexList<SObject>
  ) {}

  get records(): ApexList<SObject> {
    this.rows ??= this.read();
    return this.rows;
  }
}

platformClass('Database.QueryLocator', {
  methods: {
    'String getQuery()': (self: QueryLocator) => self.soql,
    'Iterator<SObject> iterator()': (self: QueryLocator) => new ApexIterator(self.records)
  },
  isInstance: (value) => value instanceof QueryLocator
});
