import members from './platform-members.json';

/**
 * Names of the platform's classes and of their members, whether the local org has them or not: so that the compiler
 * can tell a spelling mistake (an error of the project) from a construct that is not emulated (a warning).
 * Read from the stubs of apex-dev-tools' standard-types (BSD-3-Clause), API 65.
 */
const namesByClass = new Map(
  Object.entries(members).map(([name, list]) => [name.toLowerCase(), new Set(list.toLowerCase().split(' '))])
);

/** Namespaces of the platform whose classes the list does not name. Source: Apex Reference Guide, its chapters. */
const FURTHER_NAMESPACES = new Set(
  (
    'applauncher auth cache canvas chatteranswers commercebuygrp commerceextension commercepayments compression ' +
    'connectapi context datacloud datasource dataweave dataweavescriptresource dom externalservice formulaeval functions invocable ' +
    'kbmanagement lxscheduler metadata process quickaction reports richmessaging search sfc sfdc_checkout ' +
    'support territorymgmt txnsecurity userprovisioning visualeditor wave'
  ).split(' ')
);

/** Whether Salesforce has a class of that name, with or without the namespace System or Schema. */
export function isOnThePlatform(className: string): boolean {
  const [first, ...rest] = className.toLowerCase().split('.');
  return membersOf(className) !== undefined || (rest.length === 1 && FURTHER_NAMESPACES.has(first));
}

/** Whether Salesforce's class has a member of that name. */
export function hasOnThePlatform(className: string, member: string): boolean {
  return membersOf(className)?.has(member.toLowerCase()) ?? false;
}

/** Whether Salesforce has a namespace of that name, such as `Messaging`. */
export function isNamespaceOnThePlatform(name: string): boolean {
  const prefix = `${name.toLowerCase()}.`;
  return (
    prefix === 'system.' ||
    FURTHER_NAMESPACES.has(name.toLowerCase()) ||
    [...namesByClass.keys()].some((key) => key.startsWith(prefix))
  );
}

function membersOf(className: string): Set<string> | undefined {
  const key = className.toLowerCase().replace(/^system\./, '');
  return namesByClass.get(key) ?? namesByClass.get(`schema.${key}`);
}
