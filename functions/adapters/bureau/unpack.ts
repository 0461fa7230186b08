import { z } from 'zod';
import type { FileFault } from '#functions/bureau-ports';
import { fromBase64 } from './base64';
import { type CipherKey, decrypted, digestOf } from './cipher';
import { gbkText } from './gbk';
import { unzipped } from './zip';

/** A packed file as it travels: base64 texts and the ids of the algorithms. */
export const WireFile = z.object({
  beianInfo: z.string(),
  beianInfoHash: z.string(),
  hashAlgorithm: z.number().default(0),
  compressionFormat: z.number().default(0),
  encryptAlgorithm: z.number().default(0),
});
export type WireFile = z.infer<typeof WireFile>;

/** The bytes before encryption, the archive's entry and its text; or the first fault, in the order in which the steps are undone. */
export type Unpacked =
  | { readonly ok: true; readonly packed: Uint8Array; readonly hash: string; readonly entry: string; readonly xml: string }
  | { readonly ok: false; readonly fault: FileFault };

const failed = (fault: FileFault): Unpacked => ({ ok: false, fault });

/** Undoes the packing: base64, decryption, digest, ZIP, GBK. Never unpacks more than `limit` bytes. */
export const unpackFile = (file: WireFile, key: CipherKey | null, limit: number): Unpacked => {
  if (file.hashAlgorithm !== 0 || file.compressionFormat !== 0) return failed('algorithm');
  if (file.encryptAlgorithm !== 0 && (file.encryptAlgorithm !== 1 || key === null)) return failed('algorithm');
  const sent = fromBase64(file.beianInfo);
  if (sent === null || sent.length === 0) return failed('base64');
  const packed = file.encryptAlgorithm === 1 && key !== null ? decrypted(sent, key) : sent;
  if (packed === null) return failed('decryption');
  const hash = digestOf(packed);
  if (hash !== file.beianInfoHash.trim()) return failed('digest');
  const archive = unzipped(packed, limit);
  if ('fault' in archive) return failed(archive.fault);
  const xml = gbkText(archive.bytes);
  return xml === null ? failed('encoding') : { ok: true, packed, hash, entry: archive.name, xml };
};
