import type { MetadataComponent } from '../component';
import { bundlesOf, type Bundle } from '../lwc/bundle';
import { didYouMean } from '../nearest-name';
import { faultAt } from '../places';
import { PAGE_COMPONENTS } from '../platform/page-components';
import type { ProjectSource } from '../project-source';
import { componentMistake, fieldMistake, objectMistake } from '../references';
import type { Fault, Rule } from '../rule';
import { child, children, childText, descendants, type XmlElement } from '../xml';
import { isPlaceableOn, objectsFor, propertiesFor } from './lwc-meta';

/** The target that a component needs to stand on a page of each type. */
const TARGET_OF_PAGE: Record<string, string> = {
  AppPage: 'lightning__AppPage',
  HomePage: 'lightning__HomePage',
  RecordPage: 'lightning__RecordPage',
  UtilityBar: 'lightning__UtilityBar'
};
/** Regions of the templates that are used most; pages of other templates are not looked into. */
const REGIONS: Record<string, string[]> = {
  'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
  'flexipage:defaultAppHomeTemplate': ['main'],
  'flexipage:appHomeTemplateHeaderTwoColumns': ['region1', 'region2', 'region3'],
  'home:desktopTemplate': ['top', 'bottomLeft', 'bottomRight', 'sidebar']
};
/** Properties of standard components that name a facet of the page. */
const FACET_PROPERTIES = new Map([
  ['flexipage:tab', ['body']],
  ['flexipage:tabset', ['tabs']],
  ['flexipage:column', ['body']],
  ['flexipage:fieldSection', ['columns']],
  ['flexipage:accordion', ['sections']],
  ['flexipage:accordionSection', ['body']]
]);

/** A Lightning page holds components that exist and may stand there, with properties and facets that they have. */
export const flexipages: Rule = {
  name: 'flexipages',
  check(source) {
    return source
      .ofType('FlexiPage')
      .filter(({ xml }) => xml)
      .flatMap((page) => [
        ...pageFaults(source, page),
        ...[...descendants(page.xml!)].flatMap((element) => [
          ...(element.name === 'componentInstance' ? instanceFaults(source, page, element) : []),
          ...fieldFaults(source, page, element)
        ]),
        ...facetFaults(page)
      ]);
  }
};

function pageFaults(source: ProjectSource, page: MetadataComponent): Fault[] {
  const object = child(page.xml, 'sobjectType');
  const template = child(child(page.xml, 'template'), 'name');
  const regions = REGIONS[template?.text ?? ''];
  return [
    ...faultAt(page, object, object && objectMistake(source, object.text)),
    ...(childText(page.xml, 'type') === 'RecordPage' && !object
      ? faultAt(page, undefined, { problem: 'a record page has no <sobjectType>', mend: 'name its object' })
      : []),
    ...children(page.xml, 'flexiPageRegions')
      .filter((region) => regions && childText(region, 'type') === 'Region')
      .flatMap((region) => child(region, 'name') ?? [])
      .filter(({ text }) => !regions.includes(text))
      .flatMap((name) =>
        faultAt(page, name, {
          problem: `${template?.text} has no region ${name.text}`,
          mend: `write one of ${regions.join(', ')}`
        })
      )
  ];
}

function instanceFaults(source: ProjectSource, page: MetadataComponent, instance: XmlElement): Fault[] {
  const name = child(instance, 'componentName');
  if (!name) return [];
  const [, own] = /^(?:c:)?(\w+)$/.exec(name.text) ?? [];
  if (!own) return platformComponentFaults(page, name);
  if (source.find('AuraDefinitionBundle', own)) return [];
  const bundle = bundlesOf(source).find((each) => each.name === own);
  if (!bundle)
    return faultAt(
      page,
      name,
      componentMistake(source, 'LightningComponentBundle', own, 'Lightning web component')
    );
  const target = TARGET_OF_PAGE[childText(page.xml, 'type')];
  return target ? placementFaults(page, instance, name, bundle, target) : [];
}

/** Nobody can list all that the platform and other packages have; what is one slip away from a known one is told. */
function platformComponentFaults(page: MetadataComponent, name: XmlElement): Fault[] {
  if (PAGE_COMPONENTS.includes(name.text)) return [];
  const slips = PAGE_COMPONENTS.filter((known) => isOneSlipAway(name.text, known));
  return slips.flatMap((known) =>
    faultAt(page, name, { problem: `there is no component ${name.text}`, mend: `did you mean ${known}?` })
  );
}

/** One letter left out, added or doubled, or two swapped. */
function isOneSlipAway(name: string, known: string): boolean {
  const [short, long] = name.length < known.length ? [name, known] : [known, name];
  if (long.length - short.length === 1) {
    return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
  }
  const at = [...name].findIndex((letter, index) => letter !== known[index]);
  if (name.length !== known.length || at < 0) return false;
  return name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2) === known;
}

function placementFaults(
  page: MetadataComponent,
  instance: XmlElement,
  name: XmlElement,
  bundle: Bundle,
  target: string
): Fault[] {
  if (!isPlaceableOn(bundle, target)) {
    const problem = `${bundle.name} may not stand on such a page`;
    return faultAt(page, name, { problem, mend: `expose it, with the target ${target}` });
  }
  const objects = objectsFor(bundle, target);
  const object = childText(page.xml, 'sobjectType');
  const properties = propertiesFor(bundle, target);
  return [
    ...(target === 'lightning__RecordPage' && objects.length && !objects.includes(object)
      ? faultAt(page, name, {
          problem: `${bundle.name} may stand on pages of ${objects.join(', ')}, not of ${object}`,
          mend: `add ${object} to its targetConfig`
        })
      : []),
    ...children(instance, 'componentInstanceProperties')
      .flatMap((property) => child(property, 'name') ?? [])
      // Whatever stands in a utility bar has a label, an icon, a height and the like.
      .filter(({ text }) => !properties.has(text) && target !== 'lightning__UtilityBar')
      .flatMap((property) =>
        faultAt(page, property, {
          problem: `${bundle.name} has no property ${property.text} on such a page`,
          mend: didYouMean(property.text, properties) ?? 'add it to the targetConfig, or take it out'
        })
      )
  ];
}

/** Fields on the page, and fields in the conditions of its components. */
function fieldFaults(source: ProjectSource, page: MetadataComponent, element: XmlElement): Fault[] {
  const object = childText(page.xml, 'sobjectType');
  if (!object) return [];
  const path =
    element.name === 'fieldItem'
      ? /^Record\.(\w+)$/.exec(element.text)?.[1]
      : element.name === 'leftValue'
        ? /^\{!Record\.([\w.]+)\}$/.exec(element.text)?.[1]
        : undefined;
  return path ? faultAt(page, element, fieldMistake(source, object, path)) : [];
}

function facetFaults(page: MetadataComponent): Fault[] {
  const facets = children(page.xml, 'flexiPageRegions').filter(
    (region) => childText(region, 'type') === 'Facet'
  );
  const names = new Set(facets.map((facet) => childText(facet, 'name')));
  const used = new Set<string>();
  const faults: Fault[] = [];
  const identifiers = new Set<string>();
  for (const instance of descendants(page.xml!)) {
    if (!/^(component|field)Instance$/.test(instance.name)) continue;
    const identifier = child(instance, 'identifier');
    if (identifier && identifiers.has(identifier.text)) {
      const problem = `the identifier ${identifier.text} stands twice on the page`;
      faults.push(...faultAt(page, identifier, { problem, mend: 'give each its own' }));
    }
    if (identifier) identifiers.add(identifier.text);
    const facetProperties = FACET_PROPERTIES.get(childText(instance, 'componentName')) ?? [];
    for (const property of children(instance, 'componentInstanceProperties')) {
      const value = child(property, 'value');
      if (value) used.add(value.text);
      if (!value || !facetProperties.includes(childText(property, 'name')) || names.has(value.text)) continue;
      const mend = didYouMean(value.text, names) ?? 'name a facet of the page';
      faults.push(...faultAt(page, value, { problem: `there is no facet ${value.text}`, mend }));
    }
  }
  const unused = facets.filter((facet) => !used.has(childText(facet, 'name')));
  return [
    ...faults,
    ...unused.flatMap((facet) =>
      faultAt(page, facet, {
        problem: `nothing shows the facet ${childText(facet, 'name')}`,
        mend: 'use it, or delete it'
      })
    )
  ];
}
