import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { runCommand } from './command';
import { templatesFile } from './outreach/templates-file';
import { exportTemplates, importTemplates } from './outreach/templates-metadata';

const SOURCE = 'force-app/main/outreach';
const folder = mkdtempSync(path.join(tmpdir(), 'templates-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('outreach templates as a file', () => {
  it('stand in config/templates.json as they come with the package', () => {
    const committed = JSON.parse(readFileSync('config/templates.json', 'utf8')) as unknown;
    assert.deepEqual(committed, JSON.parse(JSON.stringify(exportTemplates(SOURCE))));
  });

  it('come back byte for byte', () => {
    const target = path.join(folder, 'back');
    importTemplates(exportTemplates(SOURCE), target);
    const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile()
    );
    assert.ok(files.length > 60, `${files.length} files`);
    for (const { parentPath, name } of files) {
      const file = path.join(parentPath, name);
      const original = path.join(SOURCE, path.relative(target, file));
      assert.equal(readFileSync(file, 'utf8'), readFileSync(original, 'utf8'), original);
    }
  });

  const exported = exportTemplates(SOURCE);
  const broken: [string, object, RegExp][] = [
    [
      'a variable that nobody knows',
      { templates: [{ ...exported.templates[0], body: 'Hi [[nobody]]' }] },
      /there is no variable nobody/
    ],
    [
      'a name that stands twice',
      { templates: [exported.templates[0], exported.templates[0]] },
      /stands twice/
    ],
    ['a field that does not belong there', { phrases: [{ ...exported.phrases[0], to: 'x' }] }, /to/],
    ['a key that is none', { variables: [{ ...exported.variables[0], key: 'Meeting Link' }] }, /lower case/]
  ];
  for (const [what, change, words] of broken) {
    it(`is refused with ${what}`, () => {
      const { success, error } = templatesFile.safeParse({ ...exported, ...change });
      assert.equal(success, false);
      assert.match(JSON.stringify(error!.issues), words);
    });
  }

  it('is checked by the command, which says what to correct', async () => {
    const file = path.join(folder, 'broken.json');
    writeFileSync(file, JSON.stringify({ ...exported, templates: [{ name: 'x' }] }));
    const { code, output } = await runCommand('node', [
      ...['-r', 'ts-node/register', 'scripts/outreach-templates.ts', 'import', file, folder]
    ]);
    assert.equal(code, 1);
    assert.match(output, /cannot be used\. Correct it and try again/);
    assert.match(output, /templates\[0\]\.label/);
  });
});
