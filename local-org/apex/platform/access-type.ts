import { platformEnum } from './platform-enum';

/** System.AccessType. */
export const accessType = platformEnum('AccessType', ['CREATABLE', 'READABLE', 'UPDATABLE', 'UPSERTABLE']);
