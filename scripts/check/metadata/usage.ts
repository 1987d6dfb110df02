import { camelCase } from './lwc/template';
import type { ProjectSource } from './project-source';

/** Files that mention something without using it: grants, tests, and what only describes. */
const IS_NO_USE = /\.(permissionset|permissionsetgroup|profile)-meta\.xml$|\/__tests__\/|\.test\.[jt]s$/;
const IS_TEST_CLASS = /@IsTest\b[\s\S]{0,200}?\bclass\b/i;
const WORD = /[A-Za-z_]\w*/g;
/** Templates write `c-visit-list` for visitList. */
const TAG = /<c-([a-z0-9-]+)/g;
const OUTSIDE = '';

/** Where each word of a project's source stands; grants and tests are no use. */
export class Usage {
  private readonly filesByWord = new Map<string, Set<string>>();

  constructor(source: ProjectSource) {
    for (const file of [...source.files, ...source.ignoredFiles]) {
      if (IS_NO_USE.test(file) || !/\.(cls|trigger|xml|html|[jt]s|email|page|component|css|json)$/.test(file))
        continue;
      const text = source.text(file);
      if (file.endsWith('.cls') && IS_TEST_CLASS.test(text)) continue;
      this.remember(text, file);
      for (const [, tag] of text.matchAll(TAG)) this.remember(camelCase(tag), file);
    }
    for (const text of source.outsideTexts()) this.remember(text, OUTSIDE);
  }

  /** Whether a word stands in a file other than those given. */
  isUsedOutside(word: string, own: (file: string) => boolean): boolean {
    for (const file of this.filesByWord.get(word.toLowerCase()) ?? [])
      if (file === OUTSIDE || !own(file)) return true;
    return false;
  }

  private remember(text: string, file: string): void {
    for (const [word] of text.matchAll(WORD)) {
      const key = word.toLowerCase();
      const files = this.filesByWord.get(key);
      if (files) files.add(file);
      else this.filesByWord.set(key, new Set([file]));
    }
  }
}
