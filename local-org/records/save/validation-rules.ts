import type { ObjectType } from '../../metadata/object-type';
import { saveErrors } from '../errors';
import type { Transaction } from '../transaction';
import type { Entry } from './entry';

/** Refuses records for which a validation rule's condition holds; every rule that holds is reported. */
export function checkValidationRules(tx: Transaction, object: ObjectType, entries: Entry[]): void {
  const { formulas, project } = tx.records;
  for (const rule of project.validationRules) {
    if (!rule.isActive || rule.object !== object.name) continue;
    for (const { row, old, errors } of entries) {
      if (!formulas.holds(object, rule.errorCondition, rule.file, row, old)) continue;
      errors.push(saveErrors.custom(rule.errorMessage, rule.errorField));
    }
  }
}
