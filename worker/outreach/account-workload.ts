import { z } from 'zod';
import { WorkerError } from '../errors';
import { inMode } from '../insights/mode';
import type { Decision, PreparedWorkload, Workload } from '../insights/workload';
import type { SalesforceRecord } from '../salesforce/records';
import type { RestConnection } from '../salesforce/rest';
import { readOutreachContacts, type OutreachContact } from './contacts';
import { ruleConfidence, templateFor, type ChurnState } from './model-account';
import { variableValues } from './model-variables';
import type { OutreachInForce, OutreachSettingsSource } from './settings-source';
import type { TemplateSuggestionOutput } from './template-workload';

/** What `outreach.account_suggest` answers for an account. */
export interface AccountSuggestionOutput extends TemplateSuggestionOutput {
  /** Whom to write to; null when nobody at the account may be mailed. */
  contact: string | null;
}

const INSTRUCTION =
  'Suggest the e-mail that the customer’s churn risk and its factors call for, and the contact to write to.';
const ACCOUNTS_AT_ONCE = 200;
const MODEL_VERSION = 'outreach-rules-1';

const churnFactors = z.array(z.object({ factor: z.string(), text: z.string(), isRisk: z.boolean() }));
type ChurnFactors = z.infer<typeof churnFactors>;

/** The workload `outreach.account_suggest`: rules over the churn risk that stands on the account. */
export class AccountSuggestWorkload implements Workload {
  readonly name = 'outreach.account_suggest';
  readonly object = 'Account';
  readonly engine = undefined;

  constructor(
    private readonly connection: Pick<RestConnection, 'query'>,
    private readonly source: OutreachSettingsSource
  ) {}

  get problem(): string | undefined {
    return this.source.problem;
  }

  refresh(): void {
    this.source.refresh();
  }

  async prepare(): Promise<PreparedWorkload> {
    const inForce = await this.source.current();
    const { isActive, mode } = inForce.settings;
    if (!isActive) throw new WorkerError('SWITCHED_OFF', 'Insight_Setting__mdt insights_active is false.');
    const fields = [...new Set(['Churn_Risk_Level__c', 'Churn_Factors__c', ...inForce.fields.Account])];
    return {
      fields,
      modelVersion: MODEL_VERSION,
      instruction: INSTRUCTION,
      gather: (accounts) => this.readContacts(accounts),
      decide: (account, _now, contact) =>
        mode === 'off'
          ? undefined
          : inMode(mode, decide(inForce, fields, account, contact as OutreachContact | undefined)),
      describe: (output) => describe(output as AccountSuggestionOutput)
    };
  }

  private async readContacts(accounts: readonly SalesforceRecord[]): Promise<Map<string, OutreachContact>> {
    const all = new Map<string, OutreachContact>();
    for (let from = 0; from < accounts.length; from += ACCOUNTS_AT_ONCE) {
      const ids = accounts.slice(from, from + ACCOUNTS_AT_ONCE).map(({ Id }) => Id);
      for (const [id, contact] of await readOutreachContacts(this.connection, ids)) all.set(id, contact);
    }
    return all;
  }
}

function decide(
  { settings, choices }: OutreachInForce,
  fields: readonly string[],
  account: SalesforceRecord,
  contact: OutreachContact | undefined
): Decision {
  const level = typeof account.Churn_Risk_Level__c === 'string' ? account.Churn_Risk_Level__c : null;
  const factors = factorsOf(account.Churn_Factors__c);
  const state: ChurnState = {
    level,
    risks: factors.filter((each) => each.isRisk).map((each) => each.factor)
  };
  const template = templateFor(settings.templates, state);
  const tried = choices.get(template?.intent ?? '') ?? { sent: {}, rejected: {} };
  const output: AccountSuggestionOutput = {
    intent: template?.intent ?? 'check_in',
    template: template?.key ?? null,
    contact: contact?.id ?? null,
    confidence: template ? ruleConfidence(template.key, tried, level) : 0,
    reason: [wordState(state, factors), wordContact(contact)].join(' '),
    variables: variableValues(settings, 'Account', account, state.risks)
  };
  const inputs = Object.fromEntries(fields.map((field) => [field, account[field] ?? null]));
  return { output, inputs: { ...inputs, gathered: contact }, confidence: output.confidence };
}

function factorsOf(json: unknown): ChurnFactors {
  if (typeof json !== 'string' || !json) return [];
  try {
    return churnFactors.parse(JSON.parse(json));
  } catch (error) {
    throw new WorkerError('INPUT_INVALID', 'Churn_Factors__c of the account cannot be read.', {
      cause: error
    });
  }
}

function wordState({ level, risks }: ChurnState, factors: ChurnFactors): string {
  if (level === null) return 'The churn risk of this customer has not been rated yet.';
  if (level === 'Not enough data') return 'There is not enough data to rate the churn risk of this customer.';
  const because = factors.filter(({ factor }) => risks.includes(factor)).map(({ text }) => text);
  return `The churn risk is ${level}${because.length ? `: ${because.join('; ')}` : ''}.`;
}

function wordContact(contact: OutreachContact | undefined): string {
  return contact
    ? `To ${contact.name}, ${contact.because}.`
    : 'No contact of this account has an e-mail address and accepts mail.';
}

function describe({ template, contact, confidence, reason }: AccountSuggestionOutput): string {
  return `${template ?? 'No template'} to ${contact ?? 'nobody'}, confidence ${confidence.toFixed(2)}.\n${reason}`;
}
