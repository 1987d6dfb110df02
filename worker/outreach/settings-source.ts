import { WorkerError } from '../errors';
import { SETTING_FIELDS } from '../insights/settings-rows';
import { SettingsSource } from '../insights/settings-source';
import type { Logger } from '../logger';
import type { RestConnection } from '../salesforce/rest';
import { readChoices, type Choices } from './choices';
import type { OutreachSettings } from './settings';
import { outreachSettingsFromRows, PHRASE_FIELDS, TEMPLATE_FIELDS, VARIABLE_FIELDS } from './settings-rows';

/** The settings in force, what reps chose lately, and the fields that both need of a record. */
export interface OutreachInForce {
  settings: OutreachSettings;
  choices: Choices;
  /** Fields that variables and phrases read, by object. */
  fields: Readonly<Record<'Lead' | 'Account', readonly string[]>>;
}

/** Fields that are computed here and not read from the record. */
const COMPUTED = 'Churn_Factors__c';

/** The outreach settings of the org and the choices of its reps, reread together at most once a minute. */
export class OutreachSettingsSource extends SettingsSource<OutreachInForce> {
  constructor(connection: Pick<RestConnection, 'query'>, logger: Logger, clock: () => number = Date.now) {
    super(() => read(connection), logger, clock);
  }
}

async function read(connection: Pick<RestConnection, 'query'>): Promise<OutreachInForce> {
  const rows = (type: string, fields: string[]): Promise<unknown[]> =>
    connection.query(`SELECT ${fields.join(', ')} FROM ${type}`);
  const [templates, variables, phrases, settings, choices] = await Promise.all([
    rows('Outreach_Template__mdt', TEMPLATE_FIELDS),
    rows('Outreach_Variable__mdt', VARIABLE_FIELDS),
    rows('Outreach_Phrase__mdt', PHRASE_FIELDS),
    rows('Insight_Setting__mdt', SETTING_FIELDS),
    readChoices(connection)
  ]);
  const inForce = outreachSettingsFromRows({ templates, variables, phrases, settings });
  const fields = { Lead: fieldsOf(inForce, 'Lead'), Account: fieldsOf(inForce, 'Account') };
  await Promise.all([prove(connection, 'Lead', fields.Lead), prove(connection, 'Account', fields.Account)]);
  return { settings: inForce, choices, fields };
}

function fieldsOf({ variables, phrases }: OutreachSettings, object: 'Lead' | 'Account'): string[] {
  const named = [
    ...variables.map((variable) => (object === 'Lead' ? variable.leadField : variable.accountField)),
    ...phrases.filter((phrase) => phrase.object === object).map((phrase) => phrase.field)
  ];
  return [...new Set(named)].filter((field) => field !== '' && field !== COMPUTED);
}

/** A variable may be mapped to a field that does not exist: found here, once, and not in every batch of leads. */
async function prove(
  connection: Pick<RestConnection, 'query'>,
  object: string,
  fields: readonly string[]
): Promise<void> {
  if (!fields.length) return;
  try {
    await connection.query(`SELECT ${fields.join(', ')} FROM ${object} LIMIT 1`);
  } catch (error) {
    if (!(error instanceof WorkerError) || error.code !== 'SALESFORCE_REFUSED') throw error;
    throw new WorkerError(
      'SETTINGS_INVALID',
      `A field of ${object} that Outreach_Variable__mdt or Outreach_Phrase__mdt names cannot be read. ${error.message}`,
      { cause: error }
    );
  }
}
