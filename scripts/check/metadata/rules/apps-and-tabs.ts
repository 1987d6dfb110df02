import type { MetadataComponent } from '../component';
import { faultAt } from '../places';
import type { ProjectSource } from '../project-source';
import { componentMistake, objectMistake } from '../references';
import type { Fault, Rule } from '../rule';
import { child, children, childText } from '../xml';

/** What a tab may open; exactly one. */
const TAB_KINDS = ['customObject', 'flexiPage', 'lwcComponent', 'auraComponent', 'page', 'url', 'scontrol'];

/** Apps and tabs open what exists. */
export const appsAndTabs: Rule = {
  name: 'apps-and-tabs',
  check(source) {
    return [
      ...source.ofType('CustomApplication').flatMap((app) => appFaults(source, app)),
      ...source.ofType('CustomTab').flatMap((tab) => tabFaults(source, tab))
    ];
  }
};

function appFaults(source: ProjectSource, app: MetadataComponent): Fault[] {
  const isStandardTab = (name: string): boolean => name.startsWith('standard-');
  const overrides = [...children(app.xml, 'actionOverrides'), ...children(app.xml, 'profileActionOverrides')];
  const utilityBar = child(app.xml, 'utilityBar');
  const logo = child(child(app.xml, 'brand'), 'logo');
  return [
    ...children(app.xml, 'tabs').flatMap((tab) =>
      faultAt(app, tab, componentMistake(source, 'CustomTab', tab.text, 'tab', isStandardTab))
    ),
    ...overrides.flatMap((override) => {
      const content = child(override, 'content');
      const object = child(override, 'pageOrSobjectType');
      const isPage = childText(override, 'type').toLowerCase() === 'flexipage';
      const isOfObject = object && !object.text.startsWith('standard-');
      return [
        ...(content && isPage
          ? faultAt(app, content, componentMistake(source, 'FlexiPage', content.text, 'Lightning page'))
          : []),
        ...(isOfObject ? faultAt(app, object, objectMistake(source, object.text)) : [])
      ];
    }),
    ...(utilityBar
      ? faultAt(app, utilityBar, componentMistake(source, 'FlexiPage', utilityBar.text, 'utility bar'))
      : []),
    ...(logo ? faultAt(app, logo, componentMistake(source, 'ContentAsset', logo.text, 'asset file')) : [])
  ];
}

function tabFaults(source: ProjectSource, tab: MetadataComponent): Fault[] {
  const opened = TAB_KINDS.flatMap((kind) => child(tab.xml, kind) ?? []).filter(
    ({ name, text }) => name !== 'customObject' || text === 'true'
  );
  const motif = child(tab.xml, 'motif');
  const [first] = opened;
  if (opened.length !== 1) {
    return faultAt(tab, first, {
      problem: `the tab opens ${opened.length ? opened.map(({ name }) => name).join(' and ') : 'nothing'}`,
      mend: `name one of ${TAB_KINDS.join(', ')}`
    });
  }
  const named: Record<string, { type: string; what: string }> = {
    flexiPage: { type: 'FlexiPage', what: 'Lightning page' },
    lwcComponent: { type: 'LightningComponentBundle', what: 'Lightning web component' },
    auraComponent: { type: 'AuraDefinitionBundle', what: 'Aura component' },
    page: { type: 'ApexPage', what: 'Visualforce page' }
  };
  const target = named[first.name];
  return [
    ...(first.name === 'customObject' ? faultAt(tab, first, objectMistake(source, tab.fullName)) : []),
    ...(target ? faultAt(tab, first, componentMistake(source, target.type, first.text, target.what)) : []),
    ...(motif && !/^Custom\d+: .+$/.test(motif.text)
      ? faultAt(tab, motif, {
          problem: `'${motif.text}' is no motif`,
          mend: 'write it as Custom57: Building Block'
        })
      : [])
  ];
}
