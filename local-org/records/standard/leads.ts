import { saveErrors } from '../errors';
import type { Behaviour } from './behaviours';
import { person } from './people';

export const lead: Behaviour = {
  ...person,
  refuseUpdate(old) {
    return old.IsConverted === true ? saveErrors.convertedLead() : undefined;
  }
};
