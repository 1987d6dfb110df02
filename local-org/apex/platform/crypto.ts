import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  sign,
  timingSafeEqual,
  verify
} from 'node:crypto';
import { InvalidParameterValueException, SecurityException } from '../values/apex-exception';
import { Blob } from '../values/blob';
import { nullChecked } from './null-check';
import { platformClass } from './platform-class';

const DIGESTS: Record<string, string> = {
  md5: 'md5',
  sha1: 'sha1',
  'sha-1': 'sha1',
  'sha-256': 'sha256',
  sha256: 'sha256',
  'sha-512': 'sha512',
  sha512: 'sha512',
  'sha3-256': 'sha3-256',
  'sha3-384': 'sha3-384',
  'sha3-512': 'sha3-512'
};
const MACS: Record<string, string> = {
  hmacmd5: 'md5',
  hmacsha1: 'sha1',
  hmacsha256: 'sha256',
  hmacsha512: 'sha512'
};
const SIGNATURES: Record<string, string> = {
  rsa: 'sha1',
  'rsa-sha1': 'sha1',
  'rsa-sha256': 'sha256',
  'rsa-sha384': 'sha384',
  'rsa-sha512': 'sha512',
  'ecdsa-sha256': 'sha256',
  'ecdsa-sha384': 'sha384',
  'ecdsa-sha512': 'sha512'
};
const KEY_SIZES: Record<string, number> = { AES128: 16, AES192: 24, AES256: 32 };
const IV_SIZE = 16;

function known(table: Record<string, string>, name: string): string {
  const found = table[name.toLowerCase()];
  if (!found) throw new InvalidParameterValueException(`Invalid algorithm ${name}`);
  return found;
}

/** Runs a cipher and words its failures as the platform's SecurityException. */
function secured<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new SecurityException(cause instanceof Error ? cause.message : String(cause));
  }
}

function cipherName(algorithm: string, key: Blob): string {
  const size = KEY_SIZES[algorithm.toUpperCase()];
  if (!size) throw new InvalidParameterValueException(`Invalid algorithm ${algorithm}`);
  if (key.bytes.length !== size) {
    throw new InvalidParameterValueException(`Invalid private key. Must be ${size} bytes.`);
  }
  return `aes-${size * 8}-cbc`;
}

function encrypt(algorithm: string, key: Blob, iv: Blob, data: Blob): Blob {
  const name = cipherName(algorithm, key);
  return secured(() => {
    const cipher = createCipheriv(name, key.bytes, iv.bytes);
    return new Blob(Buffer.concat([cipher.update(data.bytes), cipher.final()]));
  });
}

function decrypt(algorithm: string, key: Blob, iv: Blob, data: Blob): Blob {
  const name = cipherName(algorithm, key);
  return secured(() => {
    const cipher = createDecipheriv(name, key.bytes, iv.bytes);
    return new Blob(Buffer.concat([cipher.update(data.bytes), cipher.final()]));
  });
}

const mac = (algorithm: string, input: Blob, key: Blob): Blob =>
  new Blob(createHmac(known(MACS, algorithm), key.bytes).update(input.bytes).digest());

platformClass('Crypto', {
  statics: {
    'Integer getRandomInteger()': () => randomBytes(4).readInt32BE(),
    'Long getRandomLong()': () => randomBytes(8).readBigInt64BE(),
    ...nullChecked({
      'Blob generateAesKey(Integer size)': (size: number) => {
        if (![128, 192, 256].includes(size))
          throw new InvalidParameterValueException(`Invalid key size ${size}`);
        return new Blob(randomBytes(size / 8));
      },
      'Blob generateDigest(String algorithm, Blob input)': (algorithm: string, input: Blob) =>
        new Blob(createHash(known(DIGESTS, algorithm)).update(input.bytes).digest()),
      'Blob generateMac(String algorithm, Blob input, Blob privateKey)': mac,
      'Boolean verifyHMac(String algorithm, Blob input, Blob privateKey, Blob macToVerify)': (
        algorithm: string,
        input: Blob,
        key: Blob,
        expected: Blob
      ) => {
        const { bytes } = mac(algorithm, input, key);
        return bytes.length === expected.bytes.length && timingSafeEqual(bytes, expected.bytes);
      },
      'Blob encrypt(String algorithm, Blob privateKey, Blob initializationVector, Blob clearText)': encrypt,
      'Blob decrypt(String algorithm, Blob privateKey, Blob initializationVector, Blob cipherText)': decrypt,
      'Blob encryptWithManagedIV(String algorithm, Blob privateKey, Blob clearText)': (
        algorithm: string,
        key: Blob,
        data: Blob
      ) => {
        const iv = new Blob(randomBytes(IV_SIZE));
        return new Blob(Buffer.concat([iv.bytes, encrypt(algorithm, key, iv, data).bytes]));
      },
      'Blob decryptWithManagedIV(String algorithm, Blob privateKey, Blob ivAndCipherText)': (
        algorithm: string,
        key: Blob,
        data: Blob
      ) =>
        decrypt(
          algorithm,
          key,
          new Blob(data.bytes.subarray(0, IV_SIZE)),
          new Blob(data.bytes.subarray(IV_SIZE))
        ),
      'Blob sign(String algorithm, Blob input, Blob privateKey)': (
        algorithm: string,
        input: Blob,
        key: Blob
      ) => {
        const digest = known(SIGNATURES, algorithm);
        return secured(
          () =>
            new Blob(
              sign(digest, input.bytes, createPrivateKey({ key: key.bytes, format: 'der', type: 'pkcs8' }))
            )
        );
      },
      'Boolean verify(String algorithm, Blob input, Blob signature, Blob publicKey)': (
        algorithm: string,
        input: Blob,
        signature: Blob,
        key: Blob
      ) => {
        const digest = known(SIGNATURES, algorithm);
        return secured(() =>
          verify(
            digest,
            input.bytes,
            createPublicKey({ key: key.bytes, format: 'der', type: 'spki' }),
            signature.bytes
          )
        );
      }
    })
  }
});
