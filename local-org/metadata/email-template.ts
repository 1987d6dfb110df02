import { existsSync, readFileSync } from 'node:fs';
import { invalidProject } from './errors';
import type { MetadataType } from './metadata-type';

export interface EmailTemplate {
  /** Developer name. */
  name: string;
  /** Developer name of its folder, from the path. */
  folder: string;
  label: string;
  description?: string;
  subject: string;
  /** text, html, custom or visualforce. */
  type: string;
  style: string;
  /** SFX for Lightning templates, Aloha for Classic ones. */
  uiType: string;
  encoding: string;
  isAvailable: boolean;
  relatedEntityType?: string;
  /** The text version of an HTML template. */
  textOnly?: string;
  body: string;
  file: string;
}

export const emailTemplate: MetadataType<EmailTemplate> = {
  suffix: 'email',
  root: 'EmailTemplate',
  read: (element, { name, file, path }) => {
    const body = path.replace(/-meta\.xml$/, '');
    if (!existsSync(body)) {
      throw invalidProject({ file }, `The body of e-mail template ${name} is missing.`, `Add ${name}.email.`);
    }
    return {
      name,
      file,
      folder: /\/email\/(?:.*\/)?([^/]+)\/[^/]+$/.exec(`/${file}`)?.[1] ?? 'unfiled$public',
      label: element.requiredText('name'),
      description: element.text('description'),
      subject: element.text('subject') ?? '',
      type: element.text('type') ?? 'text',
      style: element.text('style') ?? 'none',
      uiType: element.text('uiType') ?? 'Aloha',
      encoding: element.text('encodingKey') ?? 'UTF-8',
      isAvailable: element.boolean('available'),
      relatedEntityType: element.text('relatedEntityType'),
      textOnly: element.text('textOnly'),
      body: readFileSync(body, 'utf8')
    };
  }
};

/** A folder of e-mail templates. */
export interface EmailFolder {
  name: string;
  label: string;
  accessType: string;
  file: string;
}

export const emailFolder: MetadataType<EmailFolder> = {
  suffix: 'emailFolder',
  root: 'EmailFolder',
  read: (element, { name, file }) => ({
    name,
    file,
    label: element.text('name') ?? name,
    accessType: element.text('accessType') ?? 'Public'
  })
};
