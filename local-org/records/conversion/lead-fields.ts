import type { Row } from '../row';

/** The platform's own mapping of a lead's fields. Source: Salesforce Help, "Lead Conversion Field Mapping". */
const ACCOUNT: Record<string, string> = {
  Company: 'Name',
  Street: 'BillingStreet',
  City: 'BillingCity',
  State: 'BillingState',
  PostalCode: 'BillingPostalCode',
  Country: 'BillingCountry',
  Latitude: 'BillingLatitude',
  Longitude: 'BillingLongitude',
  GeocodeAccuracy: 'BillingGeocodeAccuracy',
  AnnualRevenue: 'AnnualRevenue',
  Fax: 'Fax',
  Industry: 'Industry',
  LeadSource: 'AccountSource',
  NumberOfEmployees: 'NumberOfEmployees',
  Phone: 'Phone',
  Rating: 'Rating',
  Website: 'Website'
};

const CONTACT: Record<string, string> = {
  Salutation: 'Salutation',
  FirstName: 'FirstName',
  LastName: 'LastName',
  Title: 'Title',
  Street: 'MailingStreet',
  City: 'MailingCity',
  State: 'MailingState',
  PostalCode: 'MailingPostalCode',
  Country: 'MailingCountry',
  Latitude: 'MailingLatitude',
  Longitude: 'MailingLongitude',
  GeocodeAccuracy: 'MailingGeocodeAccuracy',
  Phone: 'Phone',
  MobilePhone: 'MobilePhone',
  Fax: 'Fax',
  Email: 'Email',
  Description: 'Description',
  DoNotCall: 'DoNotCall',
  HasOptedOutOfEmail: 'HasOptedOutOfEmail',
  HasOptedOutOfFax: 'HasOptedOutOfFax',
  LeadSource: 'LeadSource'
};

/** What a new account takes from the lead. */
export function accountFields(lead: Row): Row {
  return mapped(lead, ACCOUNT);
}

/** What a new contact takes from the lead. */
export function contactFields(lead: Row): Row {
  return mapped(lead, CONTACT);
}

function mapped(lead: Row, names: Record<string, string>): Row {
  const row: Row = {};
  for (const [from, to] of Object.entries(names)) {
    if (lead[from] !== null && lead[from] !== undefined) row[to] = lead[from];
  }
  return row;
}
