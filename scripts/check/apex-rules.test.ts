import assert from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { findingsOfPmd } from './apex-rules';
import { javaMissing } from './java';

/** One method for each way to be insecure that PMD knows of. */
const INSECURE = `public class Visits {
    public void inject(String name) {
        Database.query('SELECT Id FROM Lead WHERE Name = \\'' + name + '\\'');
    }
    public void call() {
        HttpRequest request = new HttpRequest();
        request.setEndpoint('http://example.com');
        request.setHeader('Authorization', 'Basic secret');
    }
    public PageReference redirect(String url) {
        return new PageReference(url);
    }
    public void init() {
        insert new Lead();
    }
    public void encrypt() {
        Blob key = Blob.valueOf('0123456789012345');
        Blob data = Crypto.encrypt('AES128', key, key, Blob.valueOf('x'));
    }
    public void write(Lead lead) {
        insert lead;
    }
    public void danger() {
        Configuration.disableTriggerCRUDSecurity();
    }
}
`;

describe('PMD', { skip: javaMissing() }, () => {
  it('fails on everything insecure', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'insecure-'));
    try {
      const file = path.join(folder, 'Visits.cls');
      writeFileSync(file, INSECURE);
      const found = await findingsOfPmd([file]);
      for (const rule of [
        'ApexSOQLInjection:',
        'ApexInsecureEndpoint:',
        'ApexSuggestUsingNamedCred:',
        'ApexOpenRedirect:',
        'ApexBadCrypto:',
        'ApexCSRF:',
        'ApexDangerousMethods:',
        'ApexCRUDViolation:',
        'ApexSharingViolations:'
      ])
        assert.ok(
          found.some((finding) => finding.includes(` ${rule}`)),
          `${rule} is not among\n${found.join('\n')}`
        );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
