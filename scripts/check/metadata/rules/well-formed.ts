import { identify } from '../component';
import type { Rule } from '../rule';

/** Every `-meta.xml` file is XML, and of a type that the Metadata API knows. */
export const wellFormed: Rule = {
  name: 'well-formed',
  check(source) {
    const broken = source.components.flatMap(({ file, xmlProblem }) =>
      xmlProblem
        ? [
            {
              file,
              line: xmlProblem.line,
              problem: `not well-formed XML: ${xmlProblem.message}`,
              mend: 'mend the XML'
            }
          ]
        : []
    );
    const strangers = source.files
      .filter((file) => file.endsWith('-meta.xml') && !identify(file))
      .map((file) => ({
        file,
        line: 1,
        problem: 'no metadata type has files that end like this',
        mend: "give the file its type's suffix, or list it in .forceignore"
      }));
    return [...broken, ...strangers];
  }
};
