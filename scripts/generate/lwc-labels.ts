import type { Project } from '../../local-org/metadata/project';
import { docComment, GENERATED, type Artefact } from './artefact';

/** Declares the modules `@salesforce/label/c.…`, each with its English text. */
export function generateLwcLabels({ labels }: Project): Artefact {
  const modules = [...labels].sort().map(
    ([name, value]) => `declare module '@salesforce/label/c.${name}' {
  ${docComment(value)}const label: string;
  export default label;
}
`
  );
  return { file: 'types/lwc/labels.d.ts', text: GENERATED + modules.join('\n') };
}
