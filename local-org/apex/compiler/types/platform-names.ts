import members from './platform-members.json';

/**
 * Names of the platform's classes and of their members, whether the local org has them or not: so that the compiler
 * can tell a spelling mistake (an error of the project) from a construct that is not emulated (a warning).
 * Read from the stubs of apex-dev-tools' standard-types (BSD-3-Clause), API 65.
 */
const namesByClass = new Map(
  Object.entries(members).map(([name, list]) => [name.toLowerCase(), new Set(list.toLowerCase().split(' '))])
);

/** Whether Salesforce has a class of that name, with or without the namespace System or Schema. */
export function isOnThePlatform(className: string): boolean {
  return membersOf(className) !== undefined;
}

/** Whether Salesforce's class has a member of that name. */
export function hasOnThePlatform(className: string, member: string): boolean {
  return membersOf(className)?.has(member.toLowerCase()) ?? false;
}

/** Whether Salesforce has a namespace of that name, such as `Messaging`. */
export function isNamespaceOnThePlatform(name: string): boolean {
  const prefix = `${name.toLowerCase()}.`;
  return prefix === 'system.' || [...namesByClass.keys()].some((key) => key.startsWith(prefix));
}

function membersOf(className: string): Set<string> | undefined {
  const key = className.toLowerCase().replace(/^system\./, '');
  return namesByClass.get(key) ?? namesByClass.get(`schema.${key}`);
}
