import type { Transaction } from '../../records/transaction';
import type { FlowDefinition } from '../definition/flow-definition';
import type { FlowNode } from '../elements/flow-node';
import { endlessFlow } from '../errors';
import type { CallInvocable } from '../invocable';
import type { FlowRecord, FlowValue } from '../values/flow-value';

/** Whose access counts when a flow reads and writes records. */
export interface FlowAccess {
  mode: 'system' | 'user';
  sharing: boolean;
}

/** What the interviews of one batch share. */
export interface FlowRun {
  tx: Transaction;
  /** Before the save of the record: assignments to it change what is saved, and nothing else may be written. */
  isBeforeSave: boolean;
  invoke: CallInvocable;
  /** An active autolaunched flow by name. Throws INVALID_FLOW. */
  flowNamed(name: string): FlowDefinition;
}

/** One flow in an interview: the flow itself, or a subflow while it runs. */
export interface Frame {
  definition: FlowDefinition;
  access: FlowAccess;
  /** By lower-case name; a variable is missing until it is first used. */
  variables: Map<string, FlowValue>;
  /** What elements stored automatically, by the element's lower-case name. */
  stored: Map<string, FlowValue>;
  visited: Set<string>;
  loops: Map<FlowNode, { items: FlowValue[]; index: number }>;
  /** The element to run next; undefined at the end. */
  node?: FlowNode;
  record?: FlowRecord;
  /** Null for a record that is being created. */
  prior?: FlowRecord | null;
  /** Takes over what a subflow returns. */
  onEnd?(frame: Frame): void;
}

const MOST_ELEMENTS = 50_000;

let interviews = 0;

/** One run of a flow, for one record or caller. A stack of frames: subflows run on top of their caller. */
export class Interview {
  readonly guid = `interview-${++interviews}`;
  readonly frames: Frame[];
  /** What went wrong last, for fault paths. */
  faultMessage: string | null = null;
  /** Why the interview ended early; nothing more of it runs then. */
  failure: string | undefined;
  /** Set by custom error elements: messages for the person who saves the record. */
  readonly customErrors: { message: string; field?: string }[] = [];
  private elements = 0;

  constructor(
    readonly run: FlowRun,
    root: Frame
  ) {
    this.frames = [root];
  }

  /** The flow of this moment. */
  get frame(): Frame {
    return this.frames[this.frames.length - 1];
  }

  get root(): Frame {
    return this.frames[0];
  }

  /** The element that is next; undefined once the interview is over. */
  get node(): FlowNode | undefined {
    return this.failure === undefined ? this.frame.node : undefined;
  }

  /** Goes on with the element of this name. Without one, the flow (or subflow) ends. */
  goTo(name: string | undefined): void {
    if (++this.elements > MOST_ELEMENTS) throw endlessFlow(this.frame.definition.flow.name);
    const { frame } = this;
    frame.node = name === undefined ? undefined : frame.definition.node(name);
    if (frame.node) {
      frame.visited.add(frame.node.name.toLowerCase());
    } else if (this.frames.length > 1) {
      this.frames.pop();
      frame.onEnd?.(frame);
    }
  }

  /** Asks a question of the record as it was before the save; a new record answers false to all of them. */
  asBefore(question: (interview: Interview) => boolean): boolean {
    const { frame } = this;
    const { record, prior } = frame;
    if (!prior) return false;
    frame.record = prior;
    try {
      return question(this);
    } finally {
      frame.record = record;
    }
  }

  /** The current element failed: goes on along its fault path, or ends the interview. */
  fail(message: string): void {
    this.faultMessage = message;
    const fault = this.node?.faultNext;
    if (fault !== undefined) this.goTo(fault);
    else this.failure = message;
  }
}

/** A frame at the beginning of a flow, or at `first` of a path. */
export function newFrame(
  definition: FlowDefinition,
  access: FlowAccess,
  rest: Pick<Frame, 'record' | 'prior' | 'onEnd'> = {},
  first = definition.start.first
): Frame {
  const node = first === undefined ? undefined : definition.node(first);
  const visited = new Set(node ? [node.name.toLowerCase()] : []);
  return {
    definition,
    access,
    variables: new Map(),
    stored: new Map(),
    visited,
    loops: new Map(),
    node,
    ...rest
  };
}
