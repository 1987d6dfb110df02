import {
  X509Certificate,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OrgError } from '../errors';

/** What a client needs to sign in, and what the org needs to check it. Files hold PEM text, readable by their owner only. */
export interface ConnectedClient {
  /** The consumer key: `iss` of a JWT. */
  clientId: string;
  /** RSA 2048 private key that signs JWTs, and that the Pub/Sub endpoint serves TLS with. */
  keyFile: string;
  /** The self-signed certificate of that key, valid for localhost and 127.0.0.1. */
  caFile: string;
  privateKey: string;
  certificate: string;
  publicKey: KeyObject;
}

const YEARS_VALID = 10;

/**
 * Returns the org's connected client from the state directory; makes client id, key and certificate the first time.
 * Throws OrgError STATE_DAMAGED when the files are there but do not belong together.
 */
export async function openConnectedClient(stateDir: string): Promise<ConnectedClient> {
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const clientFile = join(stateDir, 'client.json');
  const keyFile = join(stateDir, 'client.key');
  const caFile = join(stateDir, 'client.crt');
  // client.json is written last: its presence means that the other two are whole.
  if (!existsSync(clientFile)) await makeClient(clientFile, keyFile, caFile);
  return readClient(clientFile, keyFile, caFile);
}

async function makeClient(clientFile: string, keyFile: string, caFile: string): Promise<void> {
  const keyPair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' }
  });
  const notBeforeDate = new Date(Date.now() - 86_400_000);
  const notAfterDate = new Date(notBeforeDate);
  notAfterDate.setFullYear(notAfterDate.getFullYear() + YEARS_VALID);
  // Loaded only here: it takes a fifth of a second, and keys are made once.
  const { generate } = await import('selfsigned');
  const certificate = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyPair,
    algorithm: 'sha256',
    notBeforeDate,
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, keyCertSign: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' }
        ]
      }
    ]
  });
  writePrivately(keyFile, keyPair.privateKey);
  writePrivately(caFile, certificate.cert);
  const clientId = `3MVG9${randomBytes(60).toString('base64url')}`;
  writePrivately(clientFile, `${JSON.stringify({ clientId }, null, 2)}\n`);
}

function writePrivately(file: string, text: string): void {
  const temporary = `${file}.new`;
  writeFileSync(temporary, text, { mode: 0o600 });
  renameSync(temporary, file);
}

function readClient(clientFile: string, keyFile: string, caFile: string): ConnectedClient {
  try {
    const { clientId } = JSON.parse(readFileSync(clientFile, 'utf8')) as { clientId: string };
    const privateKey = readFileSync(keyFile, 'utf8');
    const certificate = readFileSync(caFile, 'utf8');
    const { publicKey } = new X509Certificate(certificate);
    if (!clientId || !createPublicKey(privateKey).equals(publicKey)) {
      throw new Error('the key and the certificate are not a pair');
    }
    return { clientId, keyFile, caFile, privateKey, certificate, publicKey };
  } catch (cause) {
    throw new OrgError(
      'STATE_DAMAGED',
      `The keys beside ${clientFile} cannot be used: ${(cause as Error).message}. Delete that folder and start again; new keys are then made.`,
      [],
      { cause }
    );
  }
}
