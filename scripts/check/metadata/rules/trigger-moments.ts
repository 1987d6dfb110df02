import { lineOf } from '../apex/tree';
import { worldOf, type ApexWorld } from '../apex/world';
import type { Fault, Rule } from '../rule';

/** A trigger runs when its object has such a moment: events and changes are only ever inserted. */
export const triggerMoments: Rule = {
  name: 'trigger-moments',
  check: (source) => triggerFaults(worldOf(source))
};

/** Objects whose triggers run after insert and never else. */
const AFTER_INSERT_ONLY = /(__e|ChangeEvent)$/i;

function triggerFaults({ program }: ApexWorld): Fault[] {
  return program.triggers.flatMap(({ file, name, object, unit }) => {
    const moments = unit
      .triggerCase_list()
      .map(
        (each) =>
          `${each.BEFORE() ? 'before' : 'after'} ${(each.INSERT() ?? each.UPDATE() ?? each.DELETE() ?? each.UNDELETE()).getText().toLowerCase()}`
      );
    const at = { file: file.path, line: lineOf(unit) };
    if (/__mdt$/i.test(object))
      return [
        { ...at, problem: `${name} is a trigger on custom metadata, which has none`, mend: 'remove it' }
      ];
    if (!AFTER_INSERT_ONLY.test(object)) return [];
    return moments
      .filter((moment) => moment !== 'after insert')
      .map((moment) => ({
        ...at,
        problem: `${name} runs ${moment}, but events know only after insert`,
        mend: 'declare (after insert)'
      }));
  });
}
