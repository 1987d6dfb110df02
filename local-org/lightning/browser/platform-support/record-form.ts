import type { RecordErrors } from './http';
import type { ObjectInfo } from './object-info';
import type { RecordValue } from './records';

/** What a form tells its fields whenever it changes. */
export interface FormState {
  objectInfo: ObjectInfo | undefined;
  record: RecordValue | undefined;
  recordId: string | undefined;
  recordTypeId: string;
  isBusy: boolean;
  errors: RecordErrors | undefined;
  /** What went wrong as a whole, in a sentence. */
  message: string;
}

/** A field or message area within a form: it announces itself by FormMember events and is told the form's state. */
export interface FormMember {
  /** The field it shows, empty for a message area. */
  readonly fieldName: string;
  tell(state: FormState): void;
  /** The value to save; undefined when this member saves nothing. */
  valueToSave?(): unknown;
  reportValidity?(): boolean;
  reset?(): void;
}

const JOIN = 'lightning__joinform';

/** Announces a member to the form around it. Returns how to leave again. */
export function joinForm(element: EventTarget, member: FormMember): () => void {
  const detail = { member, leave: () => {} };
  element.dispatchEvent(new CustomEvent(JOIN, { bubbles: true, composed: true, detail }));
  return () => detail.leave();
}

/** Collects the members that announce themselves within an element. */
export class FormMembers {
  private readonly members = new Set<FormMember>();

  constructor(
    element: EventTarget,
    private readonly onJoin: (member: FormMember) => void
  ) {
    element.addEventListener(JOIN, (event) => {
      const detail = (event as CustomEvent<{ member: FormMember; leave: () => void }>).detail;
      event.stopPropagation();
      this.members.add(detail.member);
      detail.leave = () => this.members.delete(detail.member);
      this.onJoin(detail.member);
    });
  }

  /** All members, in the order in which they joined. */
  all(): FormMember[] {
    return [...this.members];
  }
}
