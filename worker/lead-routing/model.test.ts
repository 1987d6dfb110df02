import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shippedRouting } from '../testing/routing-rows';
import { route, type LeadFacts } from './model';

const settings = shippedRouting();
const LEAD: LeadFacts = { country: 'US', industry: 'Retail', employees: 500 };
const routed = (facts: Partial<LeadFacts>) => route(settings, { ...LEAD, ...facts });
const review = { type: 'queue', name: 'Lead_Review' };

describe('segments by employees', () => {
  const cases: [number | null, string][] = [
    [1, 'SMB'],
    [200, 'SMB'],
    [201, 'MM'],
    [2000, 'MM'],
    [2001, 'Enterprise'],
    [400_000, 'Enterprise']
  ];
  for (const [employees, segment] of cases) {
    it(`${employees} employees are ${segment}`, () => {
      const found = routed({ employees });
      assert.equal(found.segment, segment);
      assert.equal(found.outcome, 'assign');
    });
  }

  it('an unknown size is Unknown and goes to review', () => {
    const found = routed({ employees: null });
    assert.equal(found.segment, 'Unknown');
    assert.equal(found.outcome, 'review');
    assert.deepEqual(found.target, review);
    assert.equal(found.reason, 'Unknown segment: segment Unknown');
  });
});

describe('regions by country', () => {
  for (const country of [
    'UK',
    'United Kingdom',
    'GB',
    'gb',
    ' u.k. ',
    'GBR',
    'great  britain',
    'The United Kingdom'
  ]) {
    it(`${country} is in EMEA`, () => assert.equal(routed({ country }).region, 'EMEA'));
  }

  const fixed: Record<string, string> = {
    NA: 'US CA MX',
    EMEA: 'GB DE FR IT ES NL CH AT BE SE NO DK FI IE PL',
    APAC: 'AU JP SG IN CN KR NZ HK TW MY TH',
    LATAM: 'BR AR CL CO PE',
    MEA: 'AE SA ZA IL EG'
  };
  for (const [region, codes] of Object.entries(fixed)) {
    it(`${codes} are in ${region}`, () => {
      for (const country of codes.split(' ')) assert.equal(routed({ country }).region, region, country);
    });
  }

  it('names in other spellings and languages are known', () => {
    const names = {
      Deutschland: 'EMEA',
      'Côte d’Ivoire': 'MEA',
      'Viet Nam': 'APAC',
      México: 'NA',
      Österreich: 'EMEA'
    };
    for (const [country, region] of Object.entries(names))
      assert.equal(routed({ country }).region, region, country);
  });

  for (const country of [null, '', '   ', 'Narnia', '12345', '!!']) {
    it(`${JSON.stringify(country)} has no region and goes to review`, () => {
      const found = routed({ country });
      assert.equal(found.region, null);
      assert.equal(found.outcome, 'review');
      assert.deepEqual(found.target, review);
    });
  }
});

describe('rules in order', () => {
  for (const country of ['RU', 'Russia', 'CN', 'NG']) {
    it(`a lead of ${country} is validated by a person first`, () => {
      const found = routed({ country });
      assert.equal(found.outcome, 'validate');
      assert.deepEqual(found.target, review);
      assert.ok(found.region);
    });
  }

  it('countries to accept need no second look, others are complex', () => {
    for (const country of ['US', 'GB', 'DE', 'FR', 'AU'])
      assert.equal(routed({ country }).isComplex, false, country);
    for (const country of ['NL', 'BR', 'JP']) assert.equal(routed({ country }).isComplex, true, country);
  });

  it('priority industries are marked', () => {
    for (const industry of ['Technology', 'Financial Services', 'Healthcare']) {
      assert.equal(routed({ industry }).isPriority, true, industry);
    }
    assert.equal(routed({ industry: 'Retail' }).isPriority, false);
    assert.equal(routed({ industry: null }).isPriority, false);
  });

  it('the pool that serves the lead most particularly gets it', () => {
    assert.deepEqual(routed({ country: 'GB' }).target, { type: 'pool', name: 'EMEA' });
    assert.deepEqual(routed({ country: 'GB', employees: 3000 }).target, {
      type: 'pool',
      name: 'EMEA Enterprise'
    });
  });

  it('the default queue gets what no pool serves', () => {
    const found = routed({ country: 'AU' });
    assert.deepEqual(found.target, { type: 'queue', name: 'New_Leads' });
    assert.deepEqual(found.path.at(-2), {
      rule: 'pool_of_region_and_segment',
      label: 'Pool of region and segment',
      matched: false,
      text: 'no pool serves MM leads of APAC'
    });
  });

  it('the owner of a known account comes before everything else', () => {
    const account = {
      id: '001000000000001AAA',
      name: 'Acme',
      ownerName: 'Anna',
      by: 'the mail domain acme.example'
    };
    const found = routed({ country: 'RU', employees: null, account });
    assert.equal(found.outcome, 'account_owner');
    assert.deepEqual(found.target, { type: 'account', id: account.id, name: 'Acme' });
    assert.match(found.reason, /mail domain acme.example belongs to Acme, which Anna owns/);
  });

  it('switched off, the account makes no difference', () => {
    const without = {
      ...settings,
      rules: settings.rules.filter(({ outcome }) => outcome !== 'account_owner')
    };
    const account = { id: '001000000000001AAA', name: 'Acme', ownerName: 'Anna', by: 'the company Acme' };
    assert.equal(route(without, { ...LEAD, account }).outcome, 'assign');
  });

  it('the path says of every rule tried whether it matched and why', () => {
    const words = routed({ country: 'UK', employees: 50 }).path.map(
      ({ label, matched, text }) => `${matched ? 'yes' : 'no'} · ${label}: ${text}`
    );
    assert.deepEqual(words, [
      'yes · Segment: 50 employees: SMB has 1 to 200',
      'yes · Region: “UK” is United Kingdom (GB), in EMEA',
      'no · Lead of a known account: no account with this mail domain, website or company is known',
      'no · Countries to validate: country GB is not one of CN, RU, NG',
      'no · No region: region EMEA is known',
      'no · Unknown segment: segment SMB is not Unknown',
      'yes · Countries to accept: country GB is one of US, GB, DE, FR, AU',
      'no · Other countries: country GB is one of US, GB, DE, FR, AU',
      'no · Priority industries: industry Retail is not one of Technology, Financial Services, Finance, Healthcare',
      'yes · Pool of region and segment: EMEA serves SMB leads of EMEA'
    ]);
  });

  it('where no rule is left the fallback queue gets the lead', () => {
    const found = route({ ...settings, rules: [] }, LEAD);
    assert.equal(found.outcome, 'fallback');
    assert.deepEqual(found.target, { type: 'queue', name: 'Leads_Fallback' });
  });
});

describe('a refinement', () => {
  const refinement = {
    segment: 'Enterprise',
    region: 'EMEA',
    isForReview: false,
    confidence: 0.8,
    reason: 'reads Enterprise'
  };

  it('stands in for segment and region; the rules choose who gets the lead', () => {
    const found = route(settings, { ...LEAD, country: 'NL', employees: 20 }, refinement);
    assert.equal(found.segment, 'Enterprise');
    assert.deepEqual(found.target, { type: 'pool', name: 'EMEA Enterprise' });
    assert.equal(found.confidence, 0.8);
  });

  it('can send a lead to review', () => {
    const found = route(settings, { ...LEAD, country: 'NL' }, { ...refinement, isForReview: true });
    assert.equal(found.outcome, 'review');
    assert.deepEqual(found.target, review);
  });

  it('cannot lead past a country that people validate', () => {
    assert.equal(route(settings, { ...LEAD, country: 'RU' }, refinement).outcome, 'validate');
  });
});
