import { NotEmulated } from '../../errors';
import type { LightningContext } from '../context';
import { LightningError } from '../errors';
import { composePage } from './flexi-pages';
import type { PageDefinition } from './page-definition';

/** The page behind a custom tab: a Lightning page or one component. Throws NOT_FOUND, or NotEmulated for other kinds. */
export function tabPage({ project }: LightningContext, name: string): PageDefinition {
  const tab = project.tabs.find((candidate) => candidate.name === name);
  if (!tab) throw LightningError.noSuchTab(name);
  const page = project.flexiPages.find((candidate) => candidate.name === tab.flexiPage);
  if (page) return { ...composePage(page, project.lwcBundles), label: tab.label ?? page.label };
  if (tab.lwcComponent) {
    const node = { key: 'tab', component: `c:${tab.lwcComponent}`, properties: {} };
    return {
      label: tab.label ?? name,
      template: 'flexipage:defaultAppHomeTemplate',
      regions: [{ name: 'main', nodes: [node] }]
    };
  }
  throw new NotEmulated(`tab ${name} that shows neither a Lightning page nor a Lightning web component`, {
    file: tab.file
  });
}

/** The project's home page, if it has one. */
export function homePage({ project }: LightningContext): PageDefinition | undefined {
  const page = project.flexiPages.find(({ type }) => type === 'HomePage');
  return page ? composePage(page, project.lwcBundles) : undefined;
}
