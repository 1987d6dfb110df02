import type { Schema } from '../../local-org/metadata/schema';
import { GENERATED, type Artefact } from './artefact';
import { rowInterface, TEXT_FORMS } from './row-interface';

/** Rows of the objects and custom metadata types that the project defines or extends. */
export function generateObjects({ objects }: Schema): Artefact {
  const own = objects.filter(
    (object) => object.kind !== 'event' && (object.file || object.fields.some((field) => field.isCustom))
  );
  const interfaces = own.map((object) => rowInterface(object, object.fields));
  return { file: 'types/objects.ts', text: GENERATED + TEXT_FORMS + interfaces.join('') };
}
