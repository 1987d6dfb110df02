import path from 'node:path';
import { annotationOf, type MethodDeclaration, type TypeDeclaration } from '../apex/declarations';
import { worldOf } from '../apex/world';
import type { MetadataComponent } from '../component';
import type { ProjectSource } from '../project-source';
import type { Fault, Rule } from '../rule';
import { Usage } from '../usage';
import { childText } from '../xml';

/**
 * What nobody uses is taken out. Tests and grants are no use. Kept without a mention, since the platform, an admin or
 * somebody outside calls it: REST resources, invocable methods (for the flows of admins), Schedulables (scheduled in
 * Setup), exposed Lightning web components, flows that start by themselves or on a screen.
 */
export const unused: Rule = {
  name: 'unused',
  check(source) {
    const usage = new Usage(source);
    const classes = unusedClasses(source, usage);
    const files = new Set(classes.map(({ file }) => file));
    const methods = unusedMethods(source, usage).filter(({ file }) => !files.has(file));
    return [...unusedComponents(source, usage), ...classes, ...methods];
  }
};

/** Types of components that something must name, each with what is not asked about. */
const NAMED_BY_OTHERS: Record<string, (component: MetadataComponent) => boolean> = {
  CustomField: ({ fullName }) => !fullName.endsWith('__c'),
  CustomLabel: () => false,
  CustomPermission: () => false,
  CustomNotificationType: () => false,
  StaticResource: () => false,
  EmailTemplate: () => false,
  FlexiPage: () => false,
  CompactLayout: () => false,
  LightningComponentBundle: ({ xml }) => childText(xml, 'isExposed') === 'true',
  Flow: ({ xml, text }) => childText(xml, 'processType') === 'Flow' || /<triggerType>/.test(text)
};

function unusedComponents(source: ProjectSource, usage: Usage): Fault[] {
  return Object.entries(NAMED_BY_OTHERS).flatMap(([type, isKept]) =>
    source
      .ofType(type)
      .filter((component) => !isKept(component) && !isUsed(component, usage))
      .map(({ file, fullName, xml }) => ({
        file,
        line: xml?.line ?? 1,
        problem: `nothing uses ${fullName}`,
        mend: 'use it, or delete it'
      }))
  );
}

function isUsed(component: MetadataComponent, usage: Usage): boolean {
  const { type, fullName, file, isEmbedded } = component;
  const name = fullName.slice(Math.max(fullName.lastIndexOf('.'), fullName.lastIndexOf('/')) + 1);
  const folder = `${path.posix.dirname(file)}/`;
  const isOwn = (other: string): boolean =>
    other === file ||
    (type === 'LightningComponentBundle' && other.startsWith(folder)) ||
    other === component.content;
  if (usage.isUsedOutside(name, isEmbedded ? (other) => other === file : isOwn)) return true;
  // Lookups are used by their relationship: Lead__r for Lead__c.
  return type === 'CustomField' && usage.isUsedOutside(name.replace(/c$/, 'r'), isOwn);
}

function unusedClasses(source: ProjectSource, usage: Usage): Fault[] {
  return worldOf(source)
    .program.classes.filter(({ type }) => !isTest(type) && !isCalledFromOutside(type))
    .filter(({ type, file }) => !usage.isUsedOutside(type.name, (other) => other.startsWith(file.path)))
    .map(({ type, file }) => ({
      file: file.path,
      line: type.line,
      problem: `nothing but tests uses the class ${type.name}`,
      mend: 'use it, or delete it with its test'
    }));
}

function isTest(type: TypeDeclaration): boolean {
  return !!annotationOf(type, 'istest');
}

function isCalledFromOutside(type: TypeDeclaration): boolean {
  return (
    type.words.has('global') ||
    !!annotationOf(type, 'restresource') ||
    type.implements.some(({ name }) => /^(schedulable|installhandler|uninstallhandler)$/.test(name)) ||
    type.methods.some((method) => annotationOf(method, 'invocablemethod'))
  );
}

/** Methods that the platform calls by their names. */
const CALLED_BY_THE_PLATFORM =
  /^(execute|start|finish|compare|compareto|equals|hashcode|tostring|call|iterator|next|hasnext|oninstall|onuninstall|respond|handleinboundemail|invokemethod|process)$/i;

function unusedMethods(source: ProjectSource, usage: Usage): Fault[] {
  return worldOf(source).program.classes.flatMap(({ type, file }) => {
    if (isTest(type) || type.words.has('global')) return [];
    const text = source.text(file.path);
    return [type, ...type.inner].flatMap((each) =>
      each.methods
        .filter((method) => isAskedAbout(method, each))
        .filter(({ name }) => {
          const isUsedInside =
            (text.match(new RegExp(`\\b${name}\\b`, 'gi')) ?? []).length > declarations(type, name);
          return !isUsedInside && !usage.isUsedOutside(name, (other) => other === file.path);
        })
        .map(({ name, line }) => ({
          file: file.path,
          line,
          problem: `nothing but tests calls ${each.name}.${name}`,
          mend: 'call it, or delete it'
        }))
    );
  });
}

function isAskedAbout(method: MethodDeclaration, owner: TypeDeclaration): boolean {
  const isBound = ['override', 'virtual', 'abstract', 'global', 'webservice'].some((word) =>
    method.words.has(word)
  );
  const isEntry = method.annotations.some(({ name }) =>
    /^(invocablemethod|http\w+|future|remoteaction|readonly)$/.test(name)
  );
  const isInterface = owner.kind === 'interface' || owner.implements.length > 0;
  return (
    !method.isConstructor && !isBound && !isEntry && !isInterface && !CALLED_BY_THE_PLATFORM.test(method.name)
  );
}

/** How often a class declares a method of that name, comments that mention it aside. */
function declarations(type: TypeDeclaration, name: string): number {
  return [type, ...type.inner]
    .flatMap(({ methods }) => methods)
    .filter((method) => method.name.toLowerCase() === name.toLowerCase()).length;
}
