import type { FlexiPage } from '../../metadata/flexi-page';
import type { ObjectType } from '../../metadata/object-type';
import type { LightningContext } from '../context';
import { composePage } from './flexi-pages';
import type { PageDefinition, PageNode } from './page-definition';

/** The page of an object's records: what the app assigns, else the project's only record page of it, else the default. */
export function recordPage(org: LightningContext, object: ObjectType, appName: string): PageDefinition {
  const page = assignedPage(org, object, appName);
  const definition = page ? composePage(page, org.project.lwcBundles) : defaultRecordPage(object);
  return { ...definition, objectApiName: object.name, objectLabel: object.label };
}

function assignedPage(
  { project }: LightningContext,
  object: ObjectType,
  appName: string
): FlexiPage | undefined {
  const app = project.applications.find(({ name }) => name === appName);
  const override = app?.pageOverrides.find(
    ({ object: name, action, formFactor }) =>
      name === object.name && action === 'View' && formFactor !== 'Small'
  );
  if (override) return project.flexiPages.find(({ name }) => name === override.page);
  const pages = project.flexiPages.filter(
    ({ type, sobjectType }) => type === 'RecordPage' && sobjectType === object.name
  );
  return pages.length === 1 ? pages[0] : undefined;
}

/** As the platform's own: highlights, and in tabs the details, what is related and what was done about it. */
function defaultRecordPage(object: ObjectType): PageDefinition {
  const node = (key: string, component: string, properties: PageNode['properties'] = {}): PageNode => ({
    key,
    component,
    properties
  });
  const tab = (key: string, title: string, component: string) =>
    node(key, 'flexipage:tab', { title, body: [node(`${key}-body`, component)] });
  const tabs = [
    tab('detail', 'Standard.Tab.detail', 'force:detailPanel'),
    tab('related', 'Standard.Tab.relatedLists', 'force:relatedListContainer'),
    ...(object.allowsActivities
      ? [tab('activity', 'Standard.Tab.activity', 'runtime_sales_activities:activityPanel')]
      : [])
  ];
  return {
    label: `${object.label} Record Page`,
    template: 'flexipage:recordHomeSingleColTemplateDesktop',
    regions: [
      { name: 'header', nodes: [node('highlights', 'force:highlightsPanel')] },
      { name: 'main', nodes: [node('tabs', 'flexipage:tabset', { tabs })] }
    ]
  };
}
