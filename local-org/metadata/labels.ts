import type { MetadataType } from './metadata-type';

/** A custom label. `categories` as the file gives them. */
export interface CustomLabel {
  name: string;
  value: string;
  language: string;
  description?: string;
}

/** A file of custom labels. */
export const labels: MetadataType<CustomLabel[]> = {
  suffix: 'labels',
  root: 'CustomLabels',
  read: (element) =>
    element.children('labels').map((label) => ({
      name: label.requiredText('fullName'),
      value: label.requiredText('value'),
      language: label.text('language') ?? 'en_US',
      description: label.text('shortDescription')
    }))
};
