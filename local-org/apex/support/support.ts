import type { Program } from '../compiler/types/program';
import { ApexObject } from '../values/apex-object';
import { collections } from './collections';
import { comparison } from './comparison';
import { customMetadata } from './custom-metadata';
import { data } from './data';
import { enums } from './enums';
import { frames } from './frames';
import { futureCalls } from './future';
import { numbers } from './numbers';
import { platformAccess } from './platform';
import { records } from './records';
import { triggerVariables } from './triggers';
import { typeTests } from './types';

/** Everything that compiled code calls as `$.…`, apart from `link`. */
export function makeSupport(program: Program) {
  return {
    ApexObject,
    ...numbers,
    ...comparison,
    ...frames,
    ...collections,
    ...records,
    ...data,
    ...enums,
    ...futureCalls,
    ...customMetadata(program.schema),
    ...triggerVariables,
    ...platformAccess(program.schema),
    ...typeTests(program)
  };
}
