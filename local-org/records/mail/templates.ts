import { NotEmulated, OrgError } from '../../errors';
import type { SqlValue } from '../../soql/storage';
import type { Transaction } from '../transaction';
import { MailRefused } from './mail';
import { MergeFields } from './merge-fields';

/** Subject and bodies of a mail, ready to be read. */
export interface Rendered {
  subject: string;
  text: string | null;
  html: string | null;
}

/**
 * A stored template filled for a person and a record. Throws MailRefused if there is none or it is not available,
 * OrgError INVALID_MERGE_FIELD for a field that does not exist, NotEmulated for Visualforce and letterheads.
 */
export function renderTemplate(
  tx: Transaction,
  templateId: string,
  whoId: string | null,
  whatId: string | null
): Rendered {
  const row = tx.records.database.get('SELECT * FROM "EmailTemplate" WHERE "Id" = ?', templateId);
  if (!row)
    throw new MailRefused('INVALID_ID_FIELD', 'invalid email template id', ['templateId', templateId]);
  const source = `E-mail template ${String(row.DeveloperName)}`;
  if (row.IsActive !== 1) throw new MailRefused('TEMPLATE_NOT_ACTIVE', `${source} is not available for use`);
  if (row.TemplateType === 'visualforce') throw new NotEmulated(`Visualforce e-mail templates: ${source}`);
  if (row.TemplateType === 'html' && row.UiType !== 'SFX') {
    throw new NotEmulated(`e-mail templates with a letterhead: ${source}`);
  }
  const bodies = { subject: row.Subject, text: row.Body, html: row.HtmlValue };
  return fillBodies(new MergeFields(tx, whoId, whatId), bodies, source);
}

/** Bodies that somebody wrote with merge fields in them, filled. */
export function fillBodies(
  fields: MergeFields,
  { subject, text, html }: { subject: SqlValue; text: SqlValue; html: SqlValue },
  source: string
): Rendered {
  return {
    subject: typeof subject === 'string' ? fields.fill(subject, source).trim() : '',
    text: typeof text === 'string' ? fields.fill(text, source) : null,
    html: typeof html === 'string' ? fields.fill(html, source, escapeHtml) : null
  };
}

/** Name of a stored template, or null. */
export function templateName(tx: Transaction, templateId: string | null): string | null {
  const sql = 'SELECT "Name" AS name FROM "EmailTemplate" WHERE "Id" = ?';
  const name = templateId === null ? null : tx.records.database.get(sql, templateId)?.name;
  return typeof name === 'string' ? name : null;
}

/** A refusal in place of an error about a merge field; anything else stays what it is. */
export function asRefusal(error: unknown): unknown {
  const isMergeField = error instanceof OrgError && error.code === 'INVALID_MERGE_FIELD';
  return isMergeField ? new MailRefused('INVALID_FIELD', error.message) : error;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}
