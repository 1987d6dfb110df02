import {
  convertLeads,
  type Conversion,
  type ConversionResult
} from '../../../records/conversion/convert-leads';
import { dmlError } from '../../data/apex-errors';
import { execution } from '../../execution';
import { DmlException } from '../../values/apex-exception';
import { ApexList } from '../../values/apex-list';
import { ApexType } from '../../values/apex-type';
import { AccessLevel } from '../access-level';
import { platformErrors } from '../errors';
import { type FieldImplementation, type Implementation, platformClass } from '../platform-class';
import { DatabaseError } from './results';

/** A value of Database.LeadConvert: properties by name. */
class LeadConvert {
  readonly values: Record<string, unknown> = {
    doNotCreateOpportunity: false,
    overwriteLeadSource: false,
    sendNotificationEmail: false
  };

  toConversion(): Conversion {
    const text = (name: string) => (this.values[name] as string | undefined) ?? null;
    return {
      leadId: text('leadId') ?? '',
      convertedStatus: text('convertedStatus'),
      accountId: text('accountId'),
      contactId: text('contactId'),
      opportunityId: text('opportunityId'),
      opportunityName: text('opportunityName'),
      doNotCreateOpportunity: this.values.doNotCreateOpportunity === true,
      ownerId: text('ownerId'),
      overwriteLeadSource: this.values.overwriteLeadSource === true
    };
  }
}

const PROPERTIES: Record<string, string> = {
  accountId: 'Id',
  contactId: 'Id',
  convertedStatus: 'String',
  doNotCreateOpportunity: 'Boolean',
  leadId: 'Id',
  opportunityId: 'Id',
  opportunityName: 'String',
  overwriteLeadSource: 'Boolean',
  ownerId: 'Id',
  sendNotificationEmail: 'Boolean'
};

const methods: Record<string, Implementation> = {};
const fields: Record<string, FieldImplementation> = {};
for (const [name, type] of Object.entries(PROPERTIES)) {
  const capital = name[0].toUpperCase() + name.slice(1);
  const get = (self: LeadConvert) => self.values[name] ?? null;
  const set = (self: LeadConvert, value: unknown) => void (self.values[name] = value);
  methods[`void set${capital}(${type} value)`] = set;
  methods[`${type} ${type === 'Boolean' ? 'is' : 'get'}${capital}()`] = get;
  fields[`${type} ${name}`] = { get, set };
}

platformClass('Database.LeadConvert', {
  constructors: { '()': () => new LeadConvert() },
  methods,
  fields,
  isInstance: (value) => value instanceof LeadConvert
});

/** Database.LeadConvertResult. */
class LeadConvertResult {
  readonly errors: DatabaseError[];

  constructor(readonly result: ConversionResult) {
    this.errors = result.errors.map(
      (error) => new DatabaseError(error.statusCode, error.message, error.fields)
    );
  }

  toString(): string {
    const { leadId, accountId, contactId, opportunityId } = this.result;
    return `Database.LeadConvertResult[getAccountId=${accountId};getContactId=${contactId};getErrors=(${this.errors.join(', ')});getLeadId=${leadId};getOpportunityId=${opportunityId};isSuccess=${this.errors.length === 0};]`;
  }
}

platformClass('Database.LeadConvertResult', {
  methods: {
    'Id getAccountId()': ({ result }: LeadConvertResult) => result.accountId,
    'Id getContactId()': ({ result }: LeadConvertResult) => result.contactId,
    'Id getLeadId()': ({ result }: LeadConvertResult) => result.leadId,
    'Id getOpportunityId()': ({ result }: LeadConvertResult) => result.opportunityId,
    'List<Database.Error> getErrors()': (self: LeadConvertResult) =>
      new ApexList(ApexType.of('Database.Error'), [...self.errors]),
    'Boolean isSuccess()': (self: LeadConvertResult) => self.errors.length === 0
  },
  isInstance: (value) => value instanceof LeadConvertResult
});

const MOST_LEADS = 100;

function convert(target: LeadConvert | ApexList<LeadConvert> | null, ...settings: unknown[]): unknown {
  const converts = target instanceof ApexList ? target.items : [target];
  if (converts.some((each) => each === null)) throw platformErrors.nullArgument();
  if (converts.length > MOST_LEADS) {
    throw new DmlException(`ConvertLead takes at most ${MOST_LEADS} leads, not ${converts.length}`);
  }
  const allOrNone = settings.find((each) => typeof each === 'boolean') ?? true;
  const mode = settings.find((each) => each instanceof AccessLevel)?.mode ?? 'system';
  try {
    const conversions = converts.map((each) => (each as LeadConvert).toConversion());
    const results = convertLeads(execution().tx, conversions, { allOrNone, mode }).map(
      (result) => new LeadConvertResult(result)
    );
    return target instanceof ApexList
      ? new ApexList(ApexType.of('Database.LeadConvertResult'), results)
      : results[0];
  } catch (error) {
    throw dmlError('convertLead', error);
  }
}

/** `Database.convertLead(…)` with its overloads. */
export const convertLeadMethods: Record<string, Implementation> = Object.fromEntries(
  [
    '',
    ', Boolean allOrNone',
    ', AccessLevel accessLevel',
    ', Boolean allOrNone, AccessLevel accessLevel'
  ].flatMap((settings) => [
    [`Database.LeadConvertResult convertLead(Database.LeadConvert leadToConvert${settings})`, convert],
    [
      `List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leadsToConvert${settings})`,
      convert
    ]
  ])
);
