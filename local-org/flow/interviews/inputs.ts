import { invalidFlow } from '../errors';
import { FlowOutputs, type FlowValue } from '../values/flow-value';
import { assignTo } from './assignments';
import type { Frame, Interview } from './interview';
import { valueOf } from './references';

/** Gives the variables of the interview's newest frame the values its starter brings. Only inputs take them. */
export function setInputs(interview: Interview, given: FlowOutputs): void {
  const { definition } = interview.frame;
  for (const [name, value] of given.values) {
    const variable = definition.resource(name);
    if (variable?.kind !== 'variable' || !variable.isInput) {
      throw invalidFlow(`${definition.flow.name} has no input variable ${name}`, {
        file: definition.flow.file
      });
    }
    assignTo(interview, variable.name, value);
  }
}

/** The values of a frame's output variables. */
export function outputsOf(interview: Interview, frame: Frame): FlowOutputs {
  const values = new Map<string, FlowValue>();
  interview.frames.push(frame);
  try {
    for (const { name, isOutput } of frame.definition.variables) {
      if (isOutput) values.set(name.toLowerCase(), valueOf(interview, name));
    }
  } finally {
    interview.frames.pop();
  }
  return new FlowOutputs(values);
}
