import { UnprocessableError } from '#functions/errors';
import type { PictureDecoders } from '#functions/ports';
import type { DocumentReading } from '#shared/documents/reading';
import type { MaterialKind } from '#shared/filing/codes';
import { residentCheckCharacter } from '#shared/identifiers/resident-id';
import { BACK, exampleDocument, FRONT } from '#shared/rules/example-document';

/** What an upload of a trial shows, and on whose card. Poison lets the decoder throw what nobody foresaw, or end the process. */
export type Drawn = { readonly kind: MaterialKind; readonly number: string; readonly is: 'good' | 'unusable' | 'throwing' | 'killing' };

/** The resident number of an applicant of a trial: invented, with its check character. */
export const numberAt = (place: number): string => {
  const first17 = `44030519920229${100 + 2 * place}`;
  return `${first17}${residentCheckCharacter(first17)}`;
};

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

const box = (type: string, content: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(8 + content.length);
  new DataView(bytes.buffer).setUint32(0, bytes.length);
  bytes.set(ascii(type), 4);
  bytes.set(content, 8);
  return bytes;
};

/** The bytes of an upload: a HEIC container, whose decoder is a port, with what it shows in a box of its own. */
export const uploadBytes = (drawn: Drawn): Uint8Array =>
  Uint8Array.from([...box('ftyp', ascii('heic\0\0\0\0heic')), ...box('free', ascii(drawn.is))]);

/** A decoder that broke in a way that nobody foresaw. */
export class DecoderBroke extends Error {
  override readonly name = 'DecoderBroke';
}

const SIDE = 32;

/** Opens these uploads. `kill` ends the process that decodes. */
export const drawnDecoders = (kill: () => never): PictureDecoders => ({
  openHeic: async (bytes) => {
    const is = new TextDecoder().decode(bytes.slice(bytes.length - 'throwing'.length));
    if (is === 'throwing') throw new DecoderBroke('memory access out of bounds');
    if (is.endsWith('killing')) kill();
    const pixels = new Uint8Array(SIDE * SIDE * 4).fill(200);
    return { width: SIDE, height: SIDE, decode: async () => ({ pixels, width: SIDE, height: SIDE }), close: () => undefined };
  },
  openPdf: async () => {
    throw new UnprocessableError('damaged');
  },
});

const fieldsOf = ({ kind, number }: Drawn): Readonly<Record<string, string>> => {
  if (kind === 'resident-id-front') return { ...FRONT.fields, number };
  return kind === 'resident-id-back' ? BACK.fields : {};
};

/** What is read off it: everything that there is, and nothing of it trusted, so that a person looks. */
export const readingOf = (drawn: Drawn): DocumentReading => {
  const { kind, is } = drawn;
  const fields = fieldsOf(drawn);
  const doubtful = Object.fromEntries(Object.keys(fields).map((name) => [name, []]));
  const quality = is === 'unusable' ? { usable: false, problems: ['blurred'] } : { usable: true, problems: [] };
  return { ...exampleDocument(0, { kind, fields, doubtful, quality }).reading, size: { width: SIDE, height: SIDE }, page: 0 };
};
