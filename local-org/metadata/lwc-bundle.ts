import path from 'node:path';
import type { MetadataType } from './metadata-type';
import type { XmlElement } from './xml';

/** A property that an admin sets in a page builder, as its `<property>` gives it (name, type, default, label, …). */
export type LwcProperty = Record<string, string>;

export interface LwcTargetConfig {
  targets: string[];
  /** Objects on whose record pages it may be placed; empty for all. */
  objects: string[];
  properties: LwcProperty[];
}

export interface LwcMeta {
  isExposed: boolean;
  apiVersion: string;
  masterLabel?: string;
  description?: string;
  /** Such as lightning__RecordPage. */
  targets: string[];
  targetConfigs: LwcTargetConfig[];
}

/** A Lightning web component's folder. `dir` is absolute, `file` its js-meta.xml. */
export interface LwcBundle {
  name: string;
  dir: string;
  meta: LwcMeta;
  file: string;
}

export const lwcBundle: MetadataType<LwcBundle> = {
  suffix: 'js',
  root: 'LightningComponentBundle',
  read: (element, component) => ({
    name: component.name,
    dir: path.dirname(component.path),
    file: component.file,
    meta: {
      isExposed: element.boolean('isExposed'),
      apiVersion: element.text('apiVersion') ?? '',
      masterLabel: element.text('masterLabel'),
      description: element.text('description'),
      targets: element.child('targets')?.texts('target') ?? [],
      targetConfigs: element.child('targetConfigs')?.children('targetConfig').map(readTargetConfig) ?? []
    }
  })
};

function readTargetConfig(element: XmlElement): LwcTargetConfig {
  return {
    targets: (element.attributes.targets ?? '').split(',').map((target) => target.trim()),
    objects: element.child('objects')?.texts('object') ?? [],
    properties: element.children('property').map(({ attributes }) => ({ ...attributes }))
  };
}
