import type { MetadataType } from './metadata-type';

/** A Lightning app. */
export interface CustomApplication {
  name: string;
  label: string;
  description?: string;
  /** Standard or Console. */
  navType: string;
  /** Tabs in order, such as standard-Lead, an object's API name, or a custom tab's name. */
  tabs: string[];
  utilityBar?: string;
  brandColor?: string;
  logo?: string;
  /** Record pages that this app uses instead of the org's. */
  pageOverrides: { object: string; action: string; page: string; formFactor?: string }[];
  file: string;
}

export const application: MetadataType<CustomApplication> = {
  suffix: 'app',
  root: 'CustomApplication',
  read: (element, { name, file }) => ({
    name,
    file,
    label: element.text('label') ?? name,
    description: element.text('description'),
    navType: element.text('navType') ?? 'Standard',
    tabs: element.texts('tabs'),
    utilityBar: element.text('utilityBar'),
    brandColor: element.child('brand')?.text('headerColor'),
    logo: element.child('brand')?.text('logo'),
    pageOverrides: [...element.children('actionOverrides'), ...element.children('profileActionOverrides')]
      .filter((override) => override.text('type') === 'Flexipage' && override.text('pageOrSobjectType'))
      .map((override) => ({
        object: override.requiredText('pageOrSobjectType'),
        action: override.requiredText('actionName'),
        page: override.requiredText('content'),
        formFactor: override.text('formFactor')
      }))
  })
};
