import type { PackedFile, PackFile } from '#functions/bureau-ports';
import { toBase64 } from './base64';
import { type CipherKey, digestOf, encrypted } from './cipher';
import { gbkBytes, unencodableIn } from './gbk';
import { zipOf } from './zip';

/** The largest XML file that the bureau takes (code 18), in bytes of GBK. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** The name of the one entry, as providers' systems are seen to send it. */
const ENTRY = 'beianinfo.xml';

const ENTRY_FORM = /^[0-9A-Za-z.]{1,128}$/;

/** Packs bytes that are GBK already. */
export const packedBytes = (bytes: Uint8Array, entry = ENTRY): PackedFile => {
  const packed = zipOf(entry, bytes);
  return { packed, hash: digestOf(packed) };
};

/** XML into GBK, ZIP and digest; equal XML gives equal bytes. Characters that GBK cannot carry are named, and nothing is packed. */
export const packFile: PackFile = (xml, entry = ENTRY) => {
  if (!ENTRY_FORM.test(entry)) throw new RangeError('the name of an entry is letters, digits and dots, at most 128');
  // A character is one byte at least: what is far too long is not even looked at.
  if (xml.length > LARGEST_FILE) return { ok: false, tooLarge: xml.length };
  const unencodable = unencodableIn(xml);
  if (unencodable.length > 0) return { ok: false, unencodable };
  const bytes = gbkBytes(xml);
  return bytes.length > LARGEST_FILE ? { ok: false, tooLarge: bytes.length } : { ok: true, file: packedBytes(bytes, entry) };
};

/** beianInfo: the packed bytes in base64, encrypted before where there is a key. */
export const wireForm = (packed: Uint8Array, key: CipherKey | null): string => toBase64(key === null ? packed : encrypted(packed, key));
