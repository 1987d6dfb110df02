import type { ProjectSource } from './project-source';
import { componentMistake, fieldMistake, isForeign, type Mistake } from './references';

/** Objects behind global variables whose members are fields. */
const OBJECT_OF: Record<string, string> = {
  $user: 'User',
  $organization: 'Organization',
  $profile: 'Profile',
  $userrole: 'UserRole'
};
/** Global variables that are the same in every org, or that only an org can know. */
const TAKEN_AS_IS = new Set([
  '$api',
  '$action',
  '$client',
  '$component',
  '$credential',
  '$flow',
  '$globalconstant',
  '$network',
  '$objecttype',
  '$orchestration',
  '$page',
  '$request',
  '$resource',
  '$site',
  '$system'
]);

/** Whether a global such as `$Label.Hello` or `$CustomMetadata.Setting__mdt.One.Value__c` exists. */
export function globalMistake(source: ProjectSource, path: string): Mistake {
  const [first, ...rest] = path.split('.');
  const global = first.toLowerCase();
  if (TAKEN_AS_IS.has(global)) return undefined;
  if (OBJECT_OF[global]) return fieldMistake(source, OBJECT_OF[global], rest.join('.'));
  const name = rest.join('.');
  switch (global) {
    case '$label':
      return componentMistake(source, 'CustomLabel', name.replace(/^c\./, ''), 'label');
    case '$permission':
      return componentMistake(source, 'CustomPermission', name, 'custom permission');
    case '$setup':
      return fieldMistake(source, rest[0] ?? '', rest.slice(1).join('.'));
    case '$custommetadata':
      return customMetadataMistake(source, rest);
    default:
      return {
        problem: `there is no global variable ${first}`,
        mend: 'see "Global Variables" in Salesforce Help'
      };
  }
}

function customMetadataMistake(source: ProjectSource, [type = '', record = '', ...field]: string[]): Mistake {
  if (isForeign(type)) return undefined;
  return (
    fieldMistake(source, type, field.join('.')) ??
    componentMistake(
      source,
      'CustomMetadata',
      `${type.replace(/__mdt$/i, '')}.${record}`,
      'custom metadata record'
    )
  );
}
