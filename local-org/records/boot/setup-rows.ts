import type { ObjectType } from '../../metadata/object-type';
import type { Project } from '../../metadata/project';
import type { Row } from '../row';
import type { SystemRows } from './system-rows';

/** Setup objects whose rows are the values of a picklist. */
const STATUS_OBJECTS: [object: string, of: string, field: string][] = [
  ['OpportunityStage', 'Opportunity', 'StageName'],
  ['LeadStatus', 'Lead', 'Status'],
  ['CaseStatus', 'Case', 'Status'],
  ['TaskStatus', 'Task', 'Status'],
  ['TaskPriority', 'Task', 'Priority']
];

/** Rows through which Apex and clients read what setup knows: statuses, record types, classes, templates. */
export function keepSetupRows(rows: SystemRows, project: Project): void {
  const setup = new SetupRows(rows);
  setup.statuses();
  for (const object of rows.schema.objects) setup.recordTypes(object);
  for (const { name } of project.apexClasses) setup.keep('ApexClass', { Name: name }, { Status: 'Active' });
  for (const { name } of project.apexTriggers)
    setup.keep('ApexTrigger', { Name: name }, { Status: 'Active' });
  for (const { name, label, description, isForDesktop, isForMobile } of project.notificationTypes) {
    const channels = { Desktop: isForDesktop, Mobile: isForMobile };
    const names = { MasterLabel: label, CustomNotifTypeName: label, Description: description ?? null };
    const values = { ...names, ...channels };
    setup.keep('CustomNotificationType', { DeveloperName: name }, values);
  }
  setup.emailTemplates(project);
}

class SetupRows {
  constructor(private readonly rows: SystemRows) {}

  /** Leaves out values for which the object has no field, and objects the schema does not have. */
  keep(objectName: string, key: Row, values: Row): string | undefined {
    const object = this.rows.schema.object(objectName);
    if (!object) return undefined;
    const known = Object.entries(values).filter(([name]) => object.field(name));
    return this.rows.keep(object.name, key, Object.fromEntries(known));
  }

  statuses(): void {
    for (const [objectName, of, fieldName] of STATUS_OBJECTS) {
      const values = this.rows.schema.object(of)?.field(fieldName)?.picklist ?? [];
      values.forEach((value, i) => {
        this.keep(
          objectName,
          { MasterLabel: value.label },
          {
            ApiName: value.value,
            IsActive: value.isActive,
            IsDefault: value.isDefault,
            SortOrder: i + 1,
            IsClosed: value.isClosed ?? false,
            IsWon: value.isWon ?? false,
            IsConverted: value.isConverted ?? false,
            IsHighPriority: value.isHighPriority ?? false,
            DefaultProbability: value.probability ?? null,
            ForecastCategory: value.forecastCategory ?? null
          }
        );
      });
    }
  }

  recordTypes(object: ObjectType): void {
    for (const { name, label, description, isActive } of object.recordTypes) {
      const key = { SobjectType: object.name, DeveloperName: name };
      this.keep('RecordType', key, { Name: label, Description: description ?? null, IsActive: isActive });
    }
  }

  emailTemplates(project: Project): void {
    for (const { name, label } of project.emailFolders) {
      this.keep('Folder', { DeveloperName: name }, { Name: label, Type: 'Email', AccessType: 'Public' });
    }
    const folderObject = this.rows.schema.object('Folder');
    for (const template of project.emailTemplates) {
      const isHtml = template.type === 'html' || template.type === 'custom' || template.uiType === 'SFX';
      this.keep(
        'EmailTemplate',
        { DeveloperName: template.name },
        {
          Name: template.label,
          Description: template.description ?? null,
          Subject: template.subject,
          TemplateType: template.type,
          TemplateStyle: template.style,
          UiType: template.uiType,
          Encoding: template.encoding,
          IsActive: template.isAvailable,
          RelatedEntityType: template.relatedEntityType ?? null,
          HtmlValue: isHtml ? template.body : null,
          Body: isHtml ? (template.textOnly ?? null) : template.body,
          FolderId: (folderObject && this.rows.find(folderObject, { DeveloperName: template.folder })) ?? null
        }
      );
    }
  }
}
