import { faultAt } from '../places';
import type { Rule } from '../rule';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** The root element is in the namespace of the Metadata API: without it the platform does not know the element. */
export const metadataNamespace: Rule = {
  name: 'metadata-namespace',
  check(source) {
    return source.components
      .filter(({ isEmbedded, xml }) => xml && !isEmbedded && xml.attributes.xmlns !== NAMESPACE)
      // Aura bundles are taken in the namespace of the Tooling API too.
      .filter(({ type }) => type !== 'AuraDefinitionBundle')
      .flatMap((component) =>
        faultAt(component, undefined, {
          problem: component.xml?.attributes.xmlns
            ? `the namespace is ${component.xml.attributes.xmlns}`
            : 'the root element has no xmlns',
          mend: `write xmlns="${NAMESPACE}"`
        })
      );
  }
};
