import { faultAt } from '../places';
import type { Rule } from '../rule';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
/** Apex and Aura written by older tools carry that of the Tooling API, and are deployed with it. */
const ALSO_TAKEN = 'urn:metadata.tooling.soap.sforce.com';

/** The root element is in the namespace of the Metadata API: without it the platform does not know the element. */
export const metadataNamespace: Rule = {
  name: 'metadata-namespace',
  check(source) {
    return source.components
      .filter(({ isEmbedded, xml }) => xml && !isEmbedded)
      .filter(({ xml }) => ![NAMESPACE, ALSO_TAKEN].includes(xml!.attributes.xmlns))
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
