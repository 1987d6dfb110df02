import { CompanyNames, OTHER_INDUSTRIES, TARGET_INDUSTRIES } from './companies';
import { INQUIRIES, PRODUCTS } from './inquiries';
import { domain, email, type People, type Person } from './people';
import type { Random } from './random';
import { timeAgo, treeRecord, type TreeRecord } from './tree';

/** How interested a lead is and how well it fits: what it does on the site goes with both. */
export interface Temperature {
  name: 'hot' | 'warm' | 'cool' | 'cold';
  count: number;
  employees: [number, number];
  revenue: [number, number];
  visits: [number, number];
  downloads: [number, number];
  opens: [number, number];
  /** Probability of a target industry, and of each input being blank. */
  target: number;
  blank: number;
  /** Days since the last call, meeting or mail, and the probability that there was one. */
  lastActivity: [number, number];
  active: number;
}

export const TEMPERATURES: Temperature[] = [
  {
    name: 'hot',
    count: 14,
    employees: [1500, 22000],
    revenue: [40e6, 900e6],
    visits: [34, 60],
    downloads: [6, 14],
    opens: [18, 34],
    target: 1,
    blank: 0,
    lastActivity: [0, 6],
    active: 1
  },
  {
    name: 'warm',
    count: 32,
    employees: [180, 4000],
    revenue: [5e6, 120e6],
    visits: [14, 38],
    downloads: [2, 7],
    opens: [8, 22],
    target: 0.7,
    blank: 0.04,
    lastActivity: [2, 25],
    active: 0.85
  },
  {
    name: 'cool',
    count: 34,
    employees: [20, 900],
    revenue: [1e6, 20e6],
    visits: [2, 16],
    downloads: [0, 3],
    opens: [1, 10],
    target: 0.4,
    blank: 0.12,
    lastActivity: [8, 55],
    active: 0.55
  },
  {
    name: 'cold',
    count: 20,
    employees: [1, 60],
    revenue: [50e3, 2e6],
    visits: [0, 3],
    downloads: [0, 1],
    opens: [0, 2],
    target: 0.1,
    blank: 0.4,
    lastActivity: [40, 110],
    active: 0.25
  }
];

const OWNERS = ['riley', 'anna', 'ben', 'chloe', 'diego', 'emi', 'harry'];
const TITLES = [
  'CEO',
  'Head of Operations',
  'IT Manager',
  'Marketing Director',
  'Sales Manager',
  'VP Finance'
];
const SOURCES = ['Web', 'Web', 'Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'];

/** A lead and how warm it is. */
export interface SampleLead {
  record: TreeRecord;
  temperature: Temperature;
}

/** One hundred leads, the warm and the cold mixed, so that every band of the score occurs. */
export function leads(random: Random, people: People): SampleLead[] {
  const names = new CompanyNames(random);
  const temperatures = TEMPERATURES.flatMap((each) => Array<Temperature>(each.count).fill(each));
  return random.shuffle(temperatures).map((temperature, index) => ({
    record: leadRecord(random, names, people.next(), temperature, index + 1),
    temperature
  }));
}

function leadRecord(
  random: Random,
  names: CompanyNames,
  who: Person,
  temperature: Temperature,
  position: number
): TreeRecord {
  const industry = random.pick(random.chance(temperature.target) ? TARGET_INDUSTRIES : OTHER_INDUSTRIES);
  const company = names.next(industry);
  const product = random.pick(PRODUCTS);
  const unlessBlank = <T>(value: T) => (random.chance(temperature.blank) ? undefined : value);
  return treeRecord('Lead', position, {
    FirstName: who.firstName,
    LastName: who.lastName,
    Title: random.pick(TITLES),
    Company: company,
    Email: email(who, company),
    Phone: who.phone,
    Website: `https://www.${domain(company)}`,
    City: who.city,
    Country: who.country,
    Industry: unlessBlank(industry),
    NumberOfEmployees: unlessBlank(random.magnitude(...temperature.employees)),
    AnnualRevenue: unlessBlank(random.magnitude(...temperature.revenue)),
    LeadSource: random.pick(SOURCES),
    Status: status(random, temperature),
    Website_Visits__c: unlessBlank(random.integer(...temperature.visits)),
    Content_Downloads__c: unlessBlank(random.integer(...temperature.downloads)),
    Email_Opens__c: unlessBlank(random.integer(...temperature.opens)),
    Product_Interest__c: unlessBlank(product),
    Description: inquiry(random, temperature, company, product),
    OwnerId: `$user:${OWNERS[position % OWNERS.length]}`,
    CreatedDate: timeAgo(random.integer(temperature.lastActivity[1] + 22, 160), random.integer(0, 23))
  });
}

function status(random: Random, { name }: Temperature): string {
  if (name === 'cold' && random.chance(0.2)) return 'Closed - Not Converted';
  return random.chance(name === 'hot' || name === 'warm' ? 0.6 : 0.25)
    ? 'Working - Contacted'
    : 'Open - Not Contacted';
}

function inquiry(
  random: Random,
  { name }: Temperature,
  company: string,
  product: string
): string | undefined {
  if (name === 'cold' && random.chance(0.3)) return undefined;
  const intents = Object.keys(INQUIRIES).filter((intent) => intent !== 'unclear' || name !== 'hot');
  return random
    .pick(INQUIRIES[random.pick(intents)])
    .replaceAll('{company}', company)
    .replaceAll('{product}', product);
}
