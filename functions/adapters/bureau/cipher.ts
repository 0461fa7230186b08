import { createCipheriv, createDecipheriv, createHash, randomInt } from 'node:crypto';
import { gbkBytes } from './gbk';

/** The AES-128 key and start vector that the bureau made for a provider, 16 ASCII characters each. */
export type CipherKey = { readonly key: string; readonly iv: string };

const ALGORITHM = 'aes-128-cbc';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** AES-128-CBC with PKCS#5 padding, as encryptAlgorithm 1 asks. Throws for a key or vector that is not 16 characters long. */
export const encrypted = (bytes: Uint8Array, { key, iv }: CipherKey): Uint8Array => {
  const cipher = createCipheriv(ALGORITHM, key, iv);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
};

/** The reverse; null where the padding shows that key, vector or bytes are wrong (one time in 256 only the digest shows it). */
export const decrypted = (bytes: Uint8Array, { key, iv }: CipherKey): Uint8Array | null => {
  const decipher = createDecipheriv(ALGORITHM, key, iv);
  try {
    return Buffer.concat([decipher.update(bytes), decipher.final()]);
  } catch {
    return null;
  }
};

/** The base64 of the MD5 of bytes: hashAlgorithm 0, the only one there is. */
export const digestOf = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('base64');

/** pwdHash: password and random value in GBK, their raw MD5 in base64, 24 characters. */
export const passwordHash = (password: string, randomValue: string): string => digestOf(gbkBytes(password + randomValue));

/** randVal: 20 letters and digits, fresh for each call, from the system's secure source. */
export const randomValue = (): string => Array.from({ length: 20 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
