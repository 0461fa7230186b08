import type { UnprocessableCode } from '#functions/errors';
import { asciiAt, hasAscii } from './byte-view';

const stillFormats: readonly ((bytes: Uint8Array) => boolean)[] = [
  (bytes) => hasAscii(bytes, 0, 'BM') && bytes.length > 26,
  (bytes) => hasAscii(bytes, 0, 'II*\0') || hasAscii(bytes, 0, 'MM\0*'),
  (bytes) => hasAscii(bytes, 0, '8BPS'),
  (bytes) => hasAscii(bytes, 0, '\0\0\x01\0') || hasAscii(bytes, 0, '\0\0\x02\0'),
  (bytes) => hasAscii(bytes, 0, '\xff\x0a') || hasAscii(bytes, 4, 'JXL '),
  (bytes) => hasAscii(bytes, 4, 'jP  ') || hasAscii(bytes, 0, '\xff\x4f\xff\x51'),
];

/** The offset behind a chain of GIF sub-blocks: each a length and so many bytes, ended by a zero length. */
const afterSubBlocks = (bytes: Uint8Array, start: number): number => {
  let offset = start;
  for (let length = bytes[offset]; length !== undefined && length > 0; length = bytes[offset]) offset += 1 + length;
  return offset + 1;
};

const colourTableBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Whether a GIF holds more than one frame (GIF89a, sections 18 to 26). */
const isAnimatedGif = (bytes: Uint8Array): boolean => {
  let offset = 13 + colourTableBytes(bytes[10] ?? 0);
  let frames = 0;
  while (offset < bytes.length && frames < 2) {
    const block = bytes[offset];
    if (block === 0x21) offset = afterSubBlocks(bytes, offset + 2);
    else if (block === 0x2c) {
      frames += 1;
      offset = afterSubBlocks(bytes, offset + 11 + colourTableBytes(bytes[offset + 9] ?? 0));
    } else return false;
  }
  return frames > 1;
};

/** The animation flag of an extended WebP header. */
const isAnimatedWebp = (bytes: Uint8Array): boolean => hasAscii(bytes, 12, 'VP8X') && ((bytes[20] ?? 0) & 2) !== 0;

/** Why a file that is none of the accepted kinds is refused, told from its first bytes: a moving picture, another picture format, or no picture. */
export const refusalOf = (bytes: Uint8Array): UnprocessableCode => {
  if (/^GIF8[79]a$/.test(asciiAt(bytes, 0, 6))) return isAnimatedGif(bytes) ? 'animated' : 'format-not-accepted';
  if (hasAscii(bytes, 0, 'RIFF') && hasAscii(bytes, 8, 'WEBP')) return isAnimatedWebp(bytes) ? 'animated' : 'format-not-accepted';
  return stillFormats.some((matches) => matches(bytes)) ? 'format-not-accepted' : 'not-a-picture';
};
