import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets } from '../compiler/testing/snippets';

const REFUSE = `trigger Cakes on Cake__c (before insert, before update, after insert, after update, before delete) {
  if (Trigger.isBefore && !Trigger.isDelete) {
    for (Cake__c cake : Trigger.new) {
      if (cake.Price__c > 1000) {
        cake.Price__c.addError('Too dear');
      }
      cake.Notes__c = Trigger.operationType.name() + (Trigger.isUpdate ? ' was ' + Trigger.oldMap.get(cake.Id).Name : '');
    }
  }
  if (Trigger.isAfter && Trigger.isInsert) {
    Seen.names.addAll(Trigger.newMap.keySet());
    if (Trigger.new[0].Name == 'Frozen') {
      Trigger.new[0].Name = 'Melted';
    }
  }
  if (Trigger.isDelete) {
    Trigger.old[0].addError('Cakes are kept');
  }
}`;
const SEEN = 'public class Seen { public static Set<Id> names = new Set<Id>(); }';

const open = () => openSnippets({ Seen: SEEN }, { Cakes: REFUSE });

test('a before trigger changes the records that are saved', () => {
  const { records, admin } = open();
  const notes = (tx: Parameters<Parameters<typeof records.run>[1]>[0]) =>
    tx.query('SELECT Notes__c FROM Cake__c').records[0].fields.Notes__c;
  const [first, second] = records.run(admin, (tx) => {
    const [{ id }] = tx.insert('Cake__c', [{ Name: 'Tart', Price__c: 1 }]);
    const inserted = notes(tx);
    tx.update('Cake__c', [{ Id: id, Name: 'Torte' }]);
    return [inserted, notes(tx)];
  });
  assert.deepEqual([first, second], ['BEFORE_INSERT', 'BEFORE_UPDATE was Tart']);
});

test('addError on a field refuses that record with field and message', () => {
  const { records, admin } = open();
  const results = records.run(admin, (tx) =>
    tx.insert(
      'Cake__c',
      [
        { Name: 'Gold', Price__c: 5000 },
        { Name: 'Tart', Price__c: 5 }
      ],
      { allOrNone: false }
    )
  );
  assert.deepEqual(results[0].errors, [
    { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Too dear', fields: ['Price__c'] }
  ]);
  assert.equal(results[1].success, true);
});

test('addError in a delete trigger keeps the record', () => {
  const { records, admin } = open();
  records.run(admin, (tx) => {
    const [{ id }] = tx.insert('Cake__c', [{ Name: 'Tart', Price__c: 1 }]);
    const [result] = tx.delete([id as string], { allOrNone: false });
    assert.equal(result.errors[0].message, 'Cakes are kept');
  });
});

test('after triggers cannot change the records, and say so as the platform does', () => {
  const { records, admin } = open();
  const insert = () => records.run(admin, (tx) => tx.insert('Cake__c', [{ Name: 'Frozen', Price__c: 1 }]));
  assert.throws(insert, {
    code: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    message:
      'Cakes: execution of AfterInsert\n\ncaused by: System.FinalException: Record is read-only\n\nTrigger.Cakes: line 13, column 1'
  });
});

test('a trigger sees statics of the transaction that saves, in chunks of 200 records', () => {
  const { run } = open();
  const statements = `List<Cake__c> cakes = new List<Cake__c>();
    for (Integer i = 0; i < 250; i++) { cakes.add(new Cake__c(Name = 'c' + i, Price__c = i)); }
    insert cakes;
    return Seen.names.size();`;
  assert.equal(run(statements), '250');
});

test('Apex catches what a trigger throws as a DmlException', () => {
  const { run } = open();
  const statements = `try { insert new Cake__c(Name = 'Frozen', Price__c = 1); } catch (DmlException e) { return e.getDmlStatusCode(0); } return '';`;
  assert.equal(run(statements), 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
});

test('triggers that save their own object for ever are stopped', () => {
  const { run } = openSnippets(
    {},
    { Echo: "trigger Echo on Cake__c (after insert) { insert new Cake__c(Name = 'again', Price__c = 1); }" }
  );
  assert.throws(
    () => run("insert new Cake__c(Name = 'first', Price__c = 1); return 1;"),
    /maximum trigger depth exceeded/
  );
});

test('variables of the block are seen by what follows, errors name their line, and methods inside are not emulated', () => {
  const trigger = (body: string): string => `trigger Cakes on Cake__c (before insert) {\n${body}\n}`;
  const insert = (body: string): unknown => {
    const { records, admin } = openSnippets({}, { Cakes: trigger(body) });
    return records.run(admin, (tx) => {
      tx.insert('Cake__c', [{ Name: 'Tart', Price__c: 1 }]);
      return tx.query('SELECT Notes__c FROM Cake__c').records[0].fields.Notes__c;
    });
  };
  assert.equal(
    insert(
      "List<String> names = new List<String>{ 'a' };\nInteger n = names.size();\nTrigger.new[0].Notes__c = names[0] + n;"
    ),
    'a1'
  );
  assert.throws(() => insert('Integer n = 1;\nn = nope;'), /nope.*Cakes\.trigger:3/);
  assert.throws(() => insert('void bake() {}'), /NOT_EMULATED.*Cakes\.trigger:2/);
});
