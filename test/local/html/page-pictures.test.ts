import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sheetsOf } from '#local/html/page-pictures';
import { cardFront } from '#test/local/verdict-sample';

/** A picture with a red left half and a blue right half. */
const halves = async (width: number, height: number): Promise<Uint8Array> => {
  const red = await sharp({ create: { width: width / 2, height, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: 'blue' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .jpeg()
    .toBuffer();
};

const decoded = (src: string) => sharp(Buffer.from(src.replace('data:image/jpeg;base64,', ''), 'base64'));

const pictureOf = async (width: number, height: number, page = 0) => ({
  bytes: await halves(width, height),
  width,
  height,
  original: { width, height },
  page,
});

describe('sheetsOf', () => {
  it('turns the picture upright and makes it at most 1200 px wide', async () => {
    const reading = cardFront('a.jpg', { rotation: 90, page: 0, size: { width: 600, height: 2000 } });
    const [sheet] = await sheetsOf({
      material: 0,
      file: 'a.jpg',
      readings: [reading],
      pictures: [await pictureOf(2000, 600)],
      documents: [0],
    });
    const { width, height } = await decoded(sheet?.picture?.src ?? '').metadata();
    expect([width, height]).toEqual([600, 2000]);
    const { data } = await decoded(sheet?.picture?.src ?? '')
      .resize(1, 2, { fit: 'fill' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect((data[0] ?? 0) > 200 && (data[5] ?? 0) > 200).toBe(true);
  });

  it('shrinks wide pictures and never enlarges small ones', async () => {
    const widths = await Promise.all(
      [2000, 300].map(async (width) => {
        const reading = cardFront('a.jpg', { page: 0, size: { width, height: 100 } });
        const [sheet] = await sheetsOf({
          material: 0,
          file: 'a.jpg',
          readings: [reading],
          pictures: [await pictureOf(width, 100)],
          documents: [0],
        });
        return (await decoded(sheet?.picture?.src ?? '').metadata()).width;
      }),
    );
    expect(widths).toEqual([1200, 300]);
  });

  it('makes one sheet of two documents on one page, and one of each page of a PDF', async () => {
    const pictures = [await pictureOf(300, 200, 0), await pictureOf(200, 300, 1)];
    const readings = [cardFront('a.pdf', { page: 0 }), cardFront('a.pdf', { page: 0 }), cardFront('a.pdf', { page: 1 })];
    const sheets = await sheetsOf({ material: 2, file: 'a.pdf', readings, pictures, documents: [4, 5, 6] });
    expect(sheets.map(({ documents }) => documents)).toEqual([[4, 5], [6]]);
  });

  it('has no picture for a file that could not be opened', async () => {
    const reading = cardFront('a.jpg', { size: null });
    expect(await sheetsOf({ material: 0, file: 'a.jpg', readings: [reading], pictures: [], documents: [0] })).toEqual([
      { material: 0, file: 'a.jpg', picture: null, documents: [0] },
    ]);
  });
});
