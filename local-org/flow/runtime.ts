import { NotEmulated } from '../errors';
import type { Flow } from '../metadata/flow';
import type { Schema } from '../metadata/object-type';
import type { Project } from '../metadata/project';
import type { Automation, SaveBatch } from '../records/automation';
import { groupBy } from '../records/grouping';
import type { Records } from '../records/records';
import type { Transaction } from '../records/transaction';
import { FlowDefinition } from './definition/flow-definition';
import type { TriggerType } from './definition/start';
import { flowTriggerFailed, noSuchFlow, unhandledFault } from './errors';
import { accessFor, USER } from './interviews/access';
import { outputsOf, setInputs } from './interviews/inputs';
import { Interview, newFrame, type FlowAccess, type FlowRun } from './interviews/interview';
import { runInterviews } from './interviews/run-interviews';
import type { CallInvocable, InvocableValues } from './invocable';
import { ScheduledPaths, type PathFailure } from './scheduled-paths/scheduled-paths';
import { recordOf, TriggerFlow } from './trigger-flow';
import { fromInvocable, toInvocable } from './values/invocable-values';
import { FlowOutputs, FlowRecord } from './values/flow-value';

export interface FlowRuntimeOptions {
  project: Project;
  schema: Schema;
  records: Records;
  /** Calls Apex; without it flows with Apex actions are not emulated. */
  invoke?: CallInvocable;
}

/** Screen flows (`Flow`) are never started here; flows of all other types would start by themselves. */
const PROCESS_TYPES = new Set(['AutoLaunchedFlow', 'Flow']);
const TRIGGER_TYPES = new Set(['RecordBeforeSave', 'RecordAfterSave', 'RecordBeforeDelete']);

/** The flows of a project: those that records trigger run with every save, the others when they are called. */
export class FlowRuntime implements Automation {
  /** Paths of record-triggered flows that wait for their time. */
  readonly scheduledPaths: ScheduledPaths;
  private readonly called = new Map<string, { flow: Flow; read?: FlowDefinition }>();
  private readonly triggered: Map<string, TriggerFlow[]>;
  private readonly invoke: CallInvocable;

  private constructor({ project, records, invoke = noInvocables }: FlowRuntimeOptions) {
    this.invoke = invoke;
    const active = project.flows.filter(({ status }) => status === 'Active');
    const triggered: TriggerFlow[] = [];
    for (const flow of active) {
      if (!PROCESS_TYPES.has(flow.processType)) {
        throw new NotEmulated(`flows of the type ${flow.processType}`, { file: flow.file });
      }
      const type = flow.element.child('start')?.text('triggerType');
      if (type === undefined) this.called.set(flow.name.toLowerCase(), { flow });
      else if (TRIGGER_TYPES.has(type)) triggered.push(new TriggerFlow(flow, type as TriggerType));
      else throw new NotEmulated(`flows triggered by ${type}`, { file: flow.file });
    }
    triggered.sort((a, b) => a.order - b.order || (a.flow.name < b.flow.name ? -1 : 1));
    this.triggered = groupBy(triggered, ({ flow, type }) =>
      key(flow.element.child('start')?.text('object') ?? '', type)
    );
    this.scheduledPaths = new ScheduledPaths(records, triggered, (tx) => this.newRun(tx, false));
  }

  /**
   * Makes the project's flows run with the saves of `records`: those before the save before Apex triggers, those after it
   * after them. Load it after Apex. A project without record-triggered flows is not slowed down.
   */
  static load(options: FlowRuntimeOptions): FlowRuntime {
    const runtime = new FlowRuntime(options);
    const { automations } = options.records;
    if (runtime.triggered.size > 0) {
      automations.unshift({ beforeSave: (batch) => runtime.beforeSave(batch) });
      automations.push({ afterSave: (batch) => runtime.afterSave(batch) });
    }
    return runtime;
  }

  /** Runs the flows that a save (or a delete) of these records triggers before it happens. */
  beforeSave(batch: SaveBatch): void {
    const type = batch.operation === 'delete' ? 'RecordBeforeDelete' : 'RecordBeforeSave';
    this.runTriggered(batch, type);
  }

  /** Runs the flows that the saved records trigger. */
  afterSave(batch: SaveBatch): void {
    if (batch.operation === 'insert' || batch.operation === 'update')
      this.runTriggered(batch, 'RecordAfterSave');
  }

  /**
   * Runs an active autolaunched flow, one interview for each set of inputs, and returns the values of its output
   * variables. A fault nobody handles throws CANNOT_EXECUTE_FLOW_TRIGGER. `access` is that of the caller; a flow that
   * states its own runs with that.
   */
  start(
    tx: Transaction,
    name: string,
    inputs: InvocableValues[],
    access: FlowAccess = USER
  ): InvocableValues[] {
    const definition = this.flowNamed(name);
    const run = this.newRun(tx, false);
    const interviews = inputs.map((given) => {
      const interview = new Interview(run, newFrame(definition, accessFor(definition, access)));
      const values = Object.entries(given).map(
        ([variable, value]) => [variable.toLowerCase(), fromInvocable(tx, value)] as const
      );
      setInputs(interview, new FlowOutputs(new Map(values)));
      return interview;
    });
    runInterviews(interviews);
    return interviews.map((interview) => {
      const { failure, root } = interview;
      if (failure !== undefined) throw flowTriggerFailed(unhandledFault(definition.flow.label, failure));
      const { values } = outputsOf(interview, root);
      const names = definition.variables.filter(({ isOutput }) => isOutput).map((variable) => variable.name);
      return Object.fromEntries(
        names.map((output) => [output, toInvocable(values.get(output.toLowerCase()) ?? null)])
      );
    });
  }

  /** Runs the scheduled paths whose time has come; see ScheduledPaths. */
  runDue(now: Date): PathFailure[] {
    return this.scheduledPaths.runDue(now);
  }

  private runTriggered(batch: SaveBatch, type: TriggerType): void {
    const flows = this.triggered.get(key(batch.object.name, type));
    if (!flows || batch.operation === 'undelete') return;
    const run = this.newRun(batch.tx, type === 'RecordBeforeSave');
    const refused = new Set<number>();
    for (const flow of flows) this.runFlow(flow, batch, run, refused);
  }

  /** `refused` are the records that this or an earlier flow has refused. */
  private runFlow(flow: TriggerFlow, batch: SaveBatch, run: FlowRun, refused: Set<number>): void {
    const started: { interview: Interview; index: number }[] = [];
    for (let index = 0; index < batch.size; index++) {
      if (refused.has(index)) continue;
      const interview = interviewFor(flow, batch, run, index);
      const isStarted = flow.isStarted(interview);
      if (flow.type === 'RecordAfterSave') this.scheduledPaths.noticeSave(flow, interview, isStarted);
      if (isStarted) started.push({ interview, index });
    }
    runInterviews(started.map(({ interview }) => interview));
    for (const { interview, index } of started) {
      for (const { message, field } of interview.customErrors) {
        batch.addError(index, message, field);
        refused.add(index);
      }
      if (interview.failure !== undefined) {
        const { code, message } = flowTriggerFailed(unhandledFault(flow.flow.label, interview.failure));
        batch.refuse(index, { statusCode: code, message, fields: [] });
        refused.add(index);
      }
    }
  }

  private newRun(tx: Transaction, isBeforeSave: boolean): FlowRun {
    return { tx, isBeforeSave, invoke: this.invoke, flowNamed: (name) => this.flowNamed(name) };
  }

  private flowNamed(name: string): FlowDefinition {
    const entry = this.called.get(name.toLowerCase());
    if (!entry) throw noSuchFlow(name);
    return (entry.read ??= FlowDefinition.read(entry.flow));
  }
}

function key(object: string, type: TriggerType): string {
  return `${object.toLowerCase()} ${type}`;
}

function interviewFor(flow: TriggerFlow, batch: SaveBatch, run: FlowRun, index: number): Interview {
  const { object, operation } = batch;
  const old = batch.oldRows[index];
  const prior = old === undefined ? null : recordOf(object, old, true);
  if (operation === 'delete') return flow.interview(run, recordOf(object, old ?? {}, false), prior);
  const record: FlowRecord = recordOf(object, batch.newRows[index], run.isBeforeSave);
  return flow.interview(run, record, prior);
}

/** Apex actions of an org that runs no Apex. */
function noInvocables(
  _: Transaction,
  className: string,
  __: unknown,
  at: { file: string; line?: number }
): never {
  throw new NotEmulated(`the Apex action ${className}`, at);
}
