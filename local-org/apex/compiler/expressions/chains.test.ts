import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets, problemsOf } from '../testing/snippets';
import { expectEach, thrownBy } from '../testing/table';

const NODE = `public class Node {
  public String name;
  public Node next;
  public static Integer made = 0;
  public enum Color { RED, GREEN }
  public class Inner { public Integer value = 7; public Integer seen() { return made + value; } }
  public Node(String name, Node next) { this.name = name; this.next = next; made++; }
  public Node getNext() { return next; }
}`;

expectEach(
  {
    "new Node('a', new Node('b', null)).next.name": 'b',
    "Node n = new Node('a', null); return n.next?.name;": 'null',
    "Node n = new Node('a', null); return n.next?.next.next.name;": 'null',
    'Node n = null; return n?.getNext().name.length();': 'null',
    "Node n = new Node('a', new Node('b', null)); return n?.getNext()?.name.toUpperCase();": 'B',
    'NODE.MADE': '0',
    "new Node('a', null); Node.made += 5; return node.Made;": '6',
    'new Node.Inner().value': '7',
    'new Node.Inner().seen()': '7',
    'Node.Color.RED': 'RED',
    'Node.Color.GREEN.ordinal()': '1',
    'Node.Color.values()': '(RED, GREEN)',
    "Node.Color.valueOf('GREEN') == Node.Color.GREEN": 'true',
    "List<Node> nodes = new List<Node>{ new Node('a', null) }; nodes[0].name += 'z'; return nodes[0].name;":
      'az',
    'Integer[] xs = new Integer[]{ 1, 2, 3 }; xs[1] *= 10; return xs;': '(1, 20, 3)',
    'Integer[] xs = new Integer[2]; return xs;': '(null, null)',
    'List<List<Integer>> grid = new List<List<Integer>>{ new List<Integer>{ 1 } }; grid[0][0]++; return grid;':
      '((2))',
    "new Lead(LastName = 'A', Company = 'B').LASTNAME": 'A',
    "Lead l = new Lead(); l.lastname = 'X'; return l;": 'Lead:{LastName=X}',
    'new Lead().IsConverted': 'false',
    'new Contact().Account.Name': 'null',
    "new Contact(Account = new Account(Name = 'Acme')).Account.Name": 'Acme',
    'Lead.LastName': 'LastName',
    'Lead.SObjectType': 'Lead',
    'Schema.SObjectType.Lead.fields.LastName.getName()': 'LastName',
    'Schema.SObjectType.Lead.getName()': 'Lead',
    'Schema.DescribeSObjectResult d = Schema.SObjectType.Lead; return d.getName();': 'Lead',
    'Lead.getSObjectType()': 'Lead',
    'Node.class': 'Node',
    'List<Lead>.class': 'List<Lead>',
    'new Lead(NumberOfEmployees = 5).NumberOfEmployees + 1': '6',
    'Lead l = new Lead(AnnualRevenue = 5); return l.AnnualRevenue / 2;': '2.5'
  },
  { Node: NODE }
);

test('reading through null is a NullPointerException', () => {
  const expected = 'System.NullPointerException: Attempt to de-reference a null object';
  assert.equal(thrownBy('Node n = null; String s = n.name;', { Node: NODE }), expected);
  assert.equal(thrownBy('Lead l = null; l.LastName = null;'), expected);
  assert.equal(thrownBy('List<Integer> xs; xs.add(1);'), expected);
});

test('an index outside a list is a ListException', () => {
  assert.equal(
    thrownBy('List<Integer> xs = new List<Integer>{ 1 }; Integer x = xs[1];'),
    'System.ListException: List index out of bounds: 1'
  );
});

test('names that mean nothing are problems', () => {
  const text = `public class Wrong {
  void go() {
    Integer a = missing;
    Nowhere b = null;
    String s = 'x'; s.shout();
    Lead l = new Lead(Nope__c = 1);
    Integer c = l.Nope__c;
    missing();
    this.go(1);
  }
  static void other() { go(); }
}`;
  assert.deepEqual(problemsOf(text), [
    '3: Variable does not exist: missing',
    '4: Invalid type: Nowhere',
    '5: Method does not exist or incorrect signature: shout() from the type String',
    '6: Field does not exist: Nope__c on Lead',
    '7: Variable does not exist: Nope__c on Lead',
    '8: Method does not exist or incorrect signature: missing()',
    '9: Method does not exist or incorrect signature: go(Integer) from the type Wrong',
    '11: Method does not exist or incorrect signature: go()'
  ]);
});

test('private members stay inside their file', () => {
  const { apex } = openSnippets({
    Vault: 'public class Vault { private static Integer code = 1; }',
    Thief: 'public class Thief { Integer stolen = Vault.code; }'
  });
  assert.deepEqual(
    apex.problems.map((problem) => problem.message),
    ['Variable is not visible: Vault.code']
  );
});

test('a query is checked when it is compiled', () => {
  const text = 'public class Wrong {\n List<Lead> leads = [SELECT Nope__c FROM Lead];\n}';
  assert.match(problemsOf(text)[0], /^2: No such column 'Nope__c' on entity 'Lead'/);
});
