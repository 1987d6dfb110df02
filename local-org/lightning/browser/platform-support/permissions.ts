import { pageConfig } from '../page-config';

/** The value of `@salesforce/customPermission/X` or `@salesforce/userPermission/X`: true, or undefined without it. */
export function hasPermission(kind: string, name: string): true | undefined {
  const granted = kind === 'customPermission' ? pageConfig.customPermissions : pageConfig.userPermissions;
  return granted.includes(name) || undefined;
}
