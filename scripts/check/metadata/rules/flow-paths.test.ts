import assert from 'node:assert';
import { describe, it } from 'node:test';
import { flowProject } from '../testing/flow-project';
import { problemsOf } from '../testing/problems';
import { flowPaths } from './flow-paths';

const FLOW = `<assignments><name>Count</name>
<assignmentItems><assignToReference>Total</assignToReference></assignmentItems></assignments>
<start><connector><targetReference>Count</targetReference></connector></start>
<variables><name>Total</name><dataType>Number</dataType></variables>`;

function found(flow: string): string[] {
  return problemsOf(flowPaths, flowProject(flow)).map((problem) =>
    problem.slice('Visit.flow-meta.xml:'.length)
  );
}

describe('flow paths', () => {
  it('says nothing of a flow whose parts hang together', () => {
    assert.deepStrictEqual(found(FLOW), []);
  });

  it('finds a connector to an element that is not there, and what it no longer reaches', () => {
    assert.deepStrictEqual(found(FLOW.replace('<targetReference>Count', '<targetReference>Cuont')), [
      '2 no path leads to Count',
      '4 a connector leads to Cuont, which is no element of the flow'
    ]);
  });

  it('finds a variable that nothing uses', () => {
    assert.deepStrictEqual(found(FLOW.replace('>Total</assign', '>$Record.Id</assign')), [
      '5 nothing uses Total'
    ]);
  });

  it('finds two things of one name', () => {
    assert.deepStrictEqual(
      found(`${FLOW}\n<constants><name>Total</name><dataType>Number</dataType></constants>`),
      ['6 Total is already the name of what stands in line 5']
    );
  });

  it('finds a record-triggered start without its object', () => {
    const start =
      '<start>\n<connector><targetReference>Count</targetReference></connector><triggerType>RecordAfterSave</triggerType></start>';
    assert.deepStrictEqual(found(FLOW.replace(/<start>.*<\/start>/, start)), [
      '5 a flow triggered by RecordAfterSave names no <object>'
    ]);
  });
});
