import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import { z } from 'zod';

/** How the issuer of this machine signs. */
export const ISSUER_ALGORITHM = 'ES256';

const PublicJwk = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });
const StoredKey = z.strictObject({ ...PublicJwk.shape, d: z.string() });

/** The issuer's key: what signs, and what is published for checking. */
export type IssuerKey = {
  readonly id: string;
  readonly signing: Awaited<ReturnType<typeof importJWK>>;
  readonly published: z.infer<typeof PublicJwk> & { readonly kid: string; readonly use: 'sig'; readonly alg: string };
};

const fileIn = (folder: string): string => join(folder, 'issuer', 'key.json');

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const storedText = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

/** Makes a key unless another process was faster: a file is either whole or not there, and never replaced. */
const makeKey = async (file: string): Promise<void> => {
  const { privateKey } = await generateKeyPair(ISSUER_ALGORITHM, { extractable: true });
  const text = JSON.stringify(StoredKey.parse(await exportJWK(privateKey)));
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600, flush: true });
  try {
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
};

/** The key of the issuer of a data folder, made at the first use and kept: tokens stay good when the system starts again. */
export const openIssuerKey = async (folder: string): Promise<IssuerKey> => {
  const file = fileIn(folder);
  if ((await storedText(file)) === null) await makeKey(file);
  const { d, ...publicPart } = StoredKey.parse(JSON.parse((await storedText(file)) ?? ''));
  const id = await calculateJwkThumbprint(publicPart);
  const signing = await importJWK({ ...publicPart, d }, ISSUER_ALGORITHM);
  return { id, signing, published: { ...publicPart, kid: id, use: 'sig', alg: ISSUER_ALGORITHM } };
};
