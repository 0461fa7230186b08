import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { NormalisedPicture, TextReader } from '#functions/ports';
import { readDocument } from '#functions/read-document/read-document';
import type { Page } from '#shared/documents/page';
import { cardBack, cardFront, type Printed, pageOf } from '#test/shared/documents/page-of';

const grey = await sharp({ create: { width: 80, height: 50, channels: 3, background: '#cccccc' } })
  .jpeg()
  .toBuffer();
const picture = (page: number): NormalisedPicture => ({
  bytes: grey,
  width: 80,
  height: 50,
  original: { width: 1600, height: 1000 },
  page,
});

/** A reader that answers the pages given, in order. */
const readerOf = (...pages: readonly Page[]): TextReader => {
  const left = [...pages];
  return { read: async () => left.shift() ?? pageOf([]), close: async () => undefined };
};

const read = (...pages: readonly (readonly Printed[])[]) =>
  readDocument(
    pages.map((_, i) => picture(i)),
    { reader: readerOf(...pages.map((page) => pageOf(page))), file: 'upload.pdf' },
  );

describe('readDocument', () => {
  it('answers one reading per document, in the order of the pages, each with its page and reader', async () => {
    const readings = await read(cardFront, cardBack);
    expect(readings.map(({ kind, page, file }) => [kind, page, file])).toEqual([
      ['resident-id-front', 0, 'upload.pdf'],
      ['resident-id-back', 1, 'upload.pdf'],
    ]);
    expect(readings[0]).toMatchObject({
      reader: { name: 'test', version: '1' },
      size: { width: 1600, height: 1000 },
      quality: { usable: true },
    });
  });

  it('leaves out a page that carries nothing known when another does', async () => {
    const cover: readonly Printed[] = [{ text: '关于提交网站备案材料的说明（共两页）请查收附件原件', x: 100, y: 100 }];
    expect((await read(cover, cardFront)).map(({ kind }) => kind)).toEqual(['resident-id-front']);
  });

  it('answers one unknown reading where nothing known was found', async () => {
    expect(await read([], [])).toMatchObject([
      { kind: 'unknown', kindConfidence: 0, fields: {}, quality: { usable: false, problems: ['blank'] } },
    ]);
  });

  it('refuses a card whose number cannot be read, and says so', async () => {
    const [reading] = await read(cardFront.filter(({ text }) => !/^\d/.test(text)));
    expect(reading).toMatchObject({ kind: 'resident-id-front', lost: ['number'], quality: { usable: false } });
    expect(Object.values(reading?.fields ?? {}).every(({ trusted }) => !trusted)).toBe(true);
  });
});
