import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { lockFolder } from './folder-lock';

const folder = mkdtempSync(join(tmpdir(), 'folder-lock-'));
after(() => rmSync(folder, { recursive: true }));

it('refuses a folder that a living process has', () => {
  writeFileSync(join(folder, 'worker.lock'), String(process.ppid));
  assert.throws(() => lockFolder(folder), { code: 'STORE_IN_USE' });
});

it('takes over the claim of a dead process, and gives it back', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(join(folder, 'worker.lock'), String(pid));
  const unlock = lockFolder(folder);
  unlock();
  lockFolder(folder)();
});
