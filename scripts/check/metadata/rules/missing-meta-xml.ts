import path from 'node:path';
import type { Rule } from '../rule';

/** Source that is nothing without a `-meta.xml` beside it, by the end of its name. */
const NEEDS_META = /\.(cls|trigger|page|component|email|resource|cmp|app|evt|intf|design)$/;
const AURA_PART = /\.(app|evt|intf|cmp)$/;

/**
 * A class, trigger or bundle without its `-meta.xml` is left out of a deploy without a word (source-deploy-retrieve finds
 * components by their `-meta.xml`), and a `-meta.xml` without its class fails it.
 */
export const missingMetaXml: Rule = {
  name: 'missing-meta-xml',
  check(source) {
    const known = new Set(source.files);
    const withoutMeta = source.files
      .filter((file) => NEEDS_META.test(file) && !/\/(staticresources|documents|experiences)\//.test(file))
      .filter((file) => AURA_PART.test(file) === /\/aura\//.test(file) && !file.endsWith('.design'))
      .filter((file) => !known.has(`${file}-meta.xml`))
      .map((file) => ({
        file,
        line: 1,
        problem: `has no ${path.posix.basename(file)}-meta.xml: a deploy leaves it out without a word`,
        mend: `add ${path.posix.basename(file)}-meta.xml`
      }));
    const bundles = new Set(
      source.files.flatMap((file) => /^(.*\/lwc\/([^/]+))\/\2\.(html|[jt]s)$/.exec(file)?.[1] ?? [])
    );
    const bundlesWithoutMeta = [...bundles]
      .map((bundle) => ({ bundle, name: path.posix.basename(bundle) }))
      .filter(({ bundle, name }) => !known.has(`${bundle}/${name}.js-meta.xml`))
      .map(({ bundle, name }) => ({
        file: source.files.find((file) => file.startsWith(`${bundle}/${name}.`)) ?? bundle,
        line: 1,
        problem: `the bundle ${name} has no ${name}.js-meta.xml: a deploy leaves it out`,
        mend: `add ${name}.js-meta.xml`
      }));
    const withoutContent = source.components
      .filter(({ type }) =>
        ['ApexClass', 'ApexTrigger', 'ApexPage', 'ApexComponent', 'EmailTemplate'].includes(type)
      )
      .filter(({ content }) => !content)
      .map(({ file }) => ({
        file,
        line: 1,
        problem: `describes ${path.posix.basename(file, '-meta.xml')}, which is not there`,
        mend: 'bring the file back, or delete this one'
      }));
    return [...withoutMeta, ...bundlesWithoutMeta, ...withoutContent];
  }
};
