import path from 'node:path';
import type { Rule } from '../rule';
import { child } from '../xml';

/** Types whose `fullName`, when the file has one, is not the last part of the component's name. */
const NAMES_IN_FULL = new Set(['CustomMetadata', 'StandardValueSet', 'SharingRules']);

/** A file is called as the component that it holds, lies in the folder of its kind, and no component exists twice. */
export const fullNames: Rule = {
  name: 'full-names',
  check(source) {
    return source.components
      .filter(({ isEmbedded }) => !isEmbedded)
      .flatMap((component) => {
        const { type, fullName, file, xml } = component;
        const inside = child(xml, 'fullName');
        const own = fullName.slice(fullName.lastIndexOf('.') + 1);
        const renamed =
          inside && !NAMES_IN_FULL.has(type) && inside.text !== own && inside.text !== fullName
            ? [
                {
                  file,
                  line: inside.line,
                  problem: `<fullName> is ${inside.text}, the file's name says ${own}`,
                  mend: 'let both say the same'
                }
              ]
            : [];
        // What lies in another package directory is deployed apart, and may replace this on purpose.
        const others = source
          .allNamed(type, fullName)
          .filter((other) => !other.isEmbedded && source.packageOf(other.file) === source.packageOf(file));
        const isDuplicate = others.length > 1 && others[0] !== component && !isManyFiled(type);
        return isDuplicate
          ? [
              ...renamed,
              {
                file,
                line: 1,
                problem: `${type} ${fullName} is also in ${path.posix.relative('.', others[0].file)}`,
                mend: 'keep one of the two files'
              }
            ]
          : renamed;
      });
  }
};

/** Bundles and sites come in several described files. */
function isManyFiled(type: string): boolean {
  return /Bundle$|^(DigitalExperience|StaticResource|Document)$/.test(type);
}
