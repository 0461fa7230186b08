import { UnprocessableError } from '#functions/errors';
import { asciiAt, viewOf } from './byte-view';
import type { PictureFile } from './jpeg-header';

const SIGNATURE_BYTES = 8;
/** Length, type and checksum around a chunk's content. */
const CHUNK_FRAME_BYTES = 12;
/** What the pixels and their colours need; compressed texts and profiles of strangers are never unpacked. */
const keptChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'eXIf', 'IDAT', 'IEND']);
/** An embedded profile larger than this, packed, is no camera's or scanner's. */
const LARGEST_PROFILE_BYTES = 1_000_000;

type Chunk = { readonly type: string; readonly content: Uint8Array; readonly whole: Uint8Array };

function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  for (let at = SIGNATURE_BYTES; ; ) {
    if (at + CHUNK_FRAME_BYTES > bytes.length) throw new UnprocessableError('truncated');
    const length = view.getUint32(at);
    const end = at + CHUNK_FRAME_BYTES + length;
    if (end > bytes.length) throw new UnprocessableError('truncated');
    const chunk = { type: asciiAt(bytes, at + 4, 4), content: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) };
    yield chunk;
    if (chunk.type === 'IEND') return;
    at = end;
  }
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const isKept = ({ type, content }: Chunk): boolean => keptChunks.has(type) || (type === 'iCCP' && content.length <= LARGEST_PROFILE_BYTES);

const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * The most that an honest encoder packs these pixels into: deflate never grows them by more than a little, interlacing never doubles them. A pixel
 * stream above that unpacks to something else than the picture.
 */
const mostPackedBytes = (header: DataView): number => {
  const bitsPerPixel = header.getUint8(8) * (channelsOf[header.getUint8(9)] ?? 4);
  return 65_536 + 2 * header.getUint32(4) * (1 + Math.ceil((header.getUint32(0) * bitsPerPixel) / 8));
};

/**
 * Walks a PNG's chunks (W3C PNG, third edition) up to its end, keeps those that make the picture and drops what follows. Nothing is unpacked.
 * Throws UnprocessableError: `truncated`, `animated` (APNG), `damaged` without a header or pixels, or with far more of them than the header says.
 */
export const pngPicture = (bytes: Uint8Array): PictureFile => {
  const chunks = [...chunksOf(bytes)];
  const header = chunks[0];
  if (header?.type !== 'IHDR' || header.content.length !== 13) throw new UnprocessableError('damaged');
  if (chunks.some(({ type }) => type === 'acTL')) throw new UnprocessableError('animated');
  const view = viewOf(header.content);
  const packedBytes = chunks.reduce((sum, { type, content }) => (type === 'IDAT' ? sum + content.length : sum), 0);
  if (packedBytes === 0 || packedBytes > mostPackedBytes(view)) throw new UnprocessableError('damaged');
  const kept = chunks.filter(isKept).map(({ whole }) => whole);
  return { bytes: joined([bytes.subarray(0, SIGNATURE_BYTES), ...kept]), width: view.getUint32(0), height: view.getUint32(4) };
};
