import type { MetadataComponent } from '../component';
import { FORMULA_FUNCTIONS } from '../formula/functions';
import { namesInFormula } from '../formula/names';
import { globalMistake } from '../global-variables';
import type { ProjectSource } from '../project-source';
import { fieldMistake, objectMistake, type Mistake } from '../references';
import type { Fault, Rule } from '../rule';

/** Names that stand for records of an object in merge fields. */
const STANDS_FOR: Record<string, string> = { Sender: 'User', Organization: 'Organization', User: 'User' };
/** Merge fields that are not fields of the object: `{!Case.Link}`, `{!User.Signature}`. */
const NO_FIELD = /^(Link|Thread_?Id|Case_Link|Signature|DetailLink|LastComment)$/i;

/** Merge fields of e-mail templates, `{!Lead.Company}` and `{{{Recipient.Name}}}`, name fields that exist. */
export const emailTemplates: Rule = {
  name: 'email-templates',
  check(source) {
    return source
      .ofType('EmailTemplate')
      .flatMap((template) => [
        ...(template.content ? textFaults(source, template.content, template.text) : []),
        ...subjectFaults(source, template)
      ]);
  }
};

function subjectFaults(source: ProjectSource, template: MetadataComponent): Fault[] {
  return textFaults(source, template.file, source.text(template.file));
}

function textFaults(source: ProjectSource, file: string, text: string): Fault[] {
  return [...text.matchAll(/\{!([^}]+)\}|\{\{\{([\w.]+)\}\}\}/g)].flatMap((match) => {
    const line = text.slice(0, match.index).split('\n').length;
    const { paths, functions } = namesInFormula(match[1] ?? match[2]);
    const mistakes: Mistake[] = [
      ...paths.map(({ path }) => pathMistake(source, path)),
      ...functions
        .filter(({ path }) => !FORMULA_FUNCTIONS.has(path.toUpperCase()))
        .map(({ path }) => ({
          problem: `merge fields have no function ${path}`,
          mend: 'use a function of formulas'
        }))
    ];
    return mistakes.flatMap((mistake) => (mistake ? [{ file, line, ...mistake }] : []));
  });
}

function pathMistake(source: ProjectSource, path: string): Mistake {
  if (path.startsWith('$')) return globalMistake(source, path);
  const [first, ...rest] = path.split('.');
  if (!rest.length) return { problem: `{!${path}} names no field`, mend: 'write Object.Field' };
  // Who or what the mail is about is known only when it is sent.
  if (['Recipient', 'RelatedTo', 'recipient', 'relatedTo'].includes(first)) return undefined;
  const field = rest.join('.');
  if (NO_FIELD.test(field)) return undefined;
  const object = STANDS_FOR[first] ?? first;
  return objectMistake(source, object) ?? fieldMistake(source, object, field);
}
