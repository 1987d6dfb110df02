import path from 'node:path';
import { annotationOf } from '../apex/declarations';
import { worldOf } from '../apex/world';
import { bundlesOf, type Bundle, type Import } from '../lwc/bundle';
import { didYouMean } from '../nearest-name';
import type { ProjectSource } from '../project-source';
import { componentMistake, fieldMistake, isForeign, objectMistake, type Mistake } from '../references';
import type { Rule } from '../rule';

/** What a Lightning web component imports exists: `@salesforce/…`, `c/…` and the files of its own bundle. */
export const lwcImports: Rule = {
  name: 'lwc-imports',
  check(source) {
    return bundlesOf(source).flatMap((bundle) =>
      bundle.imports.flatMap((each) => {
        const mistake = importMistake(source, bundle, each);
        return mistake ? [{ file: each.file, line: each.line, ...mistake }] : [];
      })
    );
  }
};

function importMistake(source: ProjectSource, bundle: Bundle, { module, file }: Import): Mistake {
  if (module.startsWith('.')) return fileMistake(source, file, module);
  if (module.startsWith('c/')) {
    const isAura = (name: string): boolean => !!source.find('AuraDefinitionBundle', name);
    return componentMistake(
      source,
      'LightningComponentBundle',
      module.slice(2),
      'Lightning web component',
      isAura
    );
  }
  const [, kind, name] = /^@salesforce\/(\w+)\/(.+)$/.exec(module) ?? [];
  if (!kind || isForeign(name)) return undefined;
  switch (kind) {
    case 'apex':
    case 'apexContinuation':
      return apexMistake(source, name);
    case 'schema': {
      const [object, ...field] = name.split('.');
      return field.length ? fieldMistake(source, object, field.join('.')) : objectMistake(source, object);
    }
    case 'label':
      return componentMistake(source, 'CustomLabel', name.replace(/^c\./, ''), 'label');
    case 'resourceUrl':
      return componentMistake(source, 'StaticResource', name, 'static resource');
    case 'contentAssetUrl':
      return componentMistake(source, 'ContentAsset', name, 'asset file');
    case 'customPermission':
      return componentMistake(source, 'CustomPermission', name, 'custom permission');
    case 'messageChannel':
      return componentMistake(source, 'LightningMessageChannel', name.replace(/__c$/, ''), 'message channel');
    default:
      return undefined;
  }
}

function fileMistake(source: ProjectSource, from: string, module: string): Mistake {
  const target = path.posix.join(path.posix.dirname(from), module);
  const candidates = [target, `${target}.ts`, `${target}.js`, target.replace(/\.js$/, '.ts')];
  const isThere = candidates.some(
    (file) => source.files.includes(file) || source.ignoredFiles.includes(file)
  );
  return isThere ? undefined : { problem: `there is no file ${module}`, mend: 'name a file of the bundle' };
}

function apexMistake(source: ProjectSource, name: string): Mistake {
  const parts = name.split('.');
  if (parts.length > 2) return undefined; // another namespace
  const [className, methodName] = parts;
  const { program } = worldOf(source);
  const type = program.find(className);
  if (!type) return componentMistake(source, 'ApexClass', className, 'Apex class');
  const methods = type.methods.filter((method) => method.name === methodName);
  const open = type.methods
    .filter((method) => annotationOf(method, 'auraenabled'))
    .map((method) => method.name);
  if (!methods.length) {
    return {
      problem: `${className} has no method ${methodName}`,
      mend: didYouMean(methodName, open) ?? `name one of ${open.join(', ') || 'its @AuraEnabled methods'}`
    };
  }
  const isOpen = methods.some((method) => annotationOf(method, 'auraenabled') && method.words.has('static'));
  return isOpen
    ? undefined
    : { problem: `${name} is not static and @AuraEnabled`, mend: 'declare it @AuraEnabled and static' };
}
