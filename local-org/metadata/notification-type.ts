import type { MetadataType } from './metadata-type';

export interface CustomNotificationType {
  name: string;
  label: string;
  description?: string;
  isForDesktop: boolean;
  isForMobile: boolean;
  file: string;
}

export const notificationType: MetadataType<CustomNotificationType> = {
  suffix: 'notiftype',
  root: 'CustomNotificationType',
  read: (element, { name, file }) => ({
    name,
    file,
    label: element.requiredText('masterLabel'),
    description: element.text('description'),
    isForDesktop: element.boolean('desktop'),
    isForMobile: element.boolean('mobile')
  })
};
