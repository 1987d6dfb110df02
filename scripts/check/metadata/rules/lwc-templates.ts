import { bundlesOf, type Bundle } from '../lwc/bundle';
import { camelCase, elementsOf, type TemplateElement } from '../lwc/template';
import { didYouMean } from '../nearest-name';
import type { ProjectSource } from '../project-source';
import { componentMistake, isForeign } from '../references';
import type { Fault, Rule } from '../rule';

/** Attributes that every element takes. */
export const EVERY_ELEMENT =
  /^(class|style|key|slot|id|role|title|tabindex|hidden|lang|dir|accesskey|draggable|spellcheck|part|exportparts|data-.*|aria-.*|on.*|lwc:.*|for:.*|iterator:.*|if:.*)$/;

/** A template uses components that exist, gives them what they take, and calls handlers that its class has. */
export const lwcTemplates: Rule = {
  name: 'lwc-templates',
  check(source) {
    const bundles = new Map(bundlesOf(source).map((bundle) => [bundle.name, bundle]));
    return [...bundles.values()].flatMap((bundle) =>
      bundle.templates.flatMap((file) =>
        elementsOf(source.text(file)).flatMap((element) => [
          ...childFaults(source, bundles, file, element),
          ...handlerFaults(bundle, file, element)
        ])
      )
    );
  }
};

function childFaults(
  source: ProjectSource,
  bundles: Map<string, Bundle>,
  file: string,
  element: TemplateElement
): Fault[] {
  if (!element.tag.startsWith('c-')) return [];
  const name = camelCase(element.tag.slice(2));
  const mistake = componentMistake(source, 'LightningComponentBundle', name, 'Lightning web component');
  if (mistake) return [{ file, line: element.line, ...mistake }];
  const child = bundles.get(name);
  if (!child && !isForeign(name)) {
    const mend = didYouMean(name, bundles.keys()) ?? 'write the name as its folder has it';
    return [{ file, line: element.line, problem: `${name} is written otherwise by its own component`, mend }];
  }
  if (!child || child.hasUnknownBase) return [];
  return element.attributes
    .filter((attribute) => !EVERY_ELEMENT.test(attribute.name) && !child.api.has(camelCase(attribute.name)))
    .map((attribute) => ({
      file,
      line: attribute.line,
      problem: `${name} has no @api ${camelCase(attribute.name)}`,
      mend: didYouMean(camelCase(attribute.name), child.api) ?? 'declare it @api, or take the attribute out'
    }));
}

function handlerFaults(bundle: Bundle, file: string, element: TemplateElement): Fault[] {
  if (bundle.hasUnknownBase || !bundle.members.size) return [];
  return element.attributes.flatMap(({ name, value, line }) => {
    const [, handler] = /^\{\s*(\w+)\s*\}$/.exec(value) ?? [];
    if (!/^on[a-z]/.test(name) || !handler || bundle.members.has(handler)) return [];
    return [
      {
        file,
        line,
        problem: `${bundle.name} has no ${handler} for ${name}`,
        mend: didYouMean(handler, bundle.members) ?? `add the method ${handler}`
      }
    ];
  });
}
