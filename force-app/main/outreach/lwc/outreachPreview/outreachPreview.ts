import { LightningElement, api } from 'lwc';
import { fill, piecesOf, type OutreachValues, type OutreachVariable } from 'c/outreachText';

/** A mail with its merge fields filled and its variables still in it. */
export interface OutreachDraft {
  subject: string;
  body: string;
  isHtml: boolean;
  variables: readonly OutreachVariable[];
}

/** The text of a mail as somebody edits it. */
export interface EditedText {
  subject: string;
  body: string;
}

/** A mail as the recipient will read it; while it is edited, its text in inputs. Fires `edit` with the edited text. */
export default class OutreachPreview extends LightningElement {
  @api draft!: OutreachDraft;
  @api values: OutreachValues = {};
  /** The text that is being edited; undefined while it is only shown. */
  @api edited?: EditedText;

  get subjectPieces() {
    return piecesOf(this.draft.subject, this.draft.variables, this.values);
  }

  get bodyPieces() {
    return piecesOf(this.draft.body, this.draft.variables, this.values);
  }

  /** Values are escaped, and the base component keeps nothing that could run. */
  get html(): string {
    const escaped = Object.fromEntries(
      Object.entries(this.values).map(([name, value]) => [name, escapeHtml(value)])
    );
    return fill(this.draft.body, this.draft.variables, escaped);
  }

  handleSubject(event: CustomEvent<{ value: string }>) {
    this.change({ ...this.edited!, subject: event.detail.value });
  }

  handleBody(event: CustomEvent<{ value: string }>) {
    this.change({ ...this.edited!, body: event.detail.value });
  }

  private change(detail: EditedText) {
    this.dispatchEvent(new CustomEvent('edit', { detail }));
  }
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
