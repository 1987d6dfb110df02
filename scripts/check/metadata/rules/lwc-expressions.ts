import { bundlesOf, type Bundle } from '../lwc/bundle';
import { camelCase, elementsOf, type TemplateElement } from '../lwc/template';
import { didYouMean } from '../nearest-name';
import type { ProjectSource } from '../project-source';
import { baseComponentApi } from '../platform/base-components';
import type { Fault, Rule } from '../rule';
import { EVERY_ELEMENT } from './lwc-templates';

const EXPRESSION = /\{\s*([A-Za-z_$][\w$]*)[^}]*\}/g;
const ASSIGNED = /\bthis\.(\w+)\s*=/g;
const COMMENT = /<!--[\s\S]*?-->/g;

/** A template shows what its class has, and gives base components what they take. */
export const lwcExpressions: Rule = {
  name: 'lwc-expressions',
  check(source) {
    return bundlesOf(source).flatMap((bundle) =>
      bundle.templates.flatMap((file) => {
        const elements = elementsOf(source.text(file));
        return [
          ...expressionFaults(source, bundle, file, elements),
          ...elements.flatMap((element) => attributeFaults(file, element))
        ];
      })
    );
  }
};

function expressionFaults(
  source: ProjectSource,
  bundle: Bundle,
  file: string,
  elements: TemplateElement[]
): Fault[] {
  if (bundle.hasUnknownBase || !bundle.members.size) return [];
  const known = new Set([
    ...bundle.members,
    ...elements.flatMap(loopVariables),
    // JavaScript may give an object members that its class does not declare.
    ...bundle.scripts.flatMap((script) => [...source.text(script).matchAll(ASSIGNED)].map(([, name]) => name))
  ]);
  const text = source.text(file).replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...text.matchAll(EXPRESSION)]
    .filter(([, name]) => !known.has(name) && !isHandler(text, name))
    .map((match) => ({
      file,
      line: text.slice(0, match.index).split('\n').length,
      problem: `${bundle.name} has no ${match[1]} to show`,
      mend: didYouMean(match[1], known) ?? `add ${match[1]} to the class`
    }));
}

/** Names that a loop gives to what it goes through. */
function loopVariables({ attributes }: TemplateElement): string[] {
  return attributes.flatMap(({ name, value }) => {
    if (name === 'for:item' || name === 'for:index' || name === 'let:item')
      return [value.replace(/["']/g, '')];
    return name.startsWith('iterator:') ? [name.slice('iterator:'.length)] : [];
  });
}

/** Handlers are the business of the rule lwc-templates. */
function isHandler(text: string, name: string): boolean {
  return new RegExp(`\\son\\w+=["']?\\{\\s*${name.replaceAll('$', '\\$')}\\s*\\}`).test(text);
}

/** The published source leaves out some of what base components take, so only slips are told. */
function attributeFaults(file: string, { tag, attributes }: TemplateElement): Fault[] {
  const api = tag.startsWith('lightning-')
    ? baseComponentApi(camelCase(tag.slice('lightning-'.length)))
    : undefined;
  if (!api) return [];
  return attributes.flatMap(({ name, line }): Fault[] => {
    const property = camelCase(name);
    if (EVERY_ELEMENT.test(name) || api.has(property)) return [];
    const mend = didYouMean(property, api);
    return mend ? [{ file, line, problem: `${tag} has no ${name}`, mend }] : [];
  });
}
