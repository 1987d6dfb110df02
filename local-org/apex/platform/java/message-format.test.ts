import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMessage } from './message-format';

test('MessageFormat', () => {
  const rows: [string, string[], string][] = [
    ['Hello {0}, you are {1}', ['Ann', '7'], 'Hello Ann, you are 7'],
    ['{1}{0}{1}', ['a', 'b'], 'bab'],
    ["it''s {0}", ['late'], "it's late"],
    ["'{0}' is {0}", ['x'], '{0} is x'],
    ["it's {0}", ['lost'], 'its {0}'],
    ['{0} {5}', ['a'], 'a {5}'],
    ['plain }', [], 'plain }']
  ];
  for (const [pattern, args, expected] of rows) assert.equal(formatMessage(pattern, args), expected, pattern);
  assert.throws(() => formatMessage('{name}', ['x']), /can't parse argument number: name/);
  assert.throws(() => formatMessage('{0', ['x']), /Unmatched braces/);
});
