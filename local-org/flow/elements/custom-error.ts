import { fill } from '../interviews/references';
import { parseTemplate } from '../definition/operand';
import type { NodeReader } from './flow-node';

/** Custom error: refuses the record that is being saved, with a message for the page or for one field. */
export const readCustomError: NodeReader = (reader) => {
  const messages = reader.children('customErrorMessages', (message) => ({
    template: parseTemplate(message.required('errorMessage')),
    field: message.flag('isFieldError') ? message.required('fieldSelection') : undefined
  }));
  const next = reader.connector('connector');
  return {
    name: reader.required('name'),
    next: [next],
    run(interviews) {
      for (const interview of interviews) {
        for (const { template, field } of messages) {
          interview.customErrors.push({ message: fill(interview, template), field });
        }
        interview.goTo(next);
      }
    }
  };
};
