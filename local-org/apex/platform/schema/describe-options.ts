import { platformEnum } from '../platform-enum';

/** Schema.SObjectDescribeOptions: how much of a description is made at once, which here makes no difference. */
export const describeOptions = platformEnum('Schema.SObjectDescribeOptions', ['DEFAULT', 'DEFERRED', 'FULL']);
