import { Flow, flowsOf } from '../flow/flow';
import { invocableOf, type ActionParameter } from '../flow/invocable';
import { didYouMean } from '../nearest-name';
import { faultAt } from '../places';
import { STANDARD_ACTION_INPUTS } from '../platform/flow-actions';
import type { ProjectSource } from '../project-source';
import { componentMistake, isForeign } from '../references';
import type { Fault, Rule } from '../rule';
import { child, children, childText, type XmlElement } from '../xml';

/** What a flow calls exists, and takes and gives what the flow says: Apex actions, subflows, quick actions, alerts. */
export const flowCalls: Rule = {
  name: 'flow-calls',
  check(source) {
    return flowsOf(source).flatMap((flow) =>
      flow.xml.children.flatMap((element) => {
        if (element.name === 'actionCalls') return actionFaults(source, flow, element);
        return element.name === 'subflows' ? subflowFaults(source, flow, element) : [];
      })
    );
  }
};

/** Actions that are components of a project, by the actionType that calls them. */
const COMPONENT_ACTIONS: Record<string, { type: string; what: string }> = {
  flow: { type: 'Flow', what: 'flow' },
  quickAction: { type: 'QuickAction', what: 'quick action' },
  emailAlert: { type: 'WorkflowAlert', what: 'email alert' },
  externalService: { type: 'ExternalServiceRegistration', what: 'external service' }
};

function actionFaults(source: ProjectSource, flow: Flow, call: XmlElement): Fault[] {
  const name = child(call, 'actionName');
  const type = childText(call, 'actionType');
  if (!name || isForeign(name.text)) return [];
  const component = COMPONENT_ACTIONS[type];
  if (component && type !== 'externalService') {
    return faultAt(flow.component, name, componentMistake(source, component.type, name.text, component.what));
  }
  if (type in STANDARD_ACTION_INPUTS) return standardInputFaults(flow, call, STANDARD_ACTION_INPUTS[type]);
  if (type !== 'apex') return [];
  const action = invocableOf(source, name.text);
  if (typeof action === 'string') {
    const known = source.ofType('ApexClass').map(({ fullName }) => fullName);
    return faultAt(flow.component, name, {
      problem: action,
      mend: didYouMean(name.text, known) ?? 'name a class that has one'
    });
  }
  return [
    ...parameterFaults(flow, children(call, 'inputParameters'), action.inputs, `input of ${name.text}`),
    ...parameterFaults(flow, children(call, 'outputParameters'), action.outputs, `output of ${name.text}`),
    ...missingInputs(flow, call, name.text, action.inputs)
  ];
}

/** A new release may give an action more inputs than we know of, so only slips are told. */
function standardInputFaults(flow: Flow, call: XmlElement, known: string[]): Fault[] {
  return children(call, 'inputParameters').flatMap((parameter) => {
    const name = child(parameter, 'name');
    const mend = name && !known.includes(name.text) ? didYouMean(name.text, known) : undefined;
    return mend
      ? faultAt(flow.component, name, { problem: `there is no input called ${name!.text}`, mend })
      : [];
  });
}

function missingInputs(flow: Flow, call: XmlElement, className: string, inputs: ActionParameter[]): Fault[] {
  const given = new Set(
    children(call, 'inputParameters').map((input) => childText(input, 'name').toLowerCase())
  );
  return inputs
    .filter(({ name, isRequired }) => isRequired && !given.has(name.toLowerCase()))
    .flatMap(({ name }) =>
      faultAt(flow.component, call, {
        problem: `${className} needs the input ${name}`,
        mend: 'give it a value'
      })
    );
}

function parameterFaults(flow: Flow, given: XmlElement[], known: ActionParameter[], what: string): Fault[] {
  const names = known.map(({ name }) => name);
  return given.flatMap((parameter) => {
    const name = child(parameter, 'name');
    if (!name || names.some((each) => each.toLowerCase() === name.text.toLowerCase())) return [];
    return faultAt(flow.component, name, {
      problem: `there is no ${what} called ${name.text}`,
      mend:
        didYouMean(name.text, names) ?? (names.length ? `write one of ${names.join(', ')}` : 'take it out')
    });
  });
}

function subflowFaults(source: ProjectSource, flow: Flow, call: XmlElement): Fault[] {
  const name = child(call, 'flowName');
  if (!name || isForeign(name.text)) return [];
  const called = source.find('Flow', name.text);
  if (!called?.xml) return faultAt(flow.component, name, componentMistake(source, 'Flow', name.text, 'flow'));
  const variables = (direction: string): ActionParameter[] =>
    children(called.xml, 'variables')
      .filter((variable) => childText(variable, direction) === 'true')
      .map((variable) => ({ name: childText(variable, 'name'), isRequired: false }));
  return [
    ...parameterFaults(
      flow,
      children(call, 'inputAssignments'),
      variables('isInput'),
      `input of ${name.text}`
    ),
    ...parameterFaults(
      flow,
      children(call, 'outputAssignments'),
      variables('isOutput'),
      `output of ${name.text}`
    )
  ];
}
