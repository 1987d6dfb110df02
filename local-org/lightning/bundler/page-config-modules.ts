import type { Plugin } from 'rollup';

/** Modules whose value differs from user to user: the page carries it, see browser/page-config.ts. */
const PER_USER = new Set([
  '@salesforce/i18n/currency',
  '@salesforce/i18n/dir',
  '@salesforce/i18n/lang',
  '@salesforce/i18n/locale',
  '@salesforce/i18n/timeZone',
  '@salesforce/client/formFactor',
  '@salesforce/user/Id',
  '@salesforce/user/isGuest',
  '@salesforce/community/basePath'
]);
const PREFIX = '\0page-config:';

/**
 * Answers `@salesforce/i18n/timeZone` and its like from the page that loads them, so that one build serves every user.
 * What is not per user (date patterns, separators) is left to the base components' own English defaults.
 */
export function pageConfigModule(): Plugin {
  return {
    name: 'page-config',
    resolveId: (id) => (PER_USER.has(id) ? PREFIX + id : null),
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const key = JSON.stringify(id.slice(PREFIX.length));
      return `export default JSON.parse(document.getElementById('page-config').textContent).modules[${key}];`;
    }
  };
}
