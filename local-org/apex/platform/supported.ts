import './library';
import { type PlatformClass, platformClasses } from './platform-class';

/**
 * The Apex platform library as Markdown, written from what is registered: every class with its constructors, fields
 * and methods. Whatever is not in it fails with NOT_EMULATED where it is used.
 */
export function supportedApex(): string {
  const classes = [...platformClasses.byName.values()].sort((left, right) =>
    left.name.localeCompare(right.name)
  );
  const count = classes.reduce((total, each) => total + linesOf(each).length, 0);
  const intro = `${classes.length} classes of the platform with ${count} members. Anything else fails where it is used, with \`NOT_EMULATED\`.`;
  return ['## Apex platform library', intro, ...classes.map(section)].join('\n\n') + '\n';
}

function section(each: PlatformClass): string {
  const parameters = each.typeParameters.length ? `<${each.typeParameters.join(',')}>` : '';
  const kind = each.kind === 'class' ? '' : ` (${each.kind})`;
  const title = `### ${each.name}${parameters}${kind}`;
  const lines = linesOf(each);
  return lines.length ? `${title}\n\n${lines.map((line) => `- \`${line}\``).join('\n')}` : title;
}

function linesOf(each: PlatformClass): string[] {
  const values = Object.keys(each.values);
  if (values.length) return [values.join(', ')];
  const constructors = each.constructors.map(({ signature }) => `new ${each.name}${signature}`);
  const fields = each.fields.map(({ name, type, isStatic }) => `${isStatic ? 'static ' : ''}${type} ${name}`);
  const methods = each.methods.map(({ signature, isStatic }) => `${isStatic ? 'static ' : ''}${signature}`);
  return [...constructors, ...fields, ...methods];
}
