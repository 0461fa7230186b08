import type { NormalisedPicture, TextReader } from '#functions/ports';
import { distrusted } from '#shared/documents/document-kind';
import { withFittedTrust } from '#shared/documents/fitted-trust';
import { qualityOf } from '#shared/documents/quality';
import type { DocumentReading } from '#shared/documents/reading';
import { documentsOn } from '#shared/documents/split';
import { measureInk } from './measure-ink';
import { measurePicture } from './measure-picture';
import { measureText } from './measure-text';
import { pixelsOf } from './pixels';

const readPicture = async (picture: NormalisedPicture, reader: TextReader, file: string): Promise<readonly DocumentReading[]> => {
  const [page, measured, pixels] = await Promise.all([reader.read(picture), measurePicture(picture), pixelsOf(picture)]);
  const readings = documentsOn(page).map(async ({ classified, lines, rows }): Promise<DocumentReading> => {
    const kind = classified?.kind ?? null;
    const ink = await measureInk(pixels, picture, page.rotation, kind?.regions?.(rows) ?? []);
    const read = kind === null ? { fields: {}, empty: [], lost: [] } : withFittedTrust(kind.kind, kind.read(rows, ink));
    const measurements = { ...measured, ...measureText(pixels, picture, page.rotation, lines) };
    const quality = qualityOf({ page, lines, kind, lost: read.lost, measurements });
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
  return Promise.all(readings);
};

/**
 * Reads every document on an upload's pictures: one reading per document, in the order of the pages. Pages that carry
 * nothing known (a cover, a back page) are left out when another page does.
 */
export const readDocument = async (
  pictures: readonly NormalisedPicture[],
  options: { readonly reader: TextReader; readonly file: string },
): Promise<DocumentReading[]> => {
  const readings: DocumentReading[] = [];
  for (const picture of pictures) readings.push(...(await readPicture(picture, options.reader, options.file)));
  const known = readings.filter((reading) => reading.kind !== 'unknown');
  return known.length > 0 ? known : readings.slice(0, 1);
};
