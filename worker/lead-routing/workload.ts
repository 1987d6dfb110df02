import { WorkerError } from '../errors';
import { inMode } from '../insights/mode';
import type { SettingsSource } from '../insights/settings-source';
import type { Decision, PreparedWorkload, Workload } from '../insights/workload';
import { maskPersonalData } from '../llm/masking';
import type { Choice, Chooser, Refusal } from '../llm/question';
import type { SalesforceRecord } from '../salesforce/records';
import type { RestConnection } from '../salesforce/rest';
import { readKnownAccounts } from './accounts';
import { factsOf, readInputs, type FieldMap, type RoutingInputs } from './inputs';
import { route, type KnownAccount } from './model';
import { describeRoute, outputOf, type RouteOutput } from './output';
import { questionAbout, refine, type DecidedRoute } from './refinement';
import type { RoutingSettings } from './settings';
import { MODEL_VERSION } from './settings-rows';

/** A kind of record that can be routed, and where what routing looks at stands on it. */
export interface RoutedObject {
  workload: string;
  object: string;
  fields: FieldMap;
  /** The value of a field by which a record is to be left alone. */
  isLeftAlone: { field: string; value: unknown };
  /** False for what is routed for the sake of seeing it, also while routing is switched off. */
  isReal: boolean;
}

/** Leads. */
export const LEADS: RoutedObject = {
  workload: 'lead.route',
  object: 'Lead',
  fields: {
    company: 'Company',
    email: 'Email',
    website: 'Website',
    country: 'Country',
    industry: 'Industry',
    employees: 'NumberOfEmployees',
    inquiry: 'Description'
  },
  isLeftAlone: { field: 'IsConverted', value: true },
  isReal: true
};

/** Leads that do not exist: an admin wants to know what would become of them. */
export const SIMULATIONS: RoutedObject = {
  workload: 'lead.route_simulation',
  object: 'Routing_Simulation__c',
  fields: {
    company: 'Company__c',
    email: 'Email__c',
    website: 'Website__c',
    country: 'Country__c',
    industry: 'Industry__c',
    employees: 'Employees__c',
    inquiry: 'Inquiry__c'
  },
  isLeftAlone: { field: 'Status__c', value: 'Answered' },
  isReal: false
};

const INSTRUCTION =
  'Route the lead by the rules in force: segment by employees, region by country, owner by the first rule that names one.';

/** What stands elsewhere about a record. */
interface Gathered {
  account?: KnownAccount;
  /** What a language model said; undefined when none was asked. */
  answer?: Choice | Refusal;
}

/** The workload `lead.route`: the org's rules, refined by a language model where they say so and one is there. */
export class LeadRouteWorkload implements Workload {
  readonly name: string;
  readonly object: string;
  readonly engine = undefined;

  constructor(
    private readonly connection: Pick<RestConnection, 'query'>,
    private readonly settings: SettingsSource<RoutingSettings>,
    private readonly chooser: Chooser,
    private readonly kind: RoutedObject = LEADS
  ) {
    this.name = kind.workload;
    this.object = kind.object;
  }

  get problem(): string | undefined {
    return this.settings.problem;
  }

  refresh(): void {
    this.settings.refresh();
  }

  async prepare(): Promise<PreparedWorkload> {
    const settings = await this.settings.current().catch(unusable);
    const isUsable = !(settings instanceof WorkerError);
    if (isUsable && !settings.isActive) {
      throw new WorkerError('SWITCHED_OFF', 'Insight_Setting__mdt insights_active is false.');
    }
    const { fields, isLeftAlone, isReal } = this.kind;
    const isSilent = isUsable && isReal && settings.mode === 'off';
    return {
      fields: [isLeftAlone.field, ...Object.values(fields)],
      modelVersion: MODEL_VERSION,
      instruction: INSTRUCTION,
      gather: async (records) =>
        isUsable && !isSilent ? this.gather(records, settings) : new Map<string, Gathered>(),
      decide: (record, now, gathered) => {
        if (isSilent || record[isLeftAlone.field] === isLeftAlone.value) return undefined;
        // Settings that cannot be used fail the records of this workload and no other: each says why.
        if (!isUsable) throw settings;
        return inMode(
          isReal ? settings.mode : 'live',
          this.decide(settings, record, (gathered ?? {}) as Gathered)
        );
      },
      describe: (output) => describeRoute(output as RouteOutput)
    };
  }

  private async gather(
    records: readonly SalesforceRecord[],
    settings: RoutingSettings
  ): Promise<Map<string, Gathered>> {
    const readable = records.flatMap((record) => this.readIfPossible(record) ?? []);
    const wantsAccounts = settings.rules.some(({ outcome }) => outcome === 'account_owner');
    const origins = readable.map(({ origin }) => origin);
    const accounts = wantsAccounts
      ? await readKnownAccounts(this.connection, origins, settings.freeMailDomains)
      : new Map<string, never>();
    const gathered = new Map<string, Gathered>();
    await Promise.all(
      readable.map(async (inputs) => {
        const account = accounts.get(inputs.origin.id);
        const answer = await this.askModel(settings, inputs, account);
        if (account || answer) gathered.set(inputs.origin.id, { account, answer });
      })
    );
    return gathered;
  }

  /** Shows a lead that the rules call complex to the language model, if one is configured. */
  private async askModel(
    settings: RoutingSettings,
    inputs: RoutingInputs,
    account: KnownAccount | undefined
  ): Promise<Choice | Refusal | undefined> {
    if (!this.chooser.isConfigured) return undefined;
    const ruled = route(settings, factsOf(inputs, account));
    return ruled.isComplex ? this.chooser.choose(questionAbout(settings, inputs, ruled)) : undefined;
  }

  private decide(settings: RoutingSettings, record: SalesforceRecord, gathered: Gathered): Decision {
    const { fields } = this.kind;
    const inputs = readInputs(fields, record);
    const facts = factsOf(inputs, gathered.account);
    const ruled = route(settings, facts);
    const decided: DecidedRoute = ruled.isComplex
      ? refine(settings, facts, ruled, gathered.answer)
      : { route: ruled, decidedBy: 'Rules' };
    const { llm } = decided;
    return {
      output: outputOf(decided, this.settings.problem),
      inputs: {
        [fields.country]: inputs.country,
        [fields.industry]: inputs.industry,
        [fields.employees]: inputs.employees,
        ...(gathered.answer && { [fields.inquiry]: maskPersonalData(inputs.inquiry) }),
        gathered
      },
      confidence: decided.route.confidence,
      modelVersion: decided.decidedBy === 'LLM' ? `${MODEL_VERSION} with ${llm!.model}` : undefined,
      llm
    };
  }

  /** undefined for a record that `decide` will refuse. */
  private readIfPossible(record: SalesforceRecord): RoutingInputs | undefined {
    try {
      return readInputs(this.kind.fields, record);
    } catch {
      return undefined;
    }
  }
}

/** What keeps the settings from being used, if an admin can mend it; what passes by itself is thrown on. */
function unusable(error: unknown): WorkerError {
  const isForAdmins =
    error instanceof WorkerError && (error.code === 'SETTINGS_INVALID' || error.code === 'SETTINGS_MISSING');
  if (!isForAdmins) throw error;
  return error;
}
