import { LightningElement, api } from 'lwc';
import {
  confidenceWords,
  intentWords,
  isSent,
  isStale,
  type OutreachSuggestion as Suggestion
} from 'c/outreachWords';

/** Which mail is suggested, how sure that is and why; once it was sent or rejected, that. */
export default class OutreachSuggestion extends LightningElement {
  @api suggestion!: Suggestion;
  /** Name of the template: of the one that was sent, or else of the one suggested. */
  @api templateLabel = '';

  get isSent(): boolean {
    return isSent(this.suggestion);
  }

  get isRejected(): boolean {
    return this.suggestion.status === 'Rejected';
  }

  get isOld(): boolean {
    return isStale(this.suggestion);
  }

  get intent(): string {
    return intentWords(this.suggestion.intent);
  }

  get confidence(): string {
    return confidenceWords(this.suggestion.confidence);
  }

  get sender(): string {
    return this.suggestion.isAutomatic ? 'automatically' : `by ${this.suggestion.sentBy ?? 'somebody'}`;
  }
}
