import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainSentence } from './plain-sentence';

describe('a sentence that a model wrote', () => {
  const cases: [string, string][] = [
    ['A company of 5,000 people (e.g. in the U.S.) asks for a demo.', 'unchanged'],
    ['Écrit en français: « combien ? » – 50 % de réduction, c’est l’idée!', 'unchanged'],
    ['Click <a href="https://evil.example/x">here</a> now', 'Click here now'],
    ['See evil.example/path?x=1 or www.evil.example.', 'See [link] or [link]'],
    ['javascript:alert(1) and data:text/html;base64,AAAA', '[link] and [link]'],
    ['ftp://evil.example and sfdc-app://open', '[link] and [link]'],
    ['\uff4a\uff41\uff56\uff41\uff53\uff43\uff52\uff49\uff50\uff54\uff1aalert(1)', '[link]'],
    ['Dear {!User.Email} and {{owner}} and [[price]] ${x}', 'Dear !User.Email and owner and price $ x'],
    ['for\u200bge\u202ed\nline', 'for ge d line'],
    ['write to eve@evil.example or +44 20 7946 0958', 'write to [email] or [phone]']
  ];
  for (const [written, shown] of cases) {
    it(JSON.stringify(written), () => {
      const expected = shown === 'unchanged' ? written : shown.replace('!User.Email', '![link]');
      assert.equal(plainSentence(written), expected);
    });
  }

  it('stays short', () => assert.equal(plainSentence('word '.repeat(200)).length, 300));
});
