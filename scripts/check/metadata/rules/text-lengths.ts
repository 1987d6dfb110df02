import { faultAt } from '../places';
import { LONGEST_PICKLIST_VALUE, LONGEST_TEXTS } from '../platform/limits';
import type { Rule } from '../rule';
import { children, childText, descendants } from '../xml';

/** Labels, descriptions, help and messages are not longer than the platform keeps them. */
export const textLengths: Rule = {
  name: 'text-lengths',
  check: (source) =>
    source.components.flatMap((component) => {
      const { type, xml } = component;
      const longest = LONGEST_TEXTS[type];
      if (!longest || !xml) return [];
      const own = Object.entries(longest).flatMap(([name, most]) =>
        children(xml, name).map((element) => ({ element, name, most }))
      );
      const values =
        type === 'CustomField'
          ? [...descendants(xml)]
              .filter(({ name }) => name === 'value' || name === 'customValue')
              .filter((value) => childText(value, 'fullName'))
              .flatMap((value) => children(value, 'fullName'))
              .map((element) => ({ element, name: 'picklist value', most: LONGEST_PICKLIST_VALUE }))
          : [];
      return [...own, ...values]
        .filter(({ element, most }) => element.text.length > most)
        .flatMap(({ element, name, most }) =>
          faultAt(component, element, {
            problem: `the ${name} has ${element.text.length} characters, the platform keeps ${most}`,
            mend: 'shorten it'
          })
        );
    })
};
