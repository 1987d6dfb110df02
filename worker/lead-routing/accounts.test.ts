import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readKnownAccounts, type Origin } from './accounts';

const FREE = new Set(['gmail.com']);
const account = (number: number, name: string, domain: string | null, owner = 'Anna', isActive = true) => ({
  Id: `00100000000000${number}AAA`,
  Name: name,
  Website_Domain__c: domain,
  OwnerId: `owner of ${owner}`,
  Owner: { Name: owner, IsActive: isActive }
});
const lead = (values: Partial<Origin>): Origin => ({
  id: 'lead',
  company: null,
  email: null,
  website: null,
  ...values
});

/** The account of one lead, in an org with these accounts; and what was asked. */
async function known(rows: unknown[], values: Partial<Origin>) {
  const asked: string[] = [];
  const query = async (soql: string): Promise<never[]> => {
    asked.push(soql);
    return rows as never[];
  };
  const found = await readKnownAccounts({ query } as never, [lead(values)], FREE);
  return { account: found.get('lead'), asked };
}

describe('the account of a lead', () => {
  it('is known by its mail domain, then by its website, then by its name', async () => {
    const rows = [account(1, 'Acme', 'acme.example'), account(2, 'Bakery', 'bakery.example')];
    const byMail = await known(rows, {
      email: 'ann@acme.example',
      website: 'bakery.example',
      company: 'Bakery'
    });
    assert.equal(byMail.account?.name, 'Acme');
    assert.equal(byMail.account?.by, 'the mail domain acme.example');
    assert.equal((await known(rows, { website: 'https://bakery.example/' })).account?.name, 'Bakery');
    assert.equal((await known(rows, { company: 'ACME Inc.' })).account?.name, 'Acme');
  });

  it('is not known by a free mail domain', async () => {
    const { account: found, asked } = await known([account(1, 'Mail', 'gmail.com')], {
      email: 'ann@gmail.com'
    });
    assert.equal(found, undefined);
    assert.deepEqual(asked, [], 'nothing was worth asking');
  });

  it('is not known where several fit and their owners differ, nor where the owner is gone', async () => {
    const twins = [account(1, 'Acme', null, 'Anna'), account(2, 'Acme', null, 'Ben')];
    assert.equal((await known(twins, { company: 'Acme' })).account, undefined);
    const same = [account(2, 'Acme', null, 'Anna'), account(1, 'Acme', null, 'Anna')];
    assert.equal((await known(same, { company: 'Acme' })).account?.id, '001000000000001AAA');
    const gone = [account(1, 'Acme', null, 'Anna', false)];
    assert.equal((await known(gone, { company: 'Acme' })).account, undefined);
  });

  it('is asked for with few queries, none of them too long, and with quotes escaped', async () => {
    const asked: string[] = [];
    const query = async (soql: string): Promise<never[]> => {
      asked.push(soql);
      return [];
    };
    const many = Array.from({ length: 200 }, (_, i) =>
      lead({ id: `lead ${i}`, company: `Company ${i}`, email: `someone@company${i}.example` })
    );
    await readKnownAccounts({ query } as never, [...many, lead({ company: "O'Neill \\ Sons" })], FREE);
    assert.ok(asked.length <= 2, `${asked.length} queries`);
    for (const soql of asked) assert.ok(encodeURIComponent(soql).length < 16_000);
    assert.ok(asked.some((soql) => soql.includes("'O\\'Neill \\\\ Sons'")));
  });
});
