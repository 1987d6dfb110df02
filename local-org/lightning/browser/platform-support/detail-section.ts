import { inReadingOrder } from './name-parts';
import type { ObjectInfo } from './object-info';

/** Fields under a heading, laid out by rows in so many columns. */
export interface DetailSection {
  id: string;
  heading: string;
  columns: number;
  fields: DetailField[];
}

export interface DetailField {
  name: string;
  required: boolean;
  isEditable: boolean;
}

/** Where an address lies on the globe is found out, not typed. */
const COMPUTED_PART = /(Latitude|Longitude|GeocodeAccuracy)$/;

/**
 * The sections to edit by: a compound field gives way to its parts (Name to Salutation, First Name, Last Name). Only
 * a part that the object itself requires stays required.
 */
export function sectionsToEdit(sections: DetailSection[], { fields }: ObjectInfo): DetailSection[] {
  return sections.map((section) => ({
    ...section,
    fields: section.fields.flatMap((field) => {
      const parts = Object.values(fields).filter(
        ({ compoundFieldName, apiName }) => compoundFieldName === field.name && !COMPUTED_PART.test(apiName)
      );
      if (parts.length === 0)
        return [{ ...field, isEditable: field.isEditable && fields[field.name].updateable }];
      return inReadingOrder(parts, ({ apiName }) => apiName).map(({ apiName, updateable }) => ({
        name: apiName,
        required: false,
        isEditable: updateable
      }));
    })
  }));
}
