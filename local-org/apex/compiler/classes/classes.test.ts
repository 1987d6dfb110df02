import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets, problemsOf } from '../testing/snippets';
import { expectEach } from '../testing/table';

const ORDER = `public class Order {
  public static List<String> log = new List<String>();
  static Integer a = note('static a');
  static { note('static block'); }
  Integer b = note('field b');
  { note('block'); }
  Integer c = note('field c');
  public Order() { note('constructor'); }
  public Order(Integer x) { this(); note('constructor ' + x); }
  static Integer note(String text) { log.add(text); return log.size(); }
}`;
const ANIMAL = `public abstract class Animal implements Named {
  protected String name = 'nobody';
  public Animal(String name) { this.name = name; }
  public virtual String sound() { return '...'; }
  public abstract Integer legs();
  public String speak() { return name + ' says ' + sound() + ' on ' + legs(); }
  public String getName() { return name; }
}`;
const NAMED = 'public interface Named { String getName(); }';
const DOG = `public class Dog extends Animal {
  public Dog() { super('Rex'); }
  public override String sound() { return 'woof ' + super.sound(); }
  public override Integer legs() { return 4; }
  private String helper() { return 'dog'; }
  public String help() { return helper(); }
}`;
const PROPERTIES = `public class Properties {
  public Integer auto { get; set; }
  public Integer counted { get { reads++; return counted; } set { counted = value * 2; } }
  public static String lazy { get { if (lazy == null) { lazy = 'made'; } return lazy; } private set; }
  public Integer reads = 0;
}`;
const OVERLOADS = `public class Overloads {
  public static String of(Integer x) { return 'Integer'; }
  public static String of(Long x) { return 'Long'; }
  public static String of(Decimal x) { return 'Decimal'; }
  public static String of(Object x) { return 'Object'; }
  public static String of(SObject x) { return 'SObject'; }
  public static String of(List<Object> x) { return 'List<Object>'; }
}`;
const COUNTER =
  'public class Counter { public static Integer count = 0; public static Integer next() { return ++count; } }';
const RANGE = `public class Range implements Iterable<Integer>, Iterator<Integer> {
  Integer at = 0; Integer size;
  public Range(Integer size) { this.size = size; }
  public Iterator<Integer> iterator() { return this; }
  public Boolean hasNext() { return at < size; }
  public Integer next() { return at++; }
}`;
const BY_LENGTH = `public class ByLength implements Comparator<String> {
  public Integer compare(String a, String b) { return a.length() - b.length(); }
}`;
const WORD = `public class Word implements Comparable {
  public String text;
  public Word(String text) { this.text = text; }
  public Integer compareTo(Object other) { return text.compareTo(((Word) other).text); }
  public override String toString() { return '<' + text + '>'; }
}`;

expectEach(
  {
    "new Order(5); return String.join(Order.log, ', ');":
      'static a, static block, field b, block, field c, constructor, constructor 5',
    'new Dog().speak()': 'Rex says woof ... on 4',
    'Animal a = new Dog(); return a.sound();': 'woof ...',
    'Named n = new Dog(); return n.getName();': 'Rex',
    'Animal a = new Dog(); return ((Dog) a).help();': 'dog',
    'Object o = new Dog(); return o instanceof Named;': 'true',
    'Object o = new Dog(); return o instanceof Animal;': 'true',
    'Properties p = new Properties(); p.auto = 3; p.auto++; return p.auto;': '4',
    'Properties p = new Properties(); p.counted = 3; Integer x = p.counted; return x + p.counted + p.reads;':
      '14',
    'Properties.lazy': 'made',
    'Overloads.of(1)': 'Integer',
    'Overloads.of(1L)': 'Long',
    'Overloads.of(1.0)': 'Decimal',
    "Overloads.of('x')": 'Object',
    'Overloads.of(new Lead())': 'SObject',
    'Counter.next(); Counter.next(); return Counter.count;': '2',
    'Integer s = 0; for (Integer x : new Range(4)) { s += x; } return s;': '6',
    "List<String> xs = new List<String>{ 'ccc', 'a', 'bb' }; xs.sort(new ByLength()); return xs;":
      '(a, bb, ccc)',
    "List<Word> xs = new List<Word>{ new Word('b'), new Word('a') }; xs.sort(); return xs;": '(<a>, <b>)',
    "'' + new Counter()": 'Counter:[]',
    "new Word('x')": '<x>'
  },
  {
    Order: ORDER,
    Animal: ANIMAL,
    Named: NAMED,
    Dog: DOG,
    Properties: PROPERTIES,
    Overloads: OVERLOADS,
    Counter: COUNTER,
    Range: RANGE,
    ByLength: BY_LENGTH,
    Word: WORD
  }
);

test('static variables live as long as the transaction', () => {
  const { records, apex, admin } = openSnippets({ Counter: COUNTER });
  const next = () =>
    records.run(admin, (tx) =>
      [1, 2].map(() => apex.run(tx, () => apex.classNamed('Counter')?.methods[0].invoke(undefined, [])))
    );
  assert.deepEqual(next(), [1, 2]);
  assert.deepEqual(next(), [1, 2]);
});

test('a class must have the methods its interfaces and superclasses ask for', () => {
  const wrong = 'public class Wrong implements Comparable {\n}';
  assert.deepEqual(problemsOf(wrong), [
    '1: Class Wrong must implement the method: Comparable.compareTo(Object)'
  ]);
});

test('a class that does not compile fails when it is used, and says where', () => {
  const { apex } = openSnippets({ Wrong: 'public class Wrong {\n Integer x = nothing;\n}' });
  assert.throws(() => apex.classNamed('Wrong'), {
    code: 'APEX_DOES_NOT_COMPILE',
    message:
      'Wrong does not compile: Variable does not exist: nothing (Wrong.cls:2). Correct it and try again.'
  });
});

test('a syntax error is a problem of its line', () => {
  const { apex } = openSnippets({ Wrong: 'public class Wrong {\n void go() { Integer = 5; }\n}' });
  assert.equal(apex.problems[0].line, 2);
});

test('what the platform has and the local org has not is a warning, and fails only when it runs', () => {
  const org = openSnippets({
    Edge: 'public class Edge { public static void sign() { Crypto.signXml(null, null, null, null); } public static Integer one() { return 1; } }'
  });
  assert.deepEqual(
    org.apex.problems.map(({ severity, line }) => [severity, line]),
    [['warning', 1]]
  );
  assert.equal(org.run('return Edge.one();'), '1');
  assert.throws(() => org.run('try { Edge.sign(); } catch (Exception e) { } return 1;'), {
    code: 'NOT_EMULATED',
    message: /Apex method Crypto\.signXml\(.*\) \(Edge\.cls:1\)/
  });
});
