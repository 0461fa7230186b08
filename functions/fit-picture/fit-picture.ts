import type { NormalisedPicture, TextReader } from '#functions/ports';
import { readDocument } from '#functions/read-document/read-document';
import type { DocumentReading } from '#shared/documents/reading';
import { encodeWithin, type FittedPicture, type Pixels } from './encode-within';
import { joinSides, type Side } from './join-sides';
import { differingFields, type FieldName } from './same-reading';

/**
 * The interface allows 100 K for a picture and 150 K for a verification sheet without saying of what; the base64 text within them satisfies both
 * readings. In characters.
 */
export const pictureLimit = (use: 'verification-sheet' | 'other'): number => (use === 'verification-sheet' ? 150 : 100) * 1024;

/** What is fitted: the sides of one document, their readings (none for a photo of a person), and the limit of the base64 text in characters. */
export type FitOrder = {
  readonly sides: readonly [Side, ...Side[]];
  readonly readings: readonly DocumentReading[];
  readonly limit: number;
};

/**
 * `read-the-same`: every trusted value was read again off the fitted picture; `nothing-to-read`: there was none. Otherwise a person decides: the best
 * picture and the fields that do not read the same, or nothing where no size fits.
 */
export type Fitted =
  | { readonly ok: true; readonly picture: FittedPicture; readonly legible: 'read-the-same' | 'nothing-to-read' }
  | { readonly ok: false; readonly problem: 'illegible'; readonly picture: FittedPicture; readonly fields: readonly FieldName[] }
  | { readonly ok: false; readonly problem: 'too-large' };

/** From here on blocks do not show to the eye; below it a smaller picture is the better one. */
const GOOD = 60;
const POOR = 25;

const SMALLER = [1, 0.85, 0.72, 0.61, 0.52, 0.44, 0.37, 0.32, 0.27, 0.2, 0.15] as const;

const firstThatFits = async (source: Pixels, lowest: number, limit: number): Promise<FittedPicture | null> => {
  for (const scale of SMALLER) {
    const fitted = await encodeWithin(source, { scale, lowest, limit });
    if (fitted !== null) return fitted;
  }
  return null;
};

/** Good quality at the largest size; then more pixels of less quality, then fewer of more. */
async function* attempts(source: Pixels, limit: number): AsyncGenerator<FittedPicture> {
  const good = await firstThatFits(source, GOOD, limit);
  if (good !== null) yield good;
  const large = await firstThatFits(source, POOR, limit);
  if (large !== null && large.scale !== good?.scale) yield large;
  const small = good === null ? null : await encodeWithin(source, { scale: good.scale * 0.72, lowest: GOOD, limit });
  if (small !== null) yield small;
}

const asPicture = ({ bytes, width, height }: FittedPicture): NormalisedPicture => ({
  bytes,
  width,
  height,
  original: { width, height },
  page: 0,
});

/** Puts a document on one JPEG within the bureau's limit and reads that again: only what still reads the same goes without a person. At most three readings. */
export const fitPicture = async ({ sides, readings, limit }: FitOrder, reader: TextReader): Promise<Fitted> => {
  const source = await joinSides(sides);
  const trusted = readings.some(({ fields }) => Object.values(fields).some((field) => field.trusted));
  let best: { readonly picture: FittedPicture; readonly fields: readonly FieldName[] } | null = null;
  for await (const picture of attempts(source, limit)) {
    if (!trusted) return { ok: true, picture, legible: 'nothing-to-read' };
    const again = await readDocument([asPicture(picture)], { reader, file: 'fitted' });
    const fields = differingFields(readings, again);
    if (fields.length === 0) return { ok: true, picture, legible: 'read-the-same' };
    if (best === null || fields.length < best.fields.length) best = { picture, fields };
  }
  return best === null ? { ok: false, problem: 'too-large' } : { ok: false, problem: 'illegible', ...best };
};
