import { WorkerError } from '../errors';
import type { SettingsSource } from '../insights/settings-source';
import type { Decision, PreparedWorkload, Workload } from '../insights/workload';
import type { Chooser } from '../llm/question';
import type { SalesforceRecord } from '../salesforce/records';
import type { RestConnection } from '../salesforce/rest';
import { readKnownAccounts } from './accounts';
import { factsOf, readInputs, type FieldMap, type RoutingInputs } from './inputs';
import { route } from './model';
import { describeRoute, outputOf, type RouteOutput } from './output';
import { refine, type DecidedRoute } from './refinement';
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

/** Either the inputs and the route of a record, or why it has none. */
type Gathered = { inputs: RoutingInputs; decided: DecidedRoute } | { error: unknown };

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
      gather: async (records) => {
        if (isUsable) return isSilent ? new Map() : this.gather(records, settings);
        // Settings that cannot be used fail the records of this workload and no other: each says why.
        return new Map(records.map(({ Id }) => [Id, { error: settings }]));
      },
      decide: (record, now, gathered) =>
        isSilent || record[isLeftAlone.field] === isLeftAlone.value
          ? undefined
          : this.decide(record, gathered as Gathered),
      describe: (output) => describeRoute(output as RouteOutput)
    };
  }

  private async gather(
    records: readonly SalesforceRecord[],
    settings: RoutingSettings
  ): Promise<Map<string, Gathered>> {
    const gathered = new Map<string, Gathered>();
    const readable: RoutingInputs[] = [];
    for (const record of records) {
      try {
        readable.push(readInputs(this.kind.fields, record));
      } catch (error) {
        gathered.set(record.Id, { error });
      }
    }
    const wantsAccounts = settings.rules.some(({ outcome }) => outcome === 'account_owner');
    const origins = readable.map(({ origin }) => origin);
    const accounts = wantsAccounts
      ? await readKnownAccounts(this.connection, origins, settings.freeMailDomains)
      : new Map<string, never>();
    await Promise.all(
      readable.map(async (inputs) => {
        const facts = factsOf(inputs, accounts.get(inputs.origin.id));
        const ruled = route(settings, facts);
        const decided: DecidedRoute = ruled.isComplex
          ? await refine(settings, this.chooser, inputs, facts, ruled)
          : { route: ruled, decidedBy: 'Rules' };
        gathered.set(inputs.origin.id, { inputs, decided });
      })
    );
    return gathered;
  }

  private decide(record: SalesforceRecord, gathered: Gathered): Decision {
    if ('error' in gathered) throw gathered.error;
    const { inputs, decided } = gathered;
    const { country, industry, employees } = inputs;
    const { target } = decided.route;
    return {
      output: outputOf(decided, this.settings.problem),
      inputs: { country, industry, employees, account: target.type === 'account' ? target.id : null },
      confidence: decided.route.confidence,
      modelVersion: decided.decidedBy === 'LLM' ? `${MODEL_VERSION} with ${decided.llm!.model}` : undefined,
      llm: decided.llm
    };
  }
}

/** What keeps the settings from being used, if an admin can mend it; what passes by itself is thrown on. */
function unusable(error: unknown): WorkerError {
  const isForAdmins =
    error instanceof WorkerError && (error.code === 'SETTINGS_INVALID' || error.code === 'SETTINGS_MISSING');
  if (!isForAdmins) throw error;
  return error;
}
