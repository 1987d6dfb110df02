import type { MetadataComponent } from '../component';
import { FORMULA_FUNCTIONS } from '../formula/functions';
import { namesInFormula } from '../formula/names';
import { globalMistake } from '../global-variables';
import { didYouMean } from '../nearest-name';
import type { ProjectSource } from '../project-source';
import { fieldMistake, type Mistake } from '../references';
import type { Fault, Rule } from '../rule';
import { child, type XmlElement } from '../xml';

/** Fields, validation rules and the like whose formula names fields of an object. */
const FORMULAS: { type: string; elements: string[] }[] = [
  { type: 'CustomField', elements: ['formula'] },
  { type: 'ValidationRule', elements: ['errorConditionFormula'] }
];

/** Every field, global and function in a formula exists. */
export const formulas: Rule = {
  name: 'formulas',
  check(source) {
    return [
      ...FORMULAS.flatMap(({ type, elements }) =>
        source.ofType(type).flatMap((component) => {
          const object = component.fullName.slice(0, component.fullName.indexOf('.'));
          return elements.flatMap((name) => {
            const element = child(component.xml, name);
            return element ? formulaFaults(source, component, element, object) : [];
          });
        })
      ),
      ...source.ofType('ValidationRule').flatMap((component) => {
        const element = child(component.xml, 'errorDisplayField');
        const object = component.fullName.slice(0, component.fullName.indexOf('.'));
        const mistake = element && fieldMistake(source, object, element.text);
        return mistake ? [{ file: component.file, line: element.line, ...mistake }] : [];
      })
    ];
  }
};

function formulaFaults(
  source: ProjectSource,
  component: MetadataComponent,
  element: XmlElement,
  object: string
): Fault[] {
  const { paths, functions } = namesInFormula(element.text);
  const at = (linesBelow: number, mistake: Mistake): Fault[] =>
    mistake ? [{ file: component.file, line: element.line + linesBelow, ...mistake }] : [];
  return [
    ...paths.flatMap(({ path, linesBelow }) => at(linesBelow, pathMistake(source, object, path))),
    ...functions
      .filter(({ path }) => !FORMULA_FUNCTIONS.has(path.toUpperCase()) && !path.includes('.'))
      .flatMap(({ path, linesBelow }) =>
        at(linesBelow, {
          problem: `formulas have no function ${path}`,
          mend:
            didYouMean(path, FORMULA_FUNCTIONS) ?? 'see "Formula Operators and Functions" in Salesforce Help'
        })
      )
  ];
}

function pathMistake(source: ProjectSource, object: string, path: string): Mistake {
  if (path.startsWith('$')) return globalMistake(source, path);
  const [, target, field] = /:(\w+)\.(\w+)$/.exec(path) ?? [];
  if (path.includes(':')) return target ? fieldMistake(source, target, field) : undefined;
  return fieldMistake(source, object, path);
}
