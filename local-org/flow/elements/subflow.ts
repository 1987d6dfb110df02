import { operandOf } from '../definition/operand';
import { assignTo } from '../interviews/assignments';
import { accessFor } from '../interviews/access';
import { newFrame, type Frame, type Interview } from '../interviews/interview';
import { operandValue } from '../interviews/references';
import { setInputs, outputsOf } from '../interviews/inputs';
import { FlowOutputs } from '../values/flow-value';
import type { NodeReader } from './flow-node';

/** Subflow: runs another autolaunched flow within the same interview. */
export const readSubflow: NodeReader = (reader) => {
  const name = reader.required('name');
  const flowName = reader.required('flowName');
  const inputs = reader.children('inputAssignments', (item) => ({
    name: item.required('name'),
    value: operandOf(item, 'value')
  }));
  const outputs = reader.children('outputAssignments', (item) => ({
    name: item.required('name'),
    target: item.required('assignToReference')
  }));
  const storesAll = reader.flag('storeOutputAutomatically');
  const next = reader.connector('connector');

  function takeOver(interview: Interview, ended: Frame): void {
    const values = outputsOf(interview, ended);
    if (storesAll) interview.frame.stored.set(name.toLowerCase(), values);
    for (const output of outputs) assignTo(interview, output.target, values.get(output.name));
    interview.goTo(next);
  }

  return {
    name,
    next: [next],
    run(interviews) {
      for (const interview of interviews) {
        const definition = interview.run.flowNamed(flowName);
        const given = new FlowOutputs(
          new Map(inputs.map((input) => [input.name.toLowerCase(), operandValue(interview, input.value)]))
        );
        const frame = newFrame(definition, accessFor(definition, interview.frame.access), {
          onEnd: (ended) => takeOver(interview, ended)
        });
        interview.frames.push(frame);
        setInputs(interview, given);
        // A subflow without elements is over at once.
        if (!frame.node) interview.goTo(undefined);
      }
    }
  };
};
