import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets } from '../compiler/testing/snippets';
import { freeze } from './freeze';
import { thaw } from './thaw';

const DOUGH = `public virtual class Dough {
  public enum Kind { RYE, WHEAT }
  private String hidden = 'h';
  public transient Http oven = new Http();
  public Dough twin;
  public Object part;
  public String note { get { return note == null ? 'none' : note; } set; }
  public override String toString() { return hidden + '/' + note + '/' + (oven == null) + '/' + part; }
  public static Dough of(Object part) { Dough d = new Dough(); d.part = part; d.twin = d; d.note = 'n'; d.hidden = 'x'; return d; }
  public class Bun extends Dough { public Integer size = 3; public override String toString() { return 'Bun' + size + super.toString(); } }
  public static List<Object> all() {
    Map<Object, Object> byPart = new Map<Object, Object>{ 1 => 'one', Date.newInstance(2026, 2, 3) => Kind.WHEAT };
    return new List<Object>{
      5, 5L, 1.50, 2.5d, 'text', true, null, Datetime.newInstanceGmt(2026, 1, 2, 3, 4, 5), Time.newInstance(1, 2, 3, 4),
      Kind.RYE, RoundingMode.UP, Blob.valueOf('abc').size(), new Set<Id>{ '001000000000001AAA' }, byPart,
      new Cake__c(Name = 'Rye', Price__c = 2.25), Lead.SObjectType, Dough.class, new List<List<Integer>>{ new List<Integer>{ 1, null } },
      Dough.of(7), new Bun()
    };
  }
}`;

test('a thawed value is a copy that prints the same, circles and transient variables apart', () => {
  const { records, apex, admin } = openSnippets({ Dough: DOUGH });
  records.run(admin, (tx) =>
    apex.run(tx, ({ classNamed }) => {
      const call = (name: string, ...args: unknown[]) =>
        classNamed('Dough')
          ?.methods.find((each) => each.name === name)
          ?.invoke(undefined, args);
      const all = call('all');
      const copy = thaw(freeze(all));
      assert.notEqual(copy, all);
      assert.equal(freeze(copy), freeze(all));
      const dough = thaw(freeze(call('of', 'seed'))) as {
        f_twin: unknown;
        f_hidden: string;
        f_oven: unknown;
      };
      assert.equal(dough.f_twin, dough);
      assert.deepEqual([dough.f_hidden, dough.f_oven], ['x', null]);
    })
  );
});

test('what the platform cannot serialize is refused', () => {
  const { records, apex, admin } = openSnippets();
  records.run(admin, (tx) =>
    apex.run(tx, () => {
      assert.throws(() => freeze(new (class HttpRequest {})()), /Not Serializable: HttpRequest/);
    })
  );
});
