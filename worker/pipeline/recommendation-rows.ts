import { z } from 'zod';
import { blankNumber, bySortOrder, rowsInForce } from '../insights/settings-rows';
import { CONDITIONS, placeholdersOf, unknownPlaceholders, type Recommendation } from './model-advice';

const TYPE = 'Pipeline_Recommendation__mdt';

const recommendationRow = z.object({
  DeveloperName: z.string(),
  Key__c: z.string().min(1),
  Condition__c: z.enum(CONDITIONS),
  Text__c: z.string().trim().min(1),
  Sort_Order__c: blankNumber,
  Is_Active__c: z.boolean(),
  Is_Packaged_Default__c: z.boolean()
});

/** Fields to read of Pipeline_Recommendation__mdt. */
export const RECOMMENDATION_FIELDS = Object.keys(recommendationRow.shape);

/** The recommendations in force in their order; what cannot be used is added to `problems`, naming the record. */
export function recommendationsOf(rows: readonly unknown[], problems: string[]): Recommendation[] {
  const active = rowsInForce(TYPE, recommendationRow, rows, problems)
    .filter((row) => row.Is_Active__c)
    .sort(bySortOrder);
  return active.map(({ DeveloperName, Condition__c: condition, Text__c: text }) => {
    for (const name of unknownPlaceholders({ condition, text })) {
      const known = placeholdersOf(condition).map((one) => `{${one}}`);
      problems.push(
        `${TYPE} ${DeveloperName}: {${name}} means nothing with ${condition}. Use ${known.join(', ')}.`
      );
    }
    return { condition, text };
  });
}
