import { generate } from 'selfsigned';

/** A certificate for localhost that is its own authority, and its key, as PEM text. */
export interface Certificate {
  key: Buffer;
  certificate: Buffer;
}

/** Makes a certificate for localhost and 127.0.0.1. */
export async function localCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' }
        ]
      }
    ]
  });
  return { key: Buffer.from(made.private), certificate: Buffer.from(made.cert) };
}
