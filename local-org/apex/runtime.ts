import './platform/library';
import type { ObjectType, Schema } from '../metadata/object-type';
import type { Project } from '../metadata/project';
import type { Automation, SaveBatch } from '../records/automation';
import type { LoggedEvent } from '../records/event-log';
import type { Records } from '../records/records';
import type { Transaction } from '../records/transaction';
import type { UserIdentity } from '../records/user-identity';
import type { AnonymousResult } from './anonymous/anonymous-result';
import { executeAnonymous } from './anonymous/execute-anonymous';
import { callAuraMethod } from './aura/aura-call';
import { type FileCoverage, Linker } from './compiler/linker';
import { Program } from './compiler/types/program';
import { ApexDoesNotCompile, type Problem } from './errors';
import type { Execution } from './execution';
import { AsyncWorker } from './platform/async/async-worker';
import { JobStore } from './platform/async/job-store';
import { callRest } from './rest/rest-call';
import type { ApexRestRequest, ApexRestResponse } from './rest/rest-request';
import { restResourcesOf, type RestResource } from './rest/rest-resources';
import { makeSupport } from './support/support';
import { TransactionExecutions } from './transaction-executions';
import { type Delivered, EventTriggers, type Redelivery } from './triggers/event-delivery';
import { TriggerAutomation } from './triggers/trigger-automation';
import { TriggerIndex } from './triggers/trigger-index';
import type { UserClass } from './values/apex-object';
import { warmUp } from './warm-up';

export interface RuntimeOptions {
  project: Project;
  schema: Schema;
  records: Records;
  /** Lines of the debug log. */
  onDebug?(line: string): void;
}

/**
 * The Apex of a project. Classes and triggers are compiled when they are first used; what does not compile fails then
 * with ApexDoesNotCompile. It runs with every save once it is among `records.automations`, where `load` puts it.
 */
export class ApexRuntime implements Automation {
  private constructor(
    private readonly records: Records,
    private readonly linker: Linker,
    private readonly triggers: TriggerIndex,
    private readonly executions: TransactionExecutions,
    private readonly automation: TriggerAutomation,
    private readonly events: EventTriggers,
    private readonly restResources: readonly RestResource[]
  ) {}

  static load({ project, schema, records, onDebug = () => undefined }: RuntimeOptions): ApexRuntime {
    const program = new Program(
      project.apexClasses.filter((source) => source.isActive),
      schema
    );
    const support = makeSupport(program);
    const linker = new Linker(program, support);
    Object.assign(support, { link: linker.lazily });
    const triggers = new TriggerIndex(project.apexTriggers, linker);
    const classNamed = linker.userClass;
    const executions = new TransactionExecutions({ project, records, log: onDebug, classNamed });
    const automation = new TriggerAutomation(triggers, executions);
    const events = new EventTriggers(triggers, executions, records);
    const runtime = new ApexRuntime(
      records,
      linker,
      triggers,
      executions,
      automation,
      events,
      restResourcesOf(project.apexClasses)
    );
    records.automations.push(runtime);
    JobStore.of(records);
    return runtime;
  }

  /** Everything wrong with the project's Apex. Asking compiles all of it. */
  get problems(): Problem[] {
    const { program } = this.linker;
    for (const name of program.classNames) {
      try {
        this.linker.link(name);
      } catch (error) {
        if (!(error instanceof ApexDoesNotCompile)) {
          throw error;
        }
      }
    }
    const ofClasses = program.classNames.flatMap((name) => {
      const source = program.sourceNamed(name);
      return source ? this.linker.problemsOf(source) : [];
    });
    return [...ofClasses, ...this.triggers.problems()];
  }

  /** Names of all class files. */
  get classNames(): string[] {
    return this.linker.program.classNames;
  }

  /** A class of the project, any case, compiled. Throws ApexDoesNotCompile. */
  classNamed(name: string): UserClass | undefined {
    return this.linker.userClass(name);
  }

  /** Lines of each file that was compiled so far, and which of them have run since the start or `resetCoverage`. */
  get coverage(): ReadonlyMap<string, FileCoverage> {
    return this.linker.coverage;
  }

  resetCoverage(): void {
    for (const { hits } of this.linker.coverage.values()) {
      hits.fill(0);
    }
  }

  /** Compiles what saves, components and clients use first, a file at a time between requests; see warmUp. */
  warmUp(): { close(): void } {
    return warmUp(this.linker, this.triggers);
  }

  /** Runs Apex inside a transaction: with the statics of that transaction, or (`apart`) with fresh ones. */
  run<T>(
    tx: Transaction,
    work: (execution: Execution) => T,
    options: { isTest?: boolean; apart?: boolean } = {}
  ): T {
    return options.apart
      ? this.executions.runApart(tx, work, options)
      : this.executions.run(tx, work, options);
  }

  beforeSave(batch: SaveBatch): void {
    this.automation.beforeSave(batch);
  }

  afterSave(batch: SaveBatch): void {
    this.automation.afterSave(batch);
  }

  /** Gives platform events to the triggers on their object, in a transaction of their own; see EventTriggers. */
  deliver(
    object: ObjectType,
    events: readonly LoggedEvent[],
    asUser?: UserIdentity,
    redelivery?: Redelivery
  ): Delivered {
    return this.events.deliver(object, events, asUser, redelivery);
  }

  /** Gives platform events to the triggers inside a transaction that is open: how tests receive them. */
  deliverIn(tx: Transaction, object: ObjectType, events: readonly LoggedEvent[]): Delivered {
    return this.events.deliverIn(tx, object, events);
  }

  /** Calls a static @AuraEnabled method: JSON in by parameter name, JSON out; see callAuraMethod for what it throws. */
  callAura(tx: Transaction, className: string, method: string, parameters: Record<string, unknown>): unknown {
    return callAuraMethod(this.executions, tx, className, method, parameters, this.classNamed(className));
  }

  /**
   * Runs the jobs of asynchronous Apex from now on, by the org's clock, those included that waited when it was stopped.
   * `onProblem` hears, in a sentence, of each that failed.
   */
  startJobs(onProblem: (sentence: string) => void): AsyncWorker {
    return new AsyncWorker({
      records: this.records,
      run: (tx, work) => this.run(tx, work),
      onFailure: ({ className, work }, { message }) =>
        onProblem(`A job of ${className} (${work.kind}) failed and what it did was undone: ${message}`)
    });
  }

  /** Answers a request to Apex REST; see callRest for what it throws. */
  callRest(tx: Transaction, request: ApexRestRequest): ApexRestResponse {
    const { executions, restResources: resources } = this;
    return callRest({ executions, resources, classNamed: (name) => this.classNamed(name) }, tx, request);
  }

  /** Runs statements as the user, in a transaction of their own; see executeAnonymous. */
  executeAnonymous(user: UserIdentity, text: string): AnonymousResult {
    const { linker, executions, records } = this;
    return executeAnonymous({ linker, executions, records }, user, text);
  }
}
