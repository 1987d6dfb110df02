import { worldOf } from '../apex/world';
import type { Rule } from '../rule';

/** Classes and triggers are Apex, and are called as their files. */
export const apexSyntax: Rule = {
  name: 'apex-syntax',
  check(source) {
    const { program } = worldOf(source);
    const broken = program.files.flatMap(({ path, problems }) =>
      problems.slice(0, 1).map(({ line, message }) => ({
        file: path,
        line,
        problem: `not Apex: ${message.replace(/ expecting \{.*$/s, '')}`,
        mend: 'mend the syntax: what follows in the file was not read'
      }))
    );
    const named = [
      ...program.classes.map(({ file, type }) => ({ file, name: type.name })),
      ...program.triggers.map(({ file, name }) => ({ file, name }))
    ];
    const misnamed = named
      .filter(({ file, name }) => file.name.toLowerCase() !== name.toLowerCase())
      .map(({ file, name }) => ({
        file: file.path,
        line: 1,
        problem: `the file holds ${name}`,
        mend: 'let file and class have one name'
      }));
    return [...broken, ...misnamed];
  }
};
