import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** SHA-256 of a text, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A fresh key for one filing, base64. */
export const newSecret = (): string => randomBytes(32).toString('base64');

/** A value encrypted under a filing's key (AES-256-GCM), bound to what it belongs to: nonce, ciphertext and tag, base64. */
export const sealed = (secret: string, boundTo: string, value: unknown): string => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(secret, 'base64'), nonce).setAAD(Buffer.from(boundTo));
  return Buffer.concat([nonce, cipher.update(JSON.stringify(value), 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
};

/** What was sealed. Throws where key, binding or text are not those of the sealing. */
export const opened = (secret: string, boundTo: string, text: string): unknown => {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(secret, 'base64'), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  return z.json().parse(JSON.parse(plain.toString('utf8')));
};
