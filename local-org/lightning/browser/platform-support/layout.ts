import { uiApi } from '../page-config';
import { request } from './http';

/** A page layout as the UI API gives it. */
export interface Layout {
  sections: LayoutSection[];
}

export interface LayoutSection {
  id: string;
  heading: string;
  useHeading: boolean;
  columns: number;
  layoutRows: { layoutItems: LayoutItem[] }[];
}

export interface LayoutItem {
  label: string;
  required: boolean;
  editableForNew: boolean;
  editableForUpdate: boolean;
  layoutComponents: { apiName: string | null; componentType: string; label: string | null }[];
}

/** The user's layout of an object. `mode` View shows compound names as one, Create and Edit in their parts. */
export function readLayout(
  object: string,
  mode: 'View' | 'Create' | 'Edit',
  layoutType = 'Full'
): Promise<Layout> {
  return request('GET', `${uiApi}/layout/${object}?layoutType=${layoutType}&mode=${mode}`);
}
