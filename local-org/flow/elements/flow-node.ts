import type { ElementReader } from '../definition/element-reader';
import type { Interview } from '../interviews/interview';

/** An element on a flow's canvas. */
export interface FlowNode {
  readonly name: string;
  /** Names of the elements its connectors lead to. */
  readonly next: (string | undefined)[];
  /** Names of a decision's outcomes. */
  readonly outcomes?: string[];
  /** Where an interview goes when the element fails. */
  readonly faultNext?: string;
  /** Whether interviews that arrive here wait for one another, to read or write all their records at once. */
  readonly isBulk?: boolean;
  /** Does the element for interviews that have arrived, and moves each of them on. */
  run(interviews: Interview[]): void;
}

/** Reads one kind of element. */
export type NodeReader = (reader: ElementReader) => FlowNode;
