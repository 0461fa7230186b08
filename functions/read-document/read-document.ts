import type { FaceFinder, NormalisedPicture, TextReader } from '#functions/ports';
import { documentKinds } from '#shared/documents/catalogue';
import { distrusted } from '#shared/documents/document-kind';
import { withFittedTrust } from '#shared/documents/fitted-trust';
import type { Page } from '#shared/documents/page';
import { qualityOf } from '#shared/documents/quality';
import type { DocumentReading } from '#shared/documents/reading';
import { documentsOn } from '#shared/documents/split';
import { measureInk } from './measure-ink';
import { measurePicture } from './measure-picture';
import { measureText } from './measure-text';
import { pixelsOf } from './pixels';
import { readPhoto } from './read-photo';
import { secondOpinions, withOpinions } from './second-opinions';

/** Who reads a picture, and from which file it came. Without a face finder no photo of a person is told from another picture. */
export type ReadOptions = { readonly reader: TextReader; readonly file: string; readonly faces?: FaceFinder };

const neededOf = (kind: DocumentReading['kind']): readonly string[] => documentKinds.find((one) => one.kind === kind)?.needed ?? [];

const readPicture = async (picture: NormalisedPicture, { reader, file, faces }: ReadOptions): Promise<readonly DocumentReading[]> => {
  const pixels = await pixelsOf(picture);
  const [read, measured] = await Promise.all([reader.read(picture, pixels), measurePicture(pixels)]);
  // Only print tells which way is up.
  const page: Page = read.lines.length > 0 ? read : { ...read, ...picture.original, rotation: 0 };
  const parts = documentsOn(page);
  const asked = secondOpinions(parts, reader);
  // Measured here while the networks look again.
  const seen = parts.map((part) => ({ part, text: measureText(pixels, picture, page.rotation, part.lines) }));
  const opinions = await asked;
  const basis = { reader: page.reader.name, confirmed: reader.confirm !== undefined };
  const documents = seen.map(({ part, text }): DocumentReading => {
    const { classified, lines, rows } = withOpinions(part, opinions);
    const kind = classified?.kind ?? null;
    const ink = measureInk(pixels, picture, page.rotation, kind?.regions?.(rows) ?? []);
    const read = kind === null ? { fields: {}, empty: [], lost: [] } : withFittedTrust(kind.kind, kind.read(rows, ink), basis);
    const quality = qualityOf({ page, lines, kind, lost: read.lost, measurements: { ...measured, ...text } });
    return {
      file,
      kind: kind?.kind ?? 'unknown',
      kindConfidence: classified?.confidence ?? 0,
      quality,
      rotation: page.rotation,
      ...(quality.usable ? read : distrusted(read, 'picture-refused')),
      reader: page.reader,
      size: { width: page.width, height: page.height },
      page: picture.page,
    };
  });
  const [first] = documents;
  if (faces === undefined || first === undefined || documents.length > 1) return documents;
  const card = first.kind === 'unknown' ? null : { kind: first.kind, needed: neededOf(first.kind), lost: first.lost };
  const photo = await readPhoto({ page, picture, pixels }, { card, quality: first.quality }, faces);
  return photo === null ? documents : [{ ...first, ...photo, fields: {}, empty: [], lost: [] }];
};

/**
 * Reads every document on an upload's pictures: one reading per document, in the order of the pages. Pages that carry
 * nothing known (a cover, a back page) are left out when another page does.
 */
export const readDocument = async (pictures: readonly NormalisedPicture[], options: ReadOptions): Promise<DocumentReading[]> => {
  const readings: DocumentReading[] = [];
  for (const picture of pictures) readings.push(...(await readPicture(picture, options)));
  const known = readings.filter((reading) => reading.kind !== 'unknown');
  return known.length > 0 ? known : readings.slice(0, 1);
};
