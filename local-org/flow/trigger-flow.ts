import type { Row } from '../records/row';
import type { ObjectType } from '../metadata/object-type';
import type { Flow } from '../metadata/flow';
import { FlowDefinition } from './definition/flow-definition';
import type { FlowTrigger, TriggerType } from './definition/start';
import { SYSTEM } from './interviews/access';
import { meets } from './interviews/criteria';
import { evaluate } from './interviews/formulas';
import { Interview, newFrame, type FlowRun } from './interviews/interview';
import { valueOf } from './interviews/references';
import { FlowRecord } from './values/flow-value';

/** A flow that records trigger. Its file is read in full when it first runs. */
export class TriggerFlow {
  private read: FlowDefinition | undefined;

  constructor(
    readonly flow: Flow,
    readonly type: TriggerType
  ) {}

  get definition(): FlowDefinition {
    return (this.read ??= FlowDefinition.read(this.flow));
  }

  get trigger(): FlowTrigger {
    return this.definition.start.trigger as FlowTrigger;
  }

  /** Where among the flows of its object and time it runs: 1–1000, then those without an order, then 1001–2000. */
  get order(): number {
    return Number(this.flow.element.text('triggerOrder') ?? 1000.5);
  }

  /** An interview for a record of a save; `prior` is null for a record that is being created. */
  interview(run: FlowRun, record: FlowRecord, prior: FlowRecord | null): Interview {
    return new Interview(run, newFrame(this.definition, SYSTEM, { record, prior }));
  }

  /** Whether this save starts the flow for the interview's record. */
  isStarted(interview: Interview): boolean {
    const { runsOnCreate, runsOnUpdate, isOnChange, type } = this.trigger;
    if (type !== 'RecordBeforeDelete') {
      const isNew = interview.frame.prior === null;
      if (isNew ? !runsOnCreate : !runsOnUpdate) return false;
    }
    return (
      this.meetsEntry(interview) && !(isOnChange && interview.asBefore((before) => this.meetsEntry(before)))
    );
  }

  /** Whether the record, as it is, meets the entry conditions. */
  meetsEntry(interview: Interview): boolean {
    const { criteria, formula } = this.trigger;
    if (!meets(interview, criteria)) return false;
    return formula === undefined || evaluate(interview, formula, (path) => valueOf(interview, path)) === true;
  }
}

/** A row as a record of a flow: itself where the flow may change it, else a copy. */
export function recordOf(object: ObjectType, row: Row, isShared: boolean): FlowRecord {
  return new FlowRecord(object, isShared ? row : { ...row });
}
