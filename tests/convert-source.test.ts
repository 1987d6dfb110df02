import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import type { MetadataComponent } from '../scripts/check/metadata/component';
import { readProjectSource, type ProjectSource } from '../scripts/check/metadata/project-source';
import { partsByElement, typeNamed } from '../scripts/check/metadata/registry';
import { childText, readXml } from '../scripts/check/metadata/xml';
import { runCommand } from '../scripts/command';
import { copyProject } from './stage/project-version';

/** The real sf CLI turns force-app, built, into what a deploy sends: compared with the components as we list them. */
let folder: string;
let converted: string;
let source: ProjectSource;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'convert-'));
  converted = path.join(folder, 'converted');
  const project = copyProject(path.join(folder, 'project'));
  const build = await runCommand('tsc', [...['-p', 'tsconfig.lwc.json', '--outDir', project.folder]]);
  assert.equal(build.code, 0, build.output);
  const { code, output } = await runCommand(
    'sf',
    ['project', 'convert', 'source', '--output-dir', converted, '--json'],
    { cwd: project.folder, env: { ...process.env, HOME: folder, SF_DISABLE_TELEMETRY: 'true' } }
  );
  assert.equal(code, 0, output);
  source = readProjectSource('.');
});
after(() => rmSync(folder, { recursive: true }));

const filesOf = (below = converted): string[] =>
  readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(converted, path.join(entry.parentPath, entry.name)));

test('package.xml names every component once, and nothing else', () => {
  const manifest = readXml(readFileSync(path.join(converted, 'package.xml'), 'utf8')).root!;
  const named = manifest.children
    .filter(({ name }) => name === 'types')
    .flatMap((types) =>
      types.children
        .filter(({ name }) => name === 'members')
        .map((member) => `${childText(types, 'name')} ${member.text}`)
    );
  assert.equal(new Set(named).size, named.length);
  const ours = source.components.map(nameInManifest);
  const standalone = source.components.filter(({ isEmbedded }) => !isEmbedded);
  const missing = standalone.map(nameInManifest).filter((name) => !named.includes(name));
  assert.deepEqual(missing, []);
  assert.deepEqual(
    named.filter((name) => !ours.includes(name)),
    []
  );
  assert.equal(childText(manifest, 'version'), '65.0');
});

test('each component is there once: a file, a bundle, or a part of its object', () => {
  for (const component of source.components.filter(({ isEmbedded }) => !isEmbedded)) {
    assert.equal(occurrences(component), 1, `${component.type} ${component.fullName}`);
  }
});

test('no TypeScript and no test goes along; each Lightning component has the JavaScript it was compiled to', () => {
  assert.deepEqual(
    filesOf().filter((file) => /\.ts$|__tests__/.test(file)),
    []
  );
  for (const { fullName } of source.ofType('LightningComponentBundle')) {
    assert.ok(existsSync(path.join(converted, 'lwc', fullName, `${fullName}.js`)), fullName);
  }
});

/** A manifest names a folder under the type of what it holds. */
function nameInManifest({ type, fullName }: MetadataComponent): string {
  return `${contentOfFolder(type) ?? type} ${fullName}`;
}

/** What a type of folder holds, by the name of its type; undefined for what is no folder. */
function contentOfFolder(type: string): string | undefined {
  const content = typeNamed(type)?.folderContentType;
  return content && source.components.find((other) => other.type.toLowerCase() === content)?.type;
}

/** How often a component stands in what was converted. */
function occurrences({ type, fullName }: MetadataComponent): number {
  const [parentName, partName = ''] = fullName.split('.');
  const [element] =
    [...partsByElement(typeNamed('CustomObject')!)].find(([, part]) => part.name === type) ?? [];
  if (element) return partsOf(`objects/${parentName}.object`, element, partName);
  const { directoryName, suffix } = typeNamed(type)!;
  const isBundle = suffix === undefined || type === 'LightningComponentBundle';
  const wanted = isBundle
    ? `/${fullName}.js-meta.xml`
    : contentOfFolder(type)
      ? `/${fullName}-meta.xml`
      : `/${fullName}.${suffix}`;
  const folders = filesOf().filter((file) =>
    file.toLowerCase().startsWith(`${directoryName}/`.toLowerCase())
  );
  // File names may be percent-encoded, the names of components are not.
  return folders.filter((file) => decodeURIComponent(`/${file}`).endsWith(wanted)).length;
}

function partsOf(file: string, element: string, name: string): number {
  const { root } = readXml(readFileSync(path.join(converted, file), 'utf8'));
  return root!.children.filter((part) => part.name === element && childText(part, 'fullName') === name)
    .length;
}
