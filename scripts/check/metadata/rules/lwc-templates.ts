import { baseComponentApi } from '../lwc/base-component';
import { bundlesOf, type Bundle } from '../lwc/bundle';
import { camelCase, elementsOf, type TemplateElement } from '../lwc/template';
import { didYouMean } from '../nearest-name';
import type { ProjectSource } from '../project-source';
import { componentMistake, isForeign } from '../references';
import type { Fault, Rule } from '../rule';

/** Attributes that every element takes. */
export const EVERY_ELEMENT =
  /^(class|style|key|slot|id|role|title|tabindex|hidden|lang|dir|accesskey|draggable|spellcheck|part|exportparts|data-.*|aria-.*|on.*|lwc:.*|for:.*|iterator:.*|if:.*)$/;

/** A template uses components that exist, gives them what they take, and names what its class has. */
export const lwcTemplates: Rule = {
  name: 'lwc-templates',
  check(source) {
    const bundles = new Map(bundlesOf(source).map((bundle) => [bundle.name, bundle]));
    return [...bundles.values()].flatMap((bundle) =>
      bundle.templates.flatMap((file) => [
        ...elementsOf(source.text(file)).flatMap((element) => [
          ...childFaults(source, bundles, file, element),
          ...baseComponentFaults(file, element)
        ]),
        ...expressionFaults(bundle, file, source.text(file))
      ])
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

function baseComponentFaults(file: string, element: TemplateElement): Fault[] {
  if (!element.tag.startsWith('lightning-')) return [];
  const name = camelCase(element.tag.slice('lightning-'.length));
  const api = baseComponentApi(name);
  if (!api) return [];
  return (
    element.attributes
      .map((attribute) => ({ ...attribute, property: camelCase(attribute.name) }))
      .filter(({ name: attribute, property }) => !EVERY_ELEMENT.test(attribute) && !api.has(property))
      // What is near a known name is a slip; what is near none may be newer than the components that are read here.
      .flatMap(({ property, line }) => {
        const mend = didYouMean(property, api);
        return mend ? [{ file, line, problem: `${element.tag} has no attribute ${property}`, mend }] : [];
      })
  );
}

/** Names that every element's class has. */
const OF_EVERY_CLASS = new Set([
  'template',
  'title',
  'hidden',
  'lang',
  'dir',
  'id',
  'isConnected',
  'refs',
  'hostElement'
]);
/** Attributes of a template whose value is a name that stands in it. */
const LOOP_NAMES = /(?:for:item|for:index|lwc:slot-data)\s*=\s*"(\w+)"|iterator:(\w+)\s*=/g;

/** Every `{name}` in a template is a member of the class, or of the loop around it. */
function expressionFaults(bundle: Bundle, file: string, html: string): Fault[] {
  if (bundle.hasUnknownBase || !bundle.members.size) return [];
  const text = html.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const inLoops = new Set([...text.matchAll(LOOP_NAMES)].map(([, item, iterator]) => item ?? iterator));
  const own = bundle.members;
  return [...text.matchAll(/\{\s*([A-Za-z_]\w*)[^{}]*\}/g)]
    .filter(([, name]) => !own.has(name) && !inLoops.has(name) && !OF_EVERY_CLASS.has(name))
    .map((match) => ({
      file,
      line: text.slice(0, match.index).split('\n').length,
      problem: `${bundle.name} has no ${match[1]}, which the template names`,
      mend: didYouMean(match[1], own) ?? `add ${match[1]} to the class`
    }));
}
