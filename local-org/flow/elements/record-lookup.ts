import { NotEmulated } from '../../errors';
import type { ElementReader } from '../definition/element-reader';
import { operandOf } from '../definition/operand';
import { readRecordFilters } from '../definition/record-filters';
import { assignTo } from '../interviews/assignments';
import type { Interview } from '../interviews/interview';
import { operandValue } from '../interviews/references';
import { findRecords } from '../records/find-records';
import { FlowRecord, fromRow, type FlowValue } from '../values/flow-value';
import type { NodeReader } from './flow-node';

/** What becomes of the records found. */
interface Output {
  /** Takes the place of a variable; without it, and without fields, records are stored under the element's name. */
  variable?: string;
  fields: { field: string; target: string }[];
  isBlankedWithoutResult: boolean;
}

/** Get Records: one query for all interviews that arrive together. */
export const readRecordLookup: NodeReader = (reader) => {
  const name = reader.required('name');
  // Older files leave this to the variable that takes the result.
  const isFirstOnly =
    reader.text('getFirstRecordOnly') !== 'false' && reader.text('outputReference') === undefined;
  const search = {
    object: reader.required('object'),
    ...readRecordFilters(reader),
    fields: reader.texts('queriedFields'),
    orderBy: readOrder(reader)
  };
  const limit = operandOf(reader, 'limit');
  const output: Output = {
    variable: reader.text('outputReference'),
    fields: reader.children('outputAssignments', (item) => ({
      field: item.required('field'),
      target: item.required('assignToReference')
    })),
    isBlankedWithoutResult: reader.flag('assignNullValuesIfNoRecordsFound')
  };
  reader.flag('storeOutputAutomatically');
  const next = reader.connector('connector');
  return {
    name,
    next: [next],
    faultNext: reader.connector('faultConnector'),
    isBulk: true,
    run(interviews) {
      findRecords(interviews, {
        ...search,
        limit: (interview) => (isFirstOnly ? 1 : limitOf(operandValue(interview, limit)))
      }).forEach((records, i) => {
        if (!records) return;
        keep(interviews[i], name, output, isFirstOnly, records);
        interviews[i].goTo(next);
      });
    }
  };
};

function readOrder(reader: ElementReader): string {
  const field = reader.text('sortField');
  const order = reader.text('sortOrder');
  if (order !== undefined && order !== 'Asc' && order !== 'Desc') {
    throw new NotEmulated(`the sortOrder ${order}`, reader.at);
  }
  return field === undefined ? '' : ` ORDER BY ${field} ${(order ?? 'Asc').toUpperCase()}`;
}

function limitOf(value: FlowValue): number | undefined {
  return value === null ? undefined : Number(value);
}

function keep(
  interview: Interview,
  name: string,
  { variable, fields, isBlankedWithoutResult }: Output,
  isFirstOnly: boolean,
  records: FlowRecord[]
): void {
  const result = records.length === 0 ? null : isFirstOnly ? records[0] : records;
  if (variable === undefined && fields.length === 0) {
    interview.frame.stored.set(name.toLowerCase(), result);
    return;
  }
  if (result === null && !isBlankedWithoutResult) return;
  if (variable !== undefined) {
    const resource = interview.frame.definition.resource(variable);
    const takesAll = resource?.kind === 'variable' && resource.isCollection;
    assignTo(interview, variable, takesAll ? records : (records[0] ?? null));
  }
  for (const { field, target } of fields) {
    const found = records[0]?.object.field(field);
    assignTo(interview, target, found ? fromRow(found, records[0].row[found.name]) : null);
  }
}
