import { describe, expect, it } from 'vitest';
import { openPdf } from '#functions/adapters/pdf-decoder';
import { pdfFile } from '#test/fixtures/hostile/pdf-file';
import { upload } from '#test/fixtures/hostile/uploads';

describe('a PDF', () => {
  it('tells its pages and their sizes in points before any is drawn', async () => {
    const document = await openPdf(pdfFile({ pages: 3, box: [0, 0, 200, 100] }));
    expect(document.pageCount).toBe(3);
    expect(document.openPage(2)).toMatchObject({ width: 200, height: 100 });
    document.close();
  });

  it('is drawn on opaque white, red before green before blue', async () => {
    const document = await openPdf(pdfFile({ pages: 1 }));
    const { pixels, width, height } = await document.openPage(0).render(2);
    document.close();
    expect([width, height, pixels.length]).toEqual([400, 200, 400 * 200 * 4]);
    expect([...pixels.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    expect([...pixels.subarray(-400 * 4, -400 * 4 + 3)]).toEqual([255, 0, 0]);
  });

  it.each([
    ['behind a password', () => upload('encrypted.pdf'), 'encrypted-pdf'],
    ['that is none', () => Buffer.from('%PDF-1.4 and no more'), 'damaged'],
  ])('%s is refused', async (_what, bytes, code) => {
    await expect(openPdf(bytes())).rejects.toMatchObject({ name: 'UnprocessableError', code });
  });
});
