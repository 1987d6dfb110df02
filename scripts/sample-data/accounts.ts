import { CompanyNames, OTHER_INDUSTRIES, TARGET_INDUSTRIES } from './companies';
import { domain, email, type People } from './people';
import type { Random } from './random';
import { referenceTo, timeAgo, treeRecord, type TreeRecord } from './tree';

const TITLES = [
  'CFO',
  'COO',
  'Customer Success Lead',
  'Director of IT',
  'Office Manager',
  'Procurement Lead'
];
const OWNERS = ['riley', 'anna', 'ben', 'harry'];

/** Twenty-five customers. */
export function accounts(random: Random, people: People): TreeRecord[] {
  const names = new CompanyNames(random);
  return Array.from({ length: 25 }, (_, index) => {
    const industry = random.pick([...TARGET_INDUSTRIES, ...TARGET_INDUSTRIES, ...OTHER_INDUSTRIES]);
    const name = names.next(industry);
    const { city, country, phone } = people.next();
    return treeRecord('Account', index + 1, {
      Name: name,
      Type: 'Customer - Direct',
      Industry: industry,
      NumberOfEmployees: random.magnitude(30, 12000),
      AnnualRevenue: random.magnitude(2e6, 700e6),
      Website: `https://www.${domain(name)}`,
      Phone: phone,
      BillingCity: city,
      BillingCountry: country,
      OwnerId: `$user:${OWNERS[index % OWNERS.length]}`,
      CreatedDate: timeAgo(random.integer(400, 900), random.integer(0, 23))
    });
  });
}

/** One to three people at every account. */
export function contacts(random: Random, people: People, of: TreeRecord[]): TreeRecord[] {
  const employed = of.flatMap((account) =>
    Array.from({ length: random.integer(1, 3) }, () => ({ account, who: people.next() }))
  );
  return employed.map(({ account, who }, index) =>
    treeRecord('Contact', index + 1, {
      FirstName: who.firstName,
      LastName: who.lastName,
      Title: random.pick(TITLES),
      Email: email(who, String(account.Name)),
      Phone: who.phone,
      MailingCity: who.city,
      MailingCountry: who.country,
      AccountId: referenceTo(account),
      OwnerId: account.OwnerId as string
    })
  );
}
