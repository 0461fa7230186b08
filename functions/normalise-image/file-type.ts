import { UnprocessableError } from '#functions/errors';
import { asciiAt, hasAscii, viewOf } from './byte-view';
import { refusalOf } from './refused-formats';

/** The kinds of upload that are opened. */
export type FileType = 'jpeg' | 'png' | 'heic' | 'pdf';

const stillHeic = new Set(['heic', 'heix', 'heim', 'heis']);
const movingHeic = new Set(['hevc', 'hevx', 'msf1']);

/** ISO/IEC 23008-12: the brands in the first box say what the container holds; Apple's photos say `heic`, others `mif1` with `heic` beside it. */
const heifType = (bytes: Uint8Array): FileType => {
  const length = Math.min(viewOf(bytes).getUint32(0), bytes.length, 256);
  const major = asciiAt(bytes, 8, 4);
  const compatible = Array.from({ length: Math.max(0, Math.floor((length - 16) / 4)) }, (_, index) => asciiAt(bytes, 16 + 4 * index, 4));
  if (stillHeic.has(major)) return 'heic';
  if (movingHeic.has(major)) throw new UnprocessableError('animated');
  if (major === 'mif1' && compatible.some((brand) => stillHeic.has(brand))) return 'heic';
  throw new UnprocessableError(['mif1', 'avif', 'avis'].includes(major) ? 'format-not-accepted' : 'not-a-picture');
};

/** Told from the content alone, never from a name or a declared type. Throws UnprocessableError for everything that is not opened. */
export const fileTypeOf = (bytes: Uint8Array): FileType => {
  if (bytes.length === 0) throw new UnprocessableError('empty-file');
  if (hasAscii(bytes, 0, '\xff\xd8\xff')) return 'jpeg';
  if (hasAscii(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (hasAscii(bytes, 4, 'ftyp')) return heifType(bytes);
  if (/^(?:\xef\xbb\xbf)?\s{0,16}%PDF-/.test(asciiAt(bytes, 0, 32))) return 'pdf';
  throw new UnprocessableError(refusalOf(bytes));
};
