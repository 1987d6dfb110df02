import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inMode } from './mode';
import { NamedSettings } from './settings-rows';

const decision = { output: { score: 50 }, inputs: {}, confidence: null };
const setting = (value: string, isPackaged = false): object => ({
  DeveloperName: isPackaged ? 'Scoring_Mode' : 'Own_Scoring_Mode',
  Key__c: 'scoring_mode',
  Value__c: value,
  Is_Packaged_Default__c: isPackaged
});

test('a decision in shadow says so, and no other does', () => {
  assert.equal(inMode('shadow', decision).variant, 'shadow');
  assert.equal(inMode('live', decision).variant, undefined);
});

test('an admin’s own mode takes precedence; none means live', () => {
  assert.equal(
    new NamedSettings([setting('live', true), setting('shadow')], []).mode('scoring_mode'),
    'shadow'
  );
  assert.equal(new NamedSettings([], []).mode('scoring_mode'), 'live');
});

test('a word that is no mode is a problem that names the setting', () => {
  const problems: string[] = [];
  new NamedSettings([setting('observe')], problems).mode('scoring_mode');
  assert.deepEqual(problems, ['Insight_Setting__mdt scoring_mode: must be one of live, shadow, off.']);
});
