import assert from 'node:assert/strict';
import { test } from 'node:test';
import { companyKey, domainOf, plainCompany } from './model-company';

test('domains are read from mail addresses and websites as people type them', () => {
  for (const text of [
    'Ann@Acme.example',
    'https://www.acme.example/contact?from=mail',
    'WWW.ACME.EXAMPLE',
    'acme.example:8080'
  ]) {
    assert.equal(domainOf(text), 'acme.example', text);
  }
  for (const text of [null, '', 'none', 'n/a', 'localhost'])
    assert.equal(domainOf(text), undefined, String(text));
});

test('companies are compared without legal form, capitals, accents and punctuation', () => {
  assert.equal(companyKey('Acme, Inc.'), companyKey('ACME'));
  assert.equal(companyKey('Müller GmbH & Co. KG'), companyKey('muller gmbh and'));
  assert.notEqual(companyKey('Acme Bakery'), companyKey('Acme'));
  assert.equal(plainCompany('Co'), 'Co', 'a name that is nothing but a legal form stays');
});
