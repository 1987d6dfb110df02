import { NotEmulated } from '../../errors';
import type { Formula } from '../../records/formula/formula';
import { readEntryFilters, type Criteria } from './conditions';
import type { ElementReader } from './element-reader';
import { parseFlowFormula } from './formula';

/** When a flow runs by itself: before or after a record is saved, or before it is deleted. */
export type TriggerType = 'RecordBeforeSave' | 'RecordAfterSave' | 'RecordBeforeDelete';

const TRIGGER_TYPES = new Set<string>(['RecordBeforeSave', 'RecordAfterSave', 'RecordBeforeDelete']);
const RECORD_TRIGGER_TYPES = new Set(['Create', 'Update', 'CreateAndUpdate', 'Delete']);

/** A path that runs some time after the save. */
export interface ScheduledPath {
  name: string;
  /** Name of its first element. */
  first?: string;
  /** Runs as soon as the save is committed. */
  isImmediate: boolean;
  offset: number;
  unit: 'Minutes' | 'Hours' | 'Days' | 'Months';
  /** Date field that the offset counts from; the time of the save without it. */
  field?: string;
  /** Records in one transaction. */
  batchSize: number;
}

export interface FlowTrigger {
  type: TriggerType;
  /** Name of the object whose records trigger the flow. */
  object: string;
  runsOnCreate: boolean;
  runsOnUpdate: boolean;
  criteria: Criteria;
  formula?: Formula;
  /** Runs only when the record did not meet the criteria before. */
  isOnChange: boolean;
  paths: ScheduledPath[];
}

export interface FlowStart {
  /** Name of the first element; a flow may have scheduled paths only. */
  first?: string;
  /** Missing for flows that are called. */
  trigger?: FlowTrigger;
}

/** Reads `<start>`, or the `<startElementReference>` of older flows. */
export function readStart(flow: ElementReader): FlowStart {
  const first = flow.text('startElementReference');
  return flow.child('start', readStartElement) ?? { first };
}

function readStartElement(reader: ElementReader): FlowStart {
  const first = reader.connector('connector');
  const type = reader.text('triggerType');
  if (type === undefined) return { first };
  if (!TRIGGER_TYPES.has(type)) throw new NotEmulated(`flows triggered by ${type}`, reader.at);
  const recordTrigger = reader.required('recordTriggerType');
  if (!RECORD_TRIGGER_TYPES.has(recordTrigger)) {
    throw new NotEmulated(`the recordTriggerType ${recordTrigger}`, reader.at);
  }
  const formula = reader.text('filterFormula');
  const trigger: FlowTrigger = {
    type: type as TriggerType,
    object: reader.required('object'),
    runsOnCreate: recordTrigger.startsWith('Create'),
    runsOnUpdate: recordTrigger.endsWith('Update'),
    criteria: readEntryFilters(reader),
    formula: formula === undefined ? undefined : parseFlowFormula(formula, reader.at),
    isOnChange: reader.flag('doesRequireRecordChangedToMeetCriteria'),
    paths: reader.children('scheduledPaths', readPath)
  };
  return { first, trigger };
}

function readPath(reader: ElementReader): ScheduledPath {
  const pathType = reader.text('pathType');
  const timeSource = reader.text('timeSource');
  const unit = reader.text('offsetUnit') ?? 'Minutes';
  const isImmediate = pathType === 'AsyncAfterCommit';
  if (pathType !== undefined && !isImmediate) throw new NotEmulated(`the pathType ${pathType}`, reader.at);
  if (!['Minutes', 'Hours', 'Days', 'Months'].includes(unit)) {
    throw new NotEmulated(`the offsetUnit ${unit}`, reader.at);
  }
  if (timeSource !== undefined && timeSource !== 'RecordTriggerEvent' && timeSource !== 'RecordField') {
    throw new NotEmulated(`the timeSource ${timeSource}`, reader.at);
  }
  const field = reader.text('recordField');
  return {
    name: reader.text('name') ?? '',
    first: reader.connector('connector'),
    isImmediate,
    offset: reader.number('offsetNumber') ?? 0,
    unit: unit as ScheduledPath['unit'],
    field: timeSource === 'RecordField' ? field : undefined,
    batchSize: reader.number('maxBatchSize') ?? 200
  };
}
