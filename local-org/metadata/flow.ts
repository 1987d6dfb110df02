import type { MetadataType } from './metadata-type';
import type { XmlElement } from './xml';

/** A flow. `element` is its whole tree, for whoever runs it. */
export interface Flow {
  name: string;
  label: string;
  description?: string;
  /** AutoLaunchedFlow, Flow (screen), … */
  processType: string;
  /** Active, Draft, Obsolete. Only an active flow runs. */
  status: string;
  apiVersion?: string;
  element: XmlElement;
  file: string;
}

export const flow: MetadataType<Flow> = {
  suffix: 'flow',
  root: 'Flow',
  read: (element, { name, file }) => ({
    name,
    file,
    label: element.text('label') ?? name,
    description: element.text('description'),
    processType: element.text('processType') ?? 'AutoLaunchedFlow',
    status: element.text('status') ?? 'Draft',
    apiVersion: element.text('apiVersion'),
    element
  })
};
