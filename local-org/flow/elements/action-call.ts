import { NotEmulated } from '../../errors';
import { operandOf } from '../definition/operand';
import { actionFault, isFault } from '../errors';
import { assignTo } from '../interviews/assignments';
import { operandValue } from '../interviews/references';
import { fromInvocable, toInvocable } from '../values/invocable-values';
import { STANDARD_ACTIONS } from '../standard-actions';
import { FlowOutputs, type FlowValue } from '../values/flow-value';
import type { NodeReader } from './flow-node';

/** Action: an Apex invocable, or one of the platform's own; called once for all interviews that arrive together. */
export const readActionCall: NodeReader = (reader) => {
  const name = reader.required('name');
  const { at } = reader;
  const actionType = reader.required('actionType');
  const actionName = reader.required('actionName');
  const standard = STANDARD_ACTIONS[actionType];
  if (actionType !== 'apex' && !standard) {
    throw new NotEmulated(`the flow action ${actionType} ${actionName}`, at);
  }
  const inputs = reader.children('inputParameters', (item) => ({
    name: item.required('name'),
    value: operandOf(item, 'value')
  }));
  const outputs = reader.children('outputParameters', (item) => ({
    name: item.required('name'),
    target: item.required('assignToReference')
  }));
  // Repeats the action's name for the builder; the transaction model says only when callouts may run.
  reader.text('nameSegment');
  reader.text('versionSegment');
  reader.text('offset');
  const model = reader.text('flowTransactionModel') ?? 'CurrentTransaction';
  if (model === 'NewTransaction') throw new NotEmulated(`the flowTransactionModel ${model}`, at);
  const storesAll = reader.flag('storeOutputAutomatically');
  const next = reader.connector('connector');
  return {
    name,
    next: [next],
    faultNext: reader.connector('faultConnector'),
    isBulk: true,
    run(interviews) {
      const { tx, invoke } = interviews[0].run;
      const given = interviews.map((interview) =>
        Object.fromEntries(
          inputs.map((input) => [input.name, toInvocable(operandValue(interview, input.value))])
        )
      );
      try {
        const answers = standard
          ? given.map((values) => standard(tx, values))
          : invoke(tx, actionName, given, at);
        answers.forEach((answer, i) => {
          const values = new Map<string, FlowValue>();
          for (const [key, value] of Object.entries(answer)) {
            values.set(key.toLowerCase(), fromInvocable(tx, value));
          }
          const stored = new FlowOutputs(values);
          if (storesAll) interviews[i].frame.stored.set(name.toLowerCase(), stored);
          for (const output of outputs) assignTo(interviews[i], output.target, stored.get(output.name));
          interviews[i].goTo(next);
        });
      } catch (error) {
        if (!isFault(error)) throw error;
        for (const interview of interviews) interview.fail(actionFault(error.message));
      }
    }
  };
};
