import { UnprocessableError } from '#functions/errors';
import { viewOf } from './byte-view';

/** A picture's own bytes, without whatever a file carries behind them, and the size that its header declares. */
export type PictureFile = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

/** A progressive JPEG of a camera or an editor has about ten scans; thousands of them only burn time. */
const MOST_SCANS = 100;

const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
/** SOF0 to SOF15, which share their numbers with DHT, JPG and DAC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The offset of the next marker's 0xff at or after `start`: entropy-coded bytes, stuffed zeros and restart markers are passed over. */
const nextMarker = (bytes: Uint8Array, start: number): number => {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1];
    if (code === undefined) break;
    if (code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return at;
  }
  throw new UnprocessableError('truncated');
};

/**
 * Walks a JPEG's markers (ITU-T T.81, annex B) up to its end of image and drops what follows. Nothing is decoded.
 * Throws UnprocessableError: `truncated` without an end marker, `damaged` without a frame or with too many scans.
 */
export const jpegPicture = (bytes: Uint8Array): PictureFile => {
  const view = viewOf(bytes);
  let size: { width: number; height: number } | undefined;
  let scans = 0;
  for (let at = nextMarker(bytes, 2); ; ) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xd9) {
      if (size === undefined || scans === 0) throw new UnprocessableError('damaged');
      return { bytes: bytes.subarray(0, at + 2), ...size };
    }
    if (standsAlone(marker)) {
      at = nextMarker(bytes, at + 2);
      continue;
    }
    if (at + 4 > bytes.length) throw new UnprocessableError('truncated');
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) throw new UnprocessableError('truncated');
    if (isFrame(marker)) {
      if (size !== undefined || end < at + 9) throw new UnprocessableError('damaged');
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === 0xda) scans += 1;
    if (scans > MOST_SCANS) throw new UnprocessableError('damaged');
    at = nextMarker(bytes, end);
  }
};
