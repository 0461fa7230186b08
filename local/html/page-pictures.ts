import sharp from 'sharp';
import type { NormalisedPicture } from '#functions/ports';
import type { ScreenedFile } from '#local/screening';
import type { DocumentReading } from '#shared/documents/reading';
import type { PagePicture, Sheet } from './page-model';

const WIDEST = 1200;

const shown = async (picture: NormalisedPicture, { rotation, size }: DocumentReading): Promise<PagePicture | null> => {
  if (size === null) return null;
  const upright = sharp(picture.bytes).rotate(rotation);
  const bytes = await sharp(await upright.toBuffer())
    .resize({ width: WIDEST, height: 2 * WIDEST, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 78, mozjpeg: true })
    .toBuffer();
  return { src: `data:image/jpeg;base64,${bytes.toString('base64')}`, size };
};

/** The sheets of one uploaded file: its pictures turned upright and made small enough for a page, each with the documents on it. */
export const sheetsOf = async ({ material, file, readings, pictures, documents }: ScreenedFile): Promise<readonly Sheet[]> => {
  const pages = new Map<number | undefined, number[]>();
  for (const [index, { page }] of readings.entries()) pages.set(page, [...(pages.get(page) ?? []), index]);
  return Promise.all(
    [...pages].map(async ([page, indexes]) => {
      const reading = readings[indexes[0] ?? 0];
      const picture = pictures.find((candidate) => candidate.page === (page ?? 0));
      return {
        material,
        file,
        picture: picture === undefined || reading === undefined ? null : await shown(picture, reading),
        documents: indexes.flatMap((index) => documents[index] ?? []),
      };
    }),
  );
};
