import assert from 'node:assert';
import { before, describe, it } from 'node:test';
import type { Finding } from './finding';
import { ProjectSource } from './project-source';
import { findingsIn } from './rules';
import { rulesForApex } from './rules/apex';
import { houseRules } from './rules/house';
import { limitRules } from './rules/limits';
import { sourceFilesOf } from './source-files';
import { PLANTED } from './testing/planted-faults';

const files = sourceFilesOf('.');
const texts = new Map(files.paths.map((file) => [file, files.read(file)]));

/** The project as it lies in the repository, with some files changed or added. */
function projectWith(changes: Map<string, string>): ProjectSource {
  const all = new Map([...texts, ...changes]);
  return new ProjectSource({
    ...files,
    paths: [...all.keys()].sort(),
    read: (file) => all.get(file) ?? files.read(file)
  });
}

describe('planted faults', () => {
  let found: Finding[] = [];
  let withoutThem: Finding[] = [];
  let changed: Map<string, string>;

  before(() => {
    changed = new Map();
    for (const { plant } of PLANTED) plant((file) => changed.get(file) ?? texts.get(file), changed);
    found = findingsIn(projectWith(changed));
    withoutThem = findingsIn(projectWith(new Map()));
  });

  it('are absent from the project itself', () => {
    assert.deepStrictEqual(withoutThem, []);
  });

  for (const { rule, what, problem } of PLANTED)
    it(`${rule}: ${what}`, () => {
      const caught = found.filter((finding) => finding.rule === rule && problem.test(finding.problem));
      assert.ok(
        caught.length > 0,
        `not among\n${found.map((finding) => `${finding.rule}: ${finding.problem}`).join('\n')}`
      );
      for (const { file, line, mend } of caught) {
        assert.ok(changed.has(file) || texts.has(file), `${file} is a file of the project`);
        assert.ok(line >= 1 && mend.length > 0);
      }
    });

  it('are all that is found: nothing is blamed that is right', () => {
    const known = new Set(withoutThem.map(({ file, problem }) => `${file} ${problem}`));
    const strays = found.filter(
      ({ file, rule, problem }) =>
        !known.has(`${file} ${problem}`) &&
        !PLANTED.some((planted) => planted.rule === rule && planted.problem.test(problem))
    );
    assert.deepStrictEqual(strays, []);
  });

  it('cover every rule about Apex, about limits and of the house', () => {
    for (const { name } of [...rulesForApex, ...limitRules, ...houseRules])
      assert.ok(
        PLANTED.some(({ rule }) => rule === name),
        `no fault is planted for ${name}`
      );
  });
});
