import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets } from '../compiler/testing/snippets';

const CONTROLLER = `public with sharing class CakeController {
  public class Panel {
    @AuraEnabled public String title;
    @AuraEnabled public Decimal price { get; set; }
    @AuraEnabled public List<Cake__c> cakes;
    public String secret = 'hidden';
  }
  public class Wish { @AuraEnabled public String flavour { get; set; } @AuraEnabled public Integer layers { get; set; } }
  @AuraEnabled(cacheable=true)
  public static Panel show(String title, Decimal price, List<Id> ids) {
    Panel panel = new Panel();
    panel.title = title + ids.size();
    panel.price = price;
    panel.cakes = [SELECT Name, Price__c, Baked_On__c FROM Cake__c];
    return panel;
  }
  @AuraEnabled
  public static String order(Wish wish) { return wish.flavour + wish.layers; }
  @AuraEnabled
  public static void refuse() { throw new AuraHandledException('Sold out'); }
  public static void hidden() { }
}`;

function open() {
  const { records, apex, admin } = openSnippets({ CakeController: CONTROLLER });
  const call = (method: string, parameters: Record<string, unknown> = {}, user = admin) =>
    records.run(user, (tx) => apex.callAura(tx, 'CakeController', method, parameters));
  return { records, admin, call };
}

test('a component gets JSON of @AuraEnabled members and of records', () => {
  const { records, admin, call } = open();
  records.run(admin, (tx) =>
    tx.insert('Cake__c', [{ Name: 'Tart', Price__c: 12.5, Baked_On__c: '2026-11-20' }])
  );
  const panel = call('show', { title: 'Cakes ', price: 3.25, ids: ['00Q000000000001EAA'] }) as {
    cakes: { Id: string }[];
  };
  const { Id } = panel.cakes[0];
  assert.deepEqual(panel, {
    title: 'Cakes 1',
    price: 3.25,
    cakes: [{ Id, Name: 'Tart', Price__c: 12.5, Baked_On__c: '2026-11-20' }]
  });
});

test('objects come in as classes of the project', () => {
  assert.equal(open().call('order', { wish: { flavour: 'Lemon', layers: 3 } }), 'Lemon3');
});

test('an exception says its type and message to the component', () => {
  assert.throws(() => open().call('refuse'), {
    code: 'APEX_ERROR',
    message: 'Sold out',
    typeName: 'System.AuraHandledException'
  });
});

test('a method without @AuraEnabled, and a class that the user may not use, are refused', () => {
  const { records, call } = open();
  assert.throws(() => call('hidden'), { code: 'INVALID_TYPE' });
  const tom = records.user('tom@bakery.test');
  assert.throws(
    () => call('refuse', {}, tom),
    /You do not have access to the Apex class named 'CakeController'/
  );
});
