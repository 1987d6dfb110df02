import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { apexSharing } from './apex-sharing';

const inClass = (text: string): string[] =>
  problemsOf(apexSharing, visitsProject({ 'classes/Visits.cls': text }));

describe('sharing', () => {
  it('is declared by every class but tests and exceptions', () => {
    assert.deepStrictEqual(inClass('public class Visits { }'), [
      'Visits.cls:1 the class Visits declares no sharing'
    ]);
    for (const text of [
      'public with sharing class Visits { }',
      'public inherited sharing class Visits { }',
      'public class VisitException extends Exception { }',
      '@IsTest private class Visits { }',
      'public interface Visits { }',
      'public enum Visits { FIRST }'
    ])
      assert.deepStrictEqual(inClass(text), [], text);
  });

  it('is declared by an inner class that touches records', () => {
    assert.deepStrictEqual(
      inClass(
        'public with sharing class Visits {\nclass Row { Integer n; }\nclass Rows { void save(Lead lead) { update lead; } }\n}'
      ),
      ['Visits.cls:3 the inner class Rows reads or writes records but declares no sharing, and inherits none']
    );
  });

  it('gives a reason where it is switched off', () => {
    assert.deepStrictEqual(inClass('/** Visits. */\npublic without sharing class Visits { }'), [
      'Visits.cls:2 Visits works without sharing and does not say why'
    ]);
    assert.deepStrictEqual(
      inClass(
        '/**\n * Declared without sharing because visits of every owner are counted.\n */\npublic without sharing class Visits { }'
      ),
      []
    );
  });
});
