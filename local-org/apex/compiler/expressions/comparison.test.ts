import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from '../testing/snippets';
import { expectEach } from '../testing/table';

const POINT = `public class Point {
  public Integer x;
  public Point(Integer x) { this.x = x; }
  public Boolean equals(Object other) { return other instanceof Point && ((Point) other).x == x; }
  public Integer hashCode() { return x; }
}`;
const THING = 'public class Thing { public Integer x = 1; }';

// Expected values: Apex Developer Guide, "Expression Operators", "Using Custom Types in Map Keys and Sets".
expectEach(
  {
    "'a' == 'A'": 'true',
    "'a' === 'A'": 'false',
    "'a'.equals('A')": 'false',
    "'a' != 'B'": 'true',
    "String s = null; return s == '';": 'false',
    "null == ''": 'false',
    '1 == 1.0': 'true',
    '1.50 == 1.5': 'true',
    '5L == 5': 'true',
    'Integer none; return none < 5;': 'false',
    'Integer none; return none >= 5;': 'false',
    'Integer none; return none == null;': 'true',
    "'apple' < 'banana'": 'true',
    'Date.newInstance(2026, 1, 1) < Date.newInstance(2026, 1, 2)': 'true',
    'new List<Integer>{ 1 } == new List<Integer>{ 1 }': 'true',
    'new List<Integer>{ 1 } === new List<Integer>{ 1 }': 'false',
    "new Set<String>{ 'a', 'b' } == new Set<String>{ 'b', 'a' }": 'true',
    "new Set<String>{ 'a' }.contains('A')": 'false',
    "new Map<String, Integer>{ 'a' => 1 }.get('A')": 'null',
    "new Lead(LastName = 'A') == new Lead(LastName = 'A')": 'true',
    "new Set<Lead>{ new Lead(LastName = 'A'), new Lead(LastName = 'A') }.size()": '1',
    "Map<Lead, Integer> m = new Map<Lead, Integer>{ new Lead(LastName = 'A') => 1 }; return m.get(new Lead(LastName = 'A'));":
      '1',
    'new Point(1) == new Point(1)': 'true',
    'new Point(1) === new Point(1)': 'false',
    'new Set<Point>{ new Point(1), new Point(1), new Point(2) }.size()': '2',
    'new Thing() == new Thing()': 'false',
    'new Set<Thing>{ new Thing(), new Thing() }.size()': '2',
    "Id a = '00Q000000000001EAA'; return a == '00Q000000000001';": 'true',
    "Id a = '00Q000000000001'; return a;": '00Q000000000001EAA',
    'Object o = 5; return o instanceof Integer;': 'true',
    'Object o = 5; return o instanceof String;': 'false',
    'Object o = null; return o instanceof String;': 'false',
    'Object o = new List<Integer>(); return o instanceof List<Integer>;': 'true',
    'Object o = new List<Integer>(); return o instanceof List<String>;': 'false',
    'Object o = new Lead(); return o instanceof SObject;': 'true',
    'SObject r = new Lead(); return r instanceof Account;': 'false'
  },
  { Point: POINT, Thing: THING }
);

test('values of unrelated types cannot be compared', () => {
  const text = "public class Wrong {\n Boolean a = 1 == 'a';\n Boolean b = true < false;\n}";
  assert.deepEqual(problemsOf(text), [
    '2: Comparison arguments must be compatible types: Integer, String',
    '3: Comparison arguments must be compatible types: Boolean, Boolean'
  ]);
});
