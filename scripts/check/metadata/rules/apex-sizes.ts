import { LONGEST_CLASS, MOST_APEX } from '../platform/limits';
import type { Rule } from '../rule';
import { worldOf } from '../apex/world';

/** Apex is not longer than an org takes it, one class and all of them. */
export const apexSizes: Rule = {
  name: 'apex-sizes',
  check(source) {
    const { program } = worldOf(source);
    const tooLong = program.files
      .filter(({ text }) => text.length > LONGEST_CLASS)
      .map(({ path, text }) => ({
        file: path,
        line: 1,
        problem: `the file has ${text.length} characters, the platform takes ${LONGEST_CLASS}`,
        mend: 'split it'
      }));
    const counted = program.files.filter(({ text }) => !/^\s*(\/\*[\s\S]*?\*\/\s*)?@istest/i.test(text));
    const total = counted.reduce(
      (sum, { text }) => sum + text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').length,
      0
    );
    return total > MOST_APEX
      ? [
          ...tooLong,
          {
            file: counted[0].path,
            line: 1,
            problem: `all Apex has ${total} characters, an org takes ${MOST_APEX}`,
            mend: 'take out what is not used'
          }
        ]
      : tooLong;
  }
};
