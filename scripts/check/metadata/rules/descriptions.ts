import { annotationOf } from '../apex/declarations';
import { allTypes } from '../apex/program';
import { worldOf } from '../apex/world';
import type { MetadataComponent } from '../component';
import { faultAt } from '../places';
import type { ProjectSource } from '../project-source';
import type { Fault, Rule } from '../rule';
import { children, childText } from '../xml';

/** What people meet in Setup, Flow Builder or the App Builder, and so is to be explained there. */
const DESCRIBED = [
  'CustomObject',
  'CustomField',
  'Flow',
  'FlexiPage',
  'PermissionSet',
  'PermissionSetGroup',
  'CustomPermission',
  'CustomApplication',
  'CustomTab',
  'ValidationRule',
  'RecordType',
  'GlobalValueSet',
  'EmailTemplate'
];

/** Everything that an admin finds says in a sentence what it is for. */
export const descriptions: Rule = {
  name: 'descriptions',
  check(source) {
    return [
      ...DESCRIBED.flatMap((type) => source.ofType(type)).flatMap(undescribed),
      ...source.ofType('Flow').flatMap(undescribedVariables),
      ...invocables(source)
    ];
  }
};

const MEND = 'add a sentence that says what it is for';

function undescribed(component: MetadataComponent): Fault[] {
  const { type, fullName, xml } = component;
  if (!xml || !isOwn(component) || childText(xml, 'description')) return [];
  return faultAt(component, undefined, { problem: `${type} ${fullName} has no description`, mend: MEND });
}

/** Parts of standard objects that the project only adjusts have their descriptions from the platform. */
function isOwn({ type, fullName }: MetadataComponent): boolean {
  if (type === 'CustomField' || type === 'CustomObject') return /__\w+$/.test(fullName);
  return type !== 'CustomTab' || !/__\w+$|^standard-/.test(fullName);
}

function undescribedVariables(flow: MetadataComponent): Fault[] {
  return children(flow.xml, 'variables')
    .filter(
      (variable) => childText(variable, 'isInput') === 'true' || childText(variable, 'isOutput') === 'true'
    )
    .filter((variable) => !childText(variable, 'description'))
    .flatMap((variable) =>
      faultAt(flow, variable, {
        problem: `the variable ${childText(variable, 'name')} has no description`,
        mend: MEND
      })
    );
}

function invocables(source: ProjectSource): Fault[] {
  return worldOf(source).program.classes.flatMap(({ file, type }) =>
    allTypes(type)
      .flatMap(({ methods, fields }) => [
        ...methods.map((method) => ({ ...method, words: annotationOf(method, 'invocablemethod') })),
        ...fields.map((field) => ({ ...field, words: annotationOf(field, 'invocablevariable') }))
      ])
      .flatMap(({ name, line, words }) =>
        ['label', 'description']
          .filter((each) => words && !words.values.get(each))
          .map((each) => ({
            file: file.path,
            line,
            problem: `what flows see as ${name} has no ${each}`,
            mend: `add ${each}='…' to its annotation: Flow Builder shows it to admins`
          }))
      )
  );
}
