import { annotationOf, type Modifiers } from '../apex/declarations';
import { commentBehind } from '../apex/comments';
import { allTypes } from '../apex/program';
import { worldOf } from '../apex/world';
import type { Rule } from '../rule';

/** Where a finding of PMD is waved through, a comment says why. */
export const apexSuppressions: Rule = {
  name: 'apex-suppressions',
  check: (source) =>
    worldOf(source).program.classes.flatMap(({ file, type }) =>
      allTypes(type)
        .flatMap((owner): Modifiers[] => [owner, ...owner.fields, ...owner.methods])
        .flatMap((declared) => annotationOf(declared, 'suppresswarnings') ?? [])
        .filter(({ line, lastLine }) => !commentBehind(file, line) && !commentBehind(file, lastLine))
        .map(({ line, values }) => ({
          file: file.path,
          line,
          problem: `${values.get('value')} is suppressed without a reason`,
          mend: 'write the reason behind the annotation: // because …'
        }))
    )
};
