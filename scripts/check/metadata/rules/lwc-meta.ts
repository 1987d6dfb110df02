import { bundlesOf, type Bundle } from '../lwc/bundle';
import { didYouMean } from '../nearest-name';
import { faultAt } from '../places';
import type { ProjectSource } from '../project-source';
import { objectMistake } from '../references';
import type { Fault, Rule } from '../rule';
import { child, children, childText, descendants, type XmlElement } from '../xml';

/** Where a component may be placed (LWC Developer Guide, "XML Configuration File Elements", target). */
export const TARGETS = [
  'lightning__AgentforceInput',
  'lightning__AgentforceOutput',
  'lightning__AnalyticsDashboard',
  'lightning__AppPage',
  'lightning__ChannelList',
  'lightning__EnablementProgram',
  'lightning__FlowAction',
  'lightning__FlowScreen',
  'lightning__GlobalAction',
  'lightning__HomePage',
  'lightning__Inbox',
  'lightning__RecordAction',
  'lightning__RecordPage',
  'lightning__ServiceCloudVoiceToolkitApi',
  'lightning__Tab',
  'lightning__UrlAddressable',
  'lightning__UtilityBar',
  'lightning__VoiceExtension',
  'lightningCommunity__Default',
  'lightningCommunity__Page',
  'lightningCommunity__Page_Layout',
  'lightningCommunity__Theme_Layout',
  'lightningSnapin__ChatHeader',
  'lightningSnapin__ChatMessage',
  'lightningSnapin__Minimized',
  'lightningSnapin__PreChat',
  'analytics__Dashboard'
];

/** A component's configuration names targets that exist, objects that exist, and properties that its class takes. */
export const lwcMeta: Rule = {
  name: 'lwc-meta',
  check(source) {
    return bundlesOf(source).flatMap((bundle) => [...targetFaults(bundle), ...configFaults(source, bundle)]);
  }
};

function targetFaults(bundle: Bundle): Fault[] {
  const { component } = bundle;
  return children(child(component.xml, 'targets'), 'target').flatMap((target) =>
    TARGETS.includes(target.text)
      ? []
      : faultAt(component, target, {
          problem: `there is no target ${target.text}`,
          mend: didYouMean(target.text, TARGETS) ?? 'see "Target Types" in the LWC Developer Guide'
        })
  );
}

function configFaults(source: ProjectSource, bundle: Bundle): Fault[] {
  const { component } = bundle;
  const named = children(child(component.xml, 'targets'), 'target').map(({ text }) => text);
  return children(child(component.xml, 'targetConfigs'), 'targetConfig').flatMap((config) => [
    ...(config.attributes.targets ?? '')
      .split(',')
      .map((target) => target.trim())
      .filter((target) => !named.includes(target))
      .flatMap((target) =>
        faultAt(component, config, {
          problem: `<targetConfig> is for ${target || 'no target'}, which <targets> does not name`,
          mend: 'name the target in both places'
        })
      ),
    ...[...descendants(config)]
      .filter(({ name }) => name === 'object')
      .flatMap((object) => faultAt(component, object, objectMistake(source, object.text))),
    ...children(config, 'property').flatMap((property) => propertyFaults(bundle, property)),
    ...children(child(config, 'supportedFormFactors'), 'supportedFormFactor')
      .filter(({ attributes }) => !['Large', 'Small'].includes(attributes.type))
      .flatMap((factor) =>
        faultAt(component, factor, {
          problem: `there is no form factor ${factor.attributes.type}`,
          mend: 'write Large or Small'
        })
      )
  ]);
}

function propertyFaults(bundle: Bundle, property: XmlElement): Fault[] {
  const { name, type } = property.attributes;
  const at = (problem: string, mend: string): Fault[] =>
    faultAt(bundle.component, property, { problem, mend });
  if (!name) return at('a <property> has no name', 'name an @api property of the class');
  if (!type) return at(`the property ${name} has no type`, 'add type, such as String');
  if (bundle.hasUnknownBase || !bundle.scripts.length || bundle.api.has(name)) return [];
  return at(
    `${bundle.name} has no @api ${name}`,
    didYouMean(name, bundle.api) ?? 'declare it @api, or take the property out'
  );
}

/** The properties that a component can be given where it is placed. */
export function propertiesFor(bundle: Bundle, target: string): Set<string> {
  const configs = children(child(bundle.component.xml, 'targetConfigs'), 'targetConfig');
  return new Set(
    configs
      .filter(({ attributes }) => attributes.targets?.split(',').some((each) => each.trim() === target))
      .flatMap((config) => children(config, 'property').map(({ attributes }) => attributes.name))
  );
}

/** The objects on whose record pages a component may stand; empty when on all. */
export function objectsFor(bundle: Bundle, target: string): string[] {
  return children(child(bundle.component.xml, 'targetConfigs'), 'targetConfig')
    .filter(({ attributes }) => attributes.targets?.split(',').some((each) => each.trim() === target))
    .flatMap((config) => children(child(config, 'objects'), 'object').map(({ text }) => text));
}

/** Whether a component may be placed on a kind of page. */
export function isPlaceableOn(bundle: Bundle, target: string): boolean {
  const { xml } = bundle.component;
  return (
    childText(xml, 'isExposed') === 'true' &&
    children(child(xml, 'targets'), 'target').some(({ text }) => text === target)
  );
}
