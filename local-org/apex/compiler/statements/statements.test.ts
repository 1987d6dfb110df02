import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets, problemsOf } from '../testing/snippets';
import { expectEach } from '../testing/table';

const SHAPES = `public class Shapes {
  public enum Size { SMALL, LARGE }
  public static String tell(Object o) {
    switch on (String) null { when null { } when else { return 'no'; } }
    return '';
  }
  public static String size(Size s) { switch on s { when SMALL { return 's'; } when LARGE { return 'l'; } } return null; }
  public static String kind(SObject r) {
    switch on r { when Lead l { return 'lead ' + l.LastName; } when Account a { return 'account'; } when null { return 'nothing'; } when else { return 'other'; } }
  }
  public static Integer last() { try { return 1; } finally { return 2; } }
  public static String order() {
    String out = '';
    try { try { out += 'a'; throw new CustomException('x'); } finally { out += 'b'; } }
    catch (CustomException e) { out += 'c' + e.getMessage(); }
    finally { out += 'd'; }
    return out;
  }
  public class CustomException extends Exception {}
}`;

expectEach(
  {
    'Integer s = 0; for (Integer i = 0; i < 5; i++) { if (i == 1) { continue; } if (i == 4) { break; } s += i; } return s;':
      '5',
    'Integer i = 0; while (i < 3) i++; return i;': '3',
    'Integer i = 9; do { i++; } while (i < 3); return i;': '10',
    "String s = ''; for (String x : new List<String>{ 'a', 'b' }) s += x; return s;": 'ab',
    "String s = ''; for (String x : new Set<String>{ 'b', 'a' }) { s += x; } return s;": 'ba',
    "Integer i = 2; String s; switch on i { when 1, 2 { s = 'low'; } when else { s = 'high'; } } return s;":
      'low',
    "String t = 'B'; switch on t { when 'b' { return 'no'; } when 'B' { return 'yes'; } } return 'none';":
      'yes',
    'Integer n = -1; switch on n { when -1 { return true; } } return false;': 'true',
    'Shapes.size(Shapes.Size.LARGE)': 'l',
    "Shapes.kind(new Lead(LastName = 'A'))": 'lead A',
    'Shapes.kind(null)': 'nothing',
    'Shapes.kind(new Contact())': 'other',
    'Shapes.last()': '2',
    'Shapes.order()': 'abcxd',
    "try { throw new Shapes.CustomException(); } catch (Exception e) { return e.getMessage() + e.getTypeName(); } return '';":
      'Script-thrown exceptionShapes.CustomException',
    "try { Object o = 'x'; Integer i = (Integer) o; } catch (TypeException e) { return e.getMessage(); } return '';":
      'Invalid conversion from runtime type String to Integer',
    "try { throw new Shapes.CustomException('outer', new DmlException('inner')); } catch (Exception e) { return e.getCause().getMessage(); } return '';":
      'inner'
  },
  { Shapes: SHAPES }
);

test('a method must return its value on every path', () => {
  const text = `public class Wrong {
  Integer a(Boolean b) { if (b) { return 1; } }
  Integer c(Boolean b) { if (b) { return 1; } else { throw new NullPointerException(); } }
  Integer d() { while (true) { } }
  void e() { return 1; }
}`;
  assert.deepEqual(problemsOf(text), [
    '2: Missing return statement required return type: Integer',
    '5: Return type is void: no value may be returned'
  ]);
});

test('a variable is declared once', () => {
  const text = 'public class Wrong {\n void a(Integer X) {\n Integer x = 1;\n }\n}';
  assert.deepEqual(problemsOf(text), ['3: Duplicate variable: x']);
});

test('a failed assertion and a limit are not caught', () => {
  const org = openSnippets();
  const statements =
    "try { System.assert(false, 'no'); } catch (Exception e) { return 'caught'; } return '';";
  assert.throws(() => org.run(statements), /Assertion Failed: no/);
  const recursion = openSnippets({
    Deep: 'public class Deep { public static void go() { try { go(); } catch (Exception e) { } } }'
  });
  assert.throws(() => recursion.run('Deep.go(); return 1;'), /Maximum stack depth reached: 1001/);
});

test('an exception knows the methods it came through', () => {
  const org = openSnippets({
    Deep: `public class Deep {
  public static void outer() {
    inner();
  }
  static void inner() {
    String s;
    s.length();
  }
}`
  });
  const trace = org.run(
    'try { Deep.outer(); } catch (Exception e) { return e.getStackTraceString(); } return null;'
  );
  assert.equal(
    trace.split('\n').slice(0, 2).join('\n'),
    'Class.Deep.inner: line 7, column 1\nClass.Deep.outer: line 3, column 1'
  );
});
