import type { MetadataType } from './metadata-type';

/** A tab: of an object (then it has the object's name), a Lightning page, or a component. */
export interface CustomTab {
  name: string;
  label?: string;
  description?: string;
  /** Such as `Custom57: Building Block`. */
  motif?: string;
  isForObject: boolean;
  flexiPage?: string;
  lwcComponent?: string;
  url?: string;
  file: string;
}

export const tab: MetadataType<CustomTab> = {
  suffix: 'tab',
  root: 'CustomTab',
  read: (element, { name, file }) => ({
    name,
    file,
    label: element.text('label'),
    description: element.text('description'),
    motif: element.text('motif'),
    isForObject: element.boolean('customObject'),
    flexiPage: element.text('flexiPage'),
    lwcComponent: element.text('lwcComponent'),
    url: element.text('url')
  })
};
