import type { ObjectType } from '../../metadata/object-type';
import type { SaveError } from '../errors';
import type { Row } from '../row';
import type { Transaction } from '../transaction';
import type { Entry } from '../save/entry';
import { event, task } from './activities';
import { serviceCase } from './cases';
import { emailMessage, emailMessageRelation } from './email-messages';
import { lead } from './leads';
import { opportunity } from './opportunities';
import { person } from './people';

/** What the platform itself does with the records of a standard object while they are saved. */
export interface Behaviour {
  /** Why a record, given its state before the update, takes no update at all. */
  refuseUpdate?(old: Row, values: Row): SaveError | undefined;
  /** Sets what triggers already see. `given` is what the caller set. */
  beforeAutomations?(row: Row, old: Row | undefined, given: Row): void;
  /** Sets what follows from other fields, once triggers are through. */
  derive?(row: Row, old: Row | undefined, context: { tx: Transaction; now: string }): void;
  /** Makes records that these rows refer to, just before they are written. */
  beforeWrite?(entries: Entry[], tx: Transaction): void;
  /** Makes records that refer to these rows, just after they are written and before triggers hear of it. */
  afterWrite?(entries: Entry[], tx: Transaction): void;
}

const BEHAVIOURS: Record<string, Behaviour> = {
  Lead: lead,
  Contact: person,
  User: person,
  Opportunity: opportunity,
  Case: serviceCase,
  Task: task,
  Event: event,
  EmailMessage: emailMessage,
  EmailMessageRelation: emailMessageRelation
};

const NONE: Behaviour = {};

/** The behaviour of an object's records; one that does nothing for all but a few standard objects. */
export function behaviourOf(object: ObjectType): Behaviour {
  return BEHAVIOURS[object.name] ?? NONE;
}
