import { faultAt } from '../places';
import { OLDEST_API_VERSION } from '../platform/limits';
import { API_VERSION } from '../platform/shapes';
import type { Rule } from '../rule';
import { child } from '../xml';

/** Every component asks for an API version that still answers; how new it may be depends on the org. */
export const apiVersion: Rule = {
  name: 'api-version',
  check: (source) =>
    source.components.flatMap((component) => {
      const element = child(component.xml, 'apiVersion');
      const version = Number(element?.text);
      return element && !(version >= OLDEST_API_VERSION && /^\d+\.0$/.test(element.text))
        ? faultAt(component, element, {
            problem: `API version ${element.text} is none that answers: the oldest is ${OLDEST_API_VERSION}.0`,
            mend: `write ${API_VERSION}`
          })
        : [];
    })
};

/** A project has one API version: that of sfdx-project.json. */
export const oneApiVersion: Rule = {
  name: 'one-api-version',
  check: (source) =>
    source.components.flatMap((component) => {
      const element = child(component.xml, 'apiVersion');
      return element && element.text !== source.apiVersion
        ? faultAt(component, element, {
            problem: `the API version is ${element.text}, sfdx-project.json says ${source.apiVersion}`,
            mend: `write ${source.apiVersion}`
          })
        : [];
    })
};
