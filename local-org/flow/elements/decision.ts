import { readConditions, type Criteria } from '../definition/conditions';
import { meets } from '../interviews/criteria';
import type { Interview } from '../interviews/interview';
import type { NodeReader } from './flow-node';

interface Outcome {
  name: string;
  criteria: Criteria;
  /** Chosen only when the record did not meet the criteria before. */
  isOnChange: boolean;
  next?: string;
}

/** Decision: goes on along the first outcome whose conditions hold, else along the default. */
export const readDecision: NodeReader = (reader) => {
  const outcomes = reader.children('rules', (rule): Outcome => ({
    name: rule.required('name'),
    criteria: readConditions(rule),
    isOnChange: rule.flag('doesRequireRecordChangedToMeetCriteria'),
    next: rule.connector('connector')
  }));
  const fallback = reader.connector('defaultConnector');
  return {
    name: reader.required('name'),
    next: [fallback, ...outcomes.map(({ next }) => next)],
    outcomes: outcomes.map(({ name }) => name),
    run(interviews) {
      for (const interview of interviews) {
        const outcome = outcomes.find((candidate) => isChosen(interview, candidate));
        if (outcome) interview.frame.visited.add(`outcome ${outcome.name.toLowerCase()}`);
        interview.goTo(outcome ? outcome.next : fallback);
      }
    }
  };
};

function isChosen(interview: Interview, { criteria, isOnChange }: Outcome): boolean {
  if (!meets(interview, criteria)) return false;
  return !isOnChange || !interview.asBefore((before) => meets(before, criteria));
}
