import { apexClass, apexTrigger } from './apex-source';
import { application } from './application';
import { businessHoursSettings } from './business-hours-settings';
import { customField } from './custom-field';
import { customMetadataRecord } from './custom-metadata-record';
import { customPermission } from './custom-permission';
import { emailFolder, emailTemplate } from './email-template';
import { eventSubscriberConfig } from './event-subscriber-config';
import { flexiPage } from './flexi-page';
import { flow } from './flow';
import { group } from './group';
import { labels } from './labels';
import { layout } from './layout';
import { lwcBundle } from './lwc-bundle';
import { notificationType } from './notification-type';
import { customObject } from './object';
import { compactLayout, fieldSet, listView, recordType, validationRule } from './object-parts';
import { permissionSet } from './permission-set';
import { permissionSetGroup } from './permission-set-group';
import { profile } from './profile';
import { queue } from './queue';
import { staticResource } from './static-resource';
import { tab } from './tab';
import { globalValueSet, standardValueSet } from './value-set';

/** Every type of metadata that is read, by the list of the project that holds its components. */
export const METADATA_TYPES = {
  apexClasses: apexClass,
  apexTriggers: apexTrigger,
  applications: application,
  businessHoursSettings,
  compactLayouts: compactLayout,
  customFields: customField,
  customMetadataRecords: customMetadataRecord,
  customObjects: customObject,
  customPermissions: customPermission,
  emailFolders: emailFolder,
  emailTemplates: emailTemplate,
  eventSubscriberConfigs: eventSubscriberConfig,
  fieldSets: fieldSet,
  flexiPages: flexiPage,
  flows: flow,
  globalValueSets: globalValueSet,
  groups: group,
  labelFiles: labels,
  layouts: layout,
  listViews: listView,
  lwcBundles: lwcBundle,
  notificationTypes: notificationType,
  permissionSetGroups: permissionSetGroup,
  permissionSets: permissionSet,
  profiles: profile,
  queues: queue,
  recordTypes: recordType,
  standardValueSets: standardValueSet,
  staticResources: staticResource,
  tabs: tab,
  validationRules: validationRule
};

/** The components of a project, in the order of their files' names. */
export type Components = {
  [List in keyof typeof METADATA_TYPES]: ReturnType<(typeof METADATA_TYPES)[List]['read']>[];
};

/** Parts of an object that may also stand in the object's own file, by the element they stand in. */
export const OBJECT_PARTS = {
  compactLayouts: 'compactLayouts',
  customFields: 'fields',
  fieldSets: 'fieldSets',
  listViews: 'listViews',
  recordTypes: 'recordTypes',
  validationRules: 'validationRules'
} as const;
