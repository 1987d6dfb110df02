import { z } from 'zod';
import { WorkerError } from '../errors';
import {
  blankNumber,
  blankText,
  bySortOrder,
  NamedSettings,
  rowsInForce,
  type KeyedRow
} from '../insights/settings-rows';
import type { OutreachPhrase, OutreachSettings, OutreachTemplate, OutreachVariable } from './settings';

const OBJECTS = ['Lead', 'Account'] as const;

const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be lower case letters, digits and underscores');
const keyed = {
  DeveloperName: z.string(),
  Key__c: name,
  Sort_Order__c: blankNumber,
  Is_Packaged_Default__c: z.boolean()
};
const list = blankText.transform((text) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
);
const fieldName = blankText.pipe(z.string().regex(/^(\w+)?$/, 'must be the API name of a field'));

const templateRow = z.object({
  ...keyed,
  MasterLabel: z.string(),
  Object__c: z.enum(OBJECTS),
  Intent__c: name,
  Churn_Levels__c: list,
  Risk_Factors__c: list,
  Calm_Factors__c: list,
  Is_Active__c: z.boolean()
});
const variableRow = z.object({
  ...keyed,
  Lead_Field__c: fieldName,
  Account_Field__c: fieldName,
  Fallback__c: blankText
});
const phraseRow = z.object({
  ...keyed,
  Variable__c: name,
  Object__c: z.enum(OBJECTS),
  Field__c: fieldName.pipe(z.string().min(1)),
  Match__c: list.pipe(z.array(z.string()).min(1, 'must name a value')),
  Text__c: blankText.pipe(z.string().min(1))
});

/** Fields to read of Outreach_Template__mdt, Outreach_Variable__mdt and Outreach_Phrase__mdt. */
export const TEMPLATE_FIELDS = Object.keys(templateRow.shape);
export const VARIABLE_FIELDS = Object.keys(variableRow.shape);
export const PHRASE_FIELDS = Object.keys(phraseRow.shape);

/** The custom metadata records that suggestions follow, as the REST API returns them. */
export interface OutreachRows {
  templates: unknown[];
  variables: unknown[];
  phrases: unknown[];
  settings: unknown[];
}

/** Turns custom metadata records into settings. SETTINGS_INVALID with every problem. */
export function outreachSettingsFromRows(rows: OutreachRows): OutreachSettings {
  const problems: string[] = [];
  const named = new NamedSettings(rows.settings, problems);
  const inOrder = <Row extends KeyedRow & { Sort_Order__c: number | null }>(
    type: string,
    schema: z.ZodType<Row>,
    raw: unknown[]
  ): Row[] => rowsInForce(type, schema, raw, problems).sort(bySortOrder);
  const settings: OutreachSettings = {
    templates: inOrder('Outreach_Template__mdt', templateRow, rows.templates)
      .filter((row) => row.Is_Active__c)
      .map(templateOf),
    variables: inOrder('Outreach_Variable__mdt', variableRow, rows.variables).map(variableOf),
    phrases: inOrder('Outreach_Phrase__mdt', phraseRow, rows.phrases).map(phraseOf),
    unclearBelow: named.number('outreach_unclear_below', 0, 1),
    llmBelow: named.number('outreach_llm_below', 0, 1),
    learningWeight: named.number('outreach_learning_weight', 1, 1000),
    mode: named.mode('outreach_mode'),
    isActive: named.flag('insights_active')
  };
  const known = new Set(settings.variables.map(({ key }) => key));
  for (const { variable } of settings.phrases) {
    if (!known.has(variable))
      problems.push(`Outreach_Phrase__mdt: there is no variable ${variable}; add it or correct the phrase.`);
  }
  if (problems.length) {
    throw new WorkerError(
      'SETTINGS_INVALID',
      `The outreach settings cannot be used:\n- ${[...new Set(problems)].join('\n- ')}`
    );
  }
  return settings;
}

function templateOf(row: z.infer<typeof templateRow>): OutreachTemplate {
  return {
    key: row.Key__c,
    label: row.MasterLabel,
    object: row.Object__c,
    intent: row.Intent__c,
    churnLevels: row.Churn_Levels__c,
    riskFactors: row.Risk_Factors__c,
    calmFactors: row.Calm_Factors__c
  };
}

function variableOf(row: z.infer<typeof variableRow>): OutreachVariable {
  return {
    key: row.Key__c,
    leadField: row.Lead_Field__c,
    accountField: row.Account_Field__c,
    fallback: row.Fallback__c
  };
}

function phraseOf(row: z.infer<typeof phraseRow>): OutreachPhrase {
  return {
    variable: row.Variable__c,
    object: row.Object__c,
    field: row.Field__c,
    matches: row.Match__c,
    text: row.Text__c
  };
}
