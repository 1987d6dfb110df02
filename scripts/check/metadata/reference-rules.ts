import type { Rule } from './rule';
import { customMetadata } from './rules/custom-metadata';
import { formulas } from './rules/formulas';
import { appsAndTabs } from './rules/apps-and-tabs';
import { emailTemplates } from './rules/email-templates';
import { flexipages } from './rules/flexipages';
import { layouts } from './rules/layouts';
import { listViews } from './rules/list-views';
import { lwcMeta } from './rules/lwc-meta';
import { otherReferences } from './rules/other-references';
import { customFields } from './rules/custom-fields';
import { customObjects } from './rules/custom-objects';
import { flowCalls } from './rules/flow-calls';
import { flowNames } from './rules/flow-names';
import { flowValues } from './rules/flow-values';
import { metadataNamespace } from './rules/metadata-namespace';
import { flowPaths } from './rules/flow-paths';
import { fullNames } from './rules/full-names';
import { permissionSets } from './rules/permission-sets';
import { lwcImports } from './rules/lwc-imports';
import { lwcExpressions } from './rules/lwc-expressions';
import { lwcTemplates } from './rules/lwc-templates';
import { missingMetaXml } from './rules/missing-meta-xml';

/** What components say of one another and of the platform, in files other than Apex. */
export const referenceRules: Rule[] = [
  metadataNamespace,
  missingMetaXml,
  fullNames,
  customObjects,
  customFields,
  permissionSets,
  flowPaths,
  flowNames,
  flowCalls,
  flowValues,
  formulas,
  customMetadata,
  lwcImports,
  lwcTemplates,
  lwcExpressions,
  lwcMeta,
  flexipages,
  layouts,
  listViews,
  appsAndTabs,
  emailTemplates,
  otherReferences
];
