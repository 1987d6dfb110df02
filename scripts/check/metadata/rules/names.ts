import type { MetadataComponent } from '../component';
import { LONGEST_NAMES } from '../platform/limits';
import type { Fault, Rule } from '../rule';

/** Names have the letters and the length that the platform takes. */
export const names: Rule = {
  name: 'names',
  check: (source) =>
    source.components.flatMap((component): Fault[] => {
      const own = ownName(component);
      const most = LONGEST_NAMES[component.type];
      if (most === undefined || own === undefined) return [];
      const problem = problemOf(component.type, own, most);
      return problem
        ? [
            {
              file: component.file,
              line: component.isEmbedded ? (component.xml?.line ?? 1) : 1,
              problem: `the name ${own} ${problem}`,
              mend: 'rename it: letters and digits, single underscores between them'
            }
          ]
        : [];
    })
};

/** The last part of the name without what the platform puts around it; undefined for what the platform itself named. */
function ownName({ type, fullName }: MetadataComponent): string | undefined {
  const last = fullName.slice(Math.max(fullName.lastIndexOf('.'), fullName.lastIndexOf('/')) + 1);
  if (last.split('__').length > 2) return undefined; // another package's
  if (type !== 'CustomField' && type !== 'CustomObject') return last;
  const custom = /^(.*)__(c|e|mdt|b|x)$/.exec(last);
  return custom?.[1];
}

function problemOf(type: string, name: string, most: number): string | undefined {
  if (name.length > most) return `has ${name.length} letters, ${type} takes ${most}`;
  if (!/^[A-Za-z]/.test(name)) return 'does not begin with a letter';
  if (/\W/.test(name)) return 'has other signs than letters, digits and underscores';
  if (name.endsWith('_') || name.includes('__')) return 'has two underscores in a row or one at its end';
  if (type === 'LightningComponentBundle' && !/^[a-z]/.test(name))
    return 'does not begin with a small letter';
  return undefined;
}
