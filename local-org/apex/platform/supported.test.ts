import assert from 'node:assert/strict';
import { test } from 'node:test';
import { platformClass } from './platform-class';
import { supportedApex } from './supported';

test('the list is written from what is registered', () => {
  const before = supportedApex();
  assert.match(before, /^## Apex platform library\n/);
  assert.match(before, /### List<T>\n\n(?:- .*\n)*- `void add\(T item\)`/);
  assert.match(before, /### RoundingMode \(enum\)\n\n- `CEILING, DOWN/);
  assert.doesNotMatch(before, /BreadOven/);
  platformClass('BreadOven', { statics: { 'Integer bake(String dough)': () => 1 } });
  assert.match(supportedApex(), /### BreadOven\n\n- `static Integer bake\(String dough\)`/);
});
