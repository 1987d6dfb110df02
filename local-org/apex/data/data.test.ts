import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets } from '../compiler/testing/snippets';

const CAKES = `
  List<Cake__c> cakes = new List<Cake__c>{
    new Cake__c(Name = 'Torte', Flavour__c = 'Chocolate', Price__c = 30.5, Recipe_Code__c = 'T1'),
    new Cake__c(Name = 'Tart', Flavour__c = 'Lemon', Price__c = 12, Recipe_Code__c = 'T2')
  };
  insert cakes;`;

test('insert gives Ids, and a query finds the records by bound values', () => {
  const { run } = openSnippets();
  const statements = `${CAKES}
    Set<Id> ids = new Map<Id, Cake__c>(cakes).keySet();
    Decimal least = 20;
    List<Cake__c> found = [SELECT Name, Price__c FROM Cake__c WHERE Id IN :ids AND Price__c > :least];
    return found.size() + found[0].Name + found[0].Price__c;`;
  assert.equal(run(statements), '1Torte30.50');
});

test('a query may stand for its only record', () => {
  const { run } = openSnippets();
  assert.equal(
    run(`${CAKES} Cake__c tart = [SELECT Name FROM Cake__c WHERE Recipe_Code__c = 'T2']; return tart.Name;`),
    'Tart'
  );
  assert.equal(run(`return [SELECT Name FROM Cake__c WHERE Recipe_Code__c = 'T1'].Name;`), 'Torte');
  assert.equal(run(`return [SELECT COUNT() FROM Cake__c];`), '2');
  const none = `try { Cake__c c = [SELECT Id FROM Cake__c WHERE Name = 'x']; } catch (QueryException e) { return e.getMessage(); } return '';`;
  assert.equal(run(none), 'List has no rows for assignment to SObject');
});

test('a field that the query left out cannot be read', () => {
  const { run } = openSnippets();
  const statements = `${CAKES} Cake__c c = [SELECT Name FROM Cake__c LIMIT 1];
    try { return c.Price__c; } catch (SObjectException e) { return e.getMessage(); }`;
  assert.equal(
    run(statements),
    'SObject row was retrieved via SOQL without querying the requested field: Cake__c.Price__c'
  );
});

test('parents and children come along', () => {
  const { run } = openSnippets();
  const statements = `${CAKES}
    insert new Order__c(Cake__c = cakes[0].Id, Quantity__c = 2);
    Order__c o = [SELECT Cake__r.Name, Cake__r.Price__c, Cake__r.Owner.Name FROM Order__c];
    Cake__c c = [SELECT Name, (SELECT Quantity__c FROM Orders__r) FROM Cake__c WHERE Id = :cakes[0].Id];
    return o.Cake__r.Name + (o.Cake__r.Owner.Name != null) + ' ' + c.Orders__r.size() + ' ' + c.Orders__r[0].Quantity__c;`;
  assert.equal(run(statements), 'Tortetrue 1 2');
});

test('aggregates have the types of what they count and add up', () => {
  const { run } = openSnippets();
  const statements = `${CAKES}
    AggregateResult r = [SELECT COUNT(Id) n, SUM(Price__c) total, MIN(Name) lowest FROM Cake__c];
    Integer n = (Integer) r.get('n'); Decimal total = (Decimal) r.get('total');
    return n + ' ' + total + ' ' + r.get('lowest');`;
  assert.equal(run(statements), '2 42.5 Tart');
});

test('SOQL loops take records one by one or in batches', () => {
  const { run } = openSnippets();
  assert.equal(run(`${CAKES} Decimal s = 0; for (Cake__c c : [SELECT Price__c FROM Cake__c]) { s += c.Price__c; } return s;`), '42.50');
  assert.equal(run(`Integer n = 0; for (List<Cake__c> cs : [SELECT Id FROM Cake__c]) { n += cs.size(); } return n;`), '2');
});

test('a failed statement is a DmlException that tells row, code and field', () => {
  const { run } = openSnippets();
  const statements = `
    try { insert new List<Lead>{ new Lead(LastName = 'A', Company = 'B'), new Lead(Company = 'C') }; }
    catch (DmlException e) {
      return e.getMessage() + '|' + e.getNumDml() + e.getDmlIndex(0) + e.getDmlFieldNames(0) + [SELECT COUNT() FROM Lead];
    }
    return '';`;
  assert.equal(
    run(statements),
    'Insert failed. First exception on row 1; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [LastName]: [LastName]|11(LastName)0'
  );
});

test('upsert finds records by external id; delete and undelete work on their Ids', () => {
  const { run } = openSnippets();
  const statements = `${CAKES}
    upsert new List<Cake__c>{ new Cake__c(Recipe_Code__c = 'T1', Price__c = 31), new Cake__c(Name = 'New', Price__c = 1, Recipe_Code__c = 'T3') } Recipe_Code__c;
    Integer upserted = [SELECT COUNT() FROM Cake__c];
    delete cakes[1];
    Integer deleted = [SELECT COUNT() FROM Cake__c];
    undelete cakes[1];
    return upserted + ' ' + deleted + ' ' + [SELECT COUNT() FROM Cake__c] + ' ' + [SELECT Price__c FROM Cake__c WHERE Recipe_Code__c = 'T1'].Price__c;`;
  assert.equal(run(statements), '3 2 3 31.00');
});

test('user mode holds the user to their permissions, system mode does not', () => {
  const org = openSnippets();
  const tom = org.records.user('tom@bakery.test');
  assert.throws(() => org.run("insert as user new Cake__c(Name = 'Tart', Price__c = 1); return 1;", tom), /Insert failed/);
  assert.equal(org.run("insert new Cake__c(Name = 'Tart', Price__c = 1); return 1;", tom), '1');
});

test('custom metadata is there without a query', () => {
  const { run } = openSnippets();
  assert.equal(run('return Oven_Setting__mdt.getAll().keySet().size() + Limits.getQueries();'), '2');
  assert.equal(run("return Oven_Setting__mdt.getInstance('Sponge').DeveloperName;"), 'Sponge');
  assert.equal(run("return Oven_Setting__mdt.getInstance('Nothing');"), 'null');
});

test('too many queries stop the transaction, whatever it catches', () => {
  const { run } = openSnippets();
  const statements = `for (Integer i = 0; i < 101; i++) { try { Integer n = [SELECT COUNT() FROM Lead]; } catch (Exception e) { return 'caught'; } } return '';`;
  assert.throws(() => run(statements), /Too many SOQL queries: 101/);
});

test('System.runAs acts as the user until the block is left, however it is left', () => {
  const { run } = openSnippets();
  const statements = `User tom = [SELECT Id FROM User WHERE Username = 'tom@bakery.test'];
    String inside = '';
    try { System.runAs(tom) { inside = UserInfo.getUserName(); throw new IllegalArgumentException('out'); } } catch (IllegalArgumentException e) { }
    return inside + ' ' + UserInfo.getUserName();`;
  assert.equal(run(statements), 'tom@bakery.test admin@bakery.test');
});

test('FOR UPDATE locks what it finds, in a query, a loop and a query of text, but refuses an order', () => {
  const { run } = openSnippets();
  const statements = `${CAKES}
    Integer found = [SELECT Id FROM Cake__c WHERE Price__c > 20 WITH USER_MODE LIMIT 2 FOR UPDATE].size();
    for (Cake__c cake : [SELECT Id FROM Cake__c FOR UPDATE]) found++;
    try { Database.query('SELECT Id FROM Cake__c ORDER BY Name FOR UPDATE'); }
    catch (QueryException e) { found += 10; }
    return found;`;
  assert.equal(run(statements), '13');
  assert.throws(
    () => run('List<Cake__c> c = [SELECT Id FROM Cake__c ORDER BY Name FOR UPDATE]; return 1;'),
    /ORDER BY cannot be used with FOR UPDATE/
  );
});

test('an e-mail names people by a list of Ids, and has its task when triggers see it', () => {
  const { run } = openSnippets(
    {},
    {
      MailTrigger: `trigger MailTrigger on EmailMessage (after insert) {
        for (EmailMessage mail : Trigger.new) System.debug(mail.ActivityId != null && mail.ToIds.size() == 1);
        if ([SELECT COUNT() FROM EmailMessageRelation] != 1) throw new IllegalArgumentException('No relation');
      }`
    }
  );
  const statements = `Lead bun = new Lead(LastName = 'Bun', Company = 'Bakes', Email = 'bun@bakes.test');
    insert bun;
    insert new EmailMessage(Subject = 'Hi', Status = '3', ToIds = new List<String>{ bun.Id });
    EmailMessage mail = [SELECT ToIds, ToAddress, Activity.WhoId FROM EmailMessage];
    return mail.ToIds[0] == bun.Id && mail.Activity.WhoId == bun.Id ? mail.ToAddress : 'no';`;
  assert.equal(run(statements), 'bun@bakes.test');
});

test('a class without sharing finds what one with sharing does not', () => {
  const count = 'public static Integer count() { return [SELECT COUNT() FROM Cake__c]; }';
  const org = openSnippets({
    Open: `public without sharing class Open { ${count} public static String both() { return count() + ' ' + Closed.count() + ' ' + count(); } }`,
    Closed: `public with sharing class Closed { ${count} }`
  });
  Object.assign(org.records.schema.object('Cake__c') ?? {}, { sharingModel: 'Private' });
  org.run(`insert new Cake__c(Name = 'Tart', Price__c = 1); return 1;`);
  assert.equal(org.run('return Open.both();', org.records.user('tom@bakery.test')), '1 0 1');
});
