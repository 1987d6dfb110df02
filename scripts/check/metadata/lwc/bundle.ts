import path from 'node:path';
import ts from 'typescript';
import type { MetadataComponent } from '../component';
import type { ProjectSource } from '../project-source';

/** A module that a component's code imports, and where. */
export interface Import {
  module: string;
  file: string;
  line: number;
}

/** What another component or a page can see of a Lightning web component. */
export interface Bundle {
  component: MetadataComponent;
  name: string;
  /** Its own source: TypeScript where there is some, else JavaScript; tests left out. */
  scripts: string[];
  templates: string[];
  imports: Import[];
  /** Names under `@api`. */
  api: Set<string>;
  /** Names of all members of its classes. */
  members: Set<string>;
  /** True when its class extends one of the project or of a library: it has members that are not in its own file. */
  hasUnknownBase: boolean;
}

const read = new WeakMap<ProjectSource, Bundle[]>();

/** The Lightning web components of a project. */
export function bundlesOf(source: ProjectSource): Bundle[] {
  const known = read.get(source);
  if (known) return known;
  const bundles = source.ofType('LightningComponentBundle').map((component) => readBundle(source, component));
  read.set(source, bundles);
  return bundles;
}

/** What a class declares. */
type ReadClass = Pick<Bundle, 'api' | 'members' | 'hasUnknownBase'>;

/** What a class's file declares for others: `@api` names, members, and whether it extends a class with more. */
export function readComponentClass(file: string, text: string): ReadClass {
  const found: ReadClass = { api: new Set(), members: new Set(), hasUnknownBase: false };
  const script = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  for (const statement of script.statements)
    if (ts.isClassDeclaration(statement)) readClass(found, statement, script);
  return found;
}

function readBundle(source: ProjectSource, component: MetadataComponent): Bundle {
  const folder = `${path.posix.dirname(component.file)}/`;
  const files = [...source.files, ...source.ignoredFiles].filter(
    (file) => file.startsWith(folder) && !file.includes('/__tests__/') && !file.includes('/__mocks__/')
  );
  const isCompiled = (file: string): boolean => files.includes(file.replace(/\.js$/, '.ts'));
  const bundle: Bundle = {
    component,
    name: component.fullName,
    scripts: files.filter((file) => file.endsWith('.ts') || (file.endsWith('.js') && !isCompiled(file))),
    templates: files.filter((file) => file.endsWith('.html')),
    imports: [],
    api: new Set(),
    members: new Set(),
    hasUnknownBase: false
  };
  for (const file of bundle.scripts) readScript(bundle, file, source.text(file));
  return bundle;
}

function readScript(bundle: Bundle, file: string, text: string): void {
  const script = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const lineAt = (position: number): number => script.getLineAndCharacterOfPosition(position).line + 1;
  for (const statement of script.statements) {
    const specifier =
      (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) && statement.moduleSpecifier;
    if (specifier && ts.isStringLiteral(specifier)) {
      bundle.imports.push({ module: specifier.text, file, line: lineAt(specifier.pos + 1) });
    }
    if (ts.isClassDeclaration(statement)) readClass(bundle, statement, script);
  }
}

function readClass(bundle: ReadClass, declaration: ts.ClassDeclaration, script: ts.SourceFile): void {
  const base = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const baseText = base?.types[0] ? text(base.types[0], script) : '';
  // These add nothing that a template could name.
  if (!/^((NavigationMixin\()?LightningElement\)?|LightningShadowBaseClass)$/.test(baseText))
    bundle.hasUnknownBase = true;
  for (const member of declaration.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
    if (!name) continue;
    bundle.members.add(name);
    const decorators = ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : [];
    if (decorators.some((each) => text(each, script) === '@api')) bundle.api.add(name);
  }
}

function text(node: ts.Node, script: ts.SourceFile): string {
  return script.text.slice(node.getStart(script), node.end);
}
