import type { Schema } from '../../local-org/metadata/schema';
import { GENERATED, type Artefact } from './artefact';
import { rowInterface, textFormsOf } from './row-interface';

/** Payloads of the project's platform events, without what the platform adds when one is published. */
export function generateEvents({ objects }: Schema): Artefact {
  const interfaces = objects
    .filter((object) => object.kind === 'event')
    .map((object) =>
      rowInterface(
        object,
        object.fields.filter((field) => field.isCustom)
      )
    );
  const names = objects.filter((object) => object.kind === 'event').map((object) => object.name);
  const imports = `import type { ${textFormsOf(interfaces.join('')).join(', ')} } from './objects';\n\n`;
  const map = `/** Every event by its API name. */\nexport interface Events {\n${names.map((name) => `${name}: ${name};`).join('\n')}\n}\n`;
  return { file: 'types/events.ts', text: GENERATED + imports + interfaces.join('') + map };
}
