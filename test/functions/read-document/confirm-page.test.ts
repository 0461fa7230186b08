import { describe, expect, it } from 'vitest';
import type { TextReader } from '#functions/ports';
import { confirmedPage } from '#functions/read-document/confirm-page';
import type { TextLine } from '#shared/documents/page';
import { cardFront, pageOf } from '#test/shared/documents/page-of';

const halved = (line: TextLine): TextLine => ({ ...line, characters: line.characters.map((one) => ({ ...one, confidence: 0.5 })) });

/** A reader whose second network halves every confidence, and the texts of the lines it was asked about. */
const doubting = () => {
  const asked: string[] = [];
  const reader: TextReader = {
    read: () => Promise.reject(new Error('not asked')),
    confirm: (lines) => {
      asked.push(...lines.map(({ text }) => text));
      return Promise.resolve(lines.map(halved));
    },
    close: () => Promise.resolve(),
  };
  return { asked, reader };
};

describe('a second opinion', () => {
  it('is asked about lines whose values only confidence lets pass, and about no others', async () => {
    const { asked, reader } = doubting();
    const page = await confirmedPage(pageOf(cardFront), reader);
    expect(asked).toContain('林样例');
    expect(asked).toContain('12号3栋405室');
    expect(asked).not.toContain('440305199202299954');
    expect(asked).not.toContain('公民身份号码');
    expect(page.lines.find(({ text }) => text === '林样例')?.characters[0]?.confidence).toBe(0.5);
    expect(page.lines.find(({ text }) => text === '440305199202299954')?.characters[0]?.confidence).toBe(0.99);
  });

  it('keeps the lines in their order', async () => {
    const page = pageOf(cardFront);
    expect((await confirmedPage(page, doubting().reader)).lines.map(({ text }) => text)).toEqual(page.lines.map(({ text }) => text));
  });

  it('is not asked about a value that is past help', async () => {
    const { asked, reader } = doubting();
    await confirmedPage(pageOf(cardFront.map((one) => (one.text === '林样例' ? { ...one, confidence: 0.2 } : one))), reader);
    expect(asked).not.toContain('林样例');
  });

  it('leaves a page as it is where there is no second network', async () => {
    const page = pageOf(cardFront);
    const { confirm: _, ...alone } = doubting().reader;
    expect(await confirmedPage(page, alone)).toBe(page);
  });
});
