import type { MetadataComponent } from './component';
import type { Mistake } from './references';
import type { Fault } from './rule';
import type { XmlElement } from './xml';

/** A mistake becomes a fault when it is known where it stands: at an element of a component's file. */
export function faultAt(
  component: MetadataComponent,
  element: XmlElement | undefined,
  mistake: Mistake
): Fault[] {
  if (!mistake) return [];
  return [{ file: component.file, line: element?.line ?? component.xml?.line ?? 1, ...mistake }];
}
