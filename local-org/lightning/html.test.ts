import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeHtml, jsonForScript, localPath } from './html';

test('text cannot become markup', () => {
  assert.equal(escapeHtml(`<a href="x" title='y'>&`), '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
});

test('JSON in a script element cannot end it', () => {
  const json = jsonForScript({ name: '</script><script>alert(1)</script>' });
  assert.ok(!json.includes('<'));
  assert.equal(JSON.parse(json).name, '</script><script>alert(1)</script>');
});

test('only paths of this org are local', () => {
  assert.equal(localPath('/lightning/page/home?x=1', '/'), '/lightning/page/home?x=1');
  assert.equal(localPath('%2Flightning', '/'), '/lightning');
  for (const address of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/x\r\nset-cookie: a',
    undefined,
    ''
  ]) {
    assert.equal(localPath(address, '/fallback'), '/fallback', String(address));
  }
});
