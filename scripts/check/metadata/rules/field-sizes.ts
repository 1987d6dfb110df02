import { faultAt } from '../places';
import { FIELD_SIZES, MOST_PICKLIST_VALUES } from '../platform/limits';
import type { Rule } from '../rule';
import { child, children, childText } from '../xml';

/** A custom field is not larger than its type can be. */
export const fieldSizes: Rule = {
  name: 'field-sizes',
  check: (source) =>
    source.ofType('CustomField').flatMap((field) => {
      const { xml } = field;
      const type = childText(xml, 'type');
      const sizes = child(xml, 'formula') ? {} : (FIELD_SIZES[type] ?? {});
      const outside = Object.entries(sizes).flatMap(([name, [least, most]]) => {
        const element = child(xml, name);
        const value = Number(element?.text);
        return element && !(value >= least && value <= most)
          ? faultAt(field, element, {
              problem: `${type} takes a ${name} from ${least} to ${most}, not ${element.text}`,
              mend: 'choose a number in between, or another type'
            })
          : [];
      });
      const definition = child(child(xml, 'valueSet'), 'valueSetDefinition');
      const values = children(definition, 'value').length;
      return values > MOST_PICKLIST_VALUES
        ? [
            ...outside,
            ...faultAt(field, definition, {
              problem: `the picklist has ${values} values, the platform takes ${MOST_PICKLIST_VALUES}`,
              mend: 'make it a lookup to an object'
            })
          ]
        : outside;
    })
};
