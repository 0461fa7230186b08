import { describe, expect, it } from 'vitest';
import type { TextReader } from '#functions/ports';
import { secondOpinions, withOpinions } from '#functions/read-document/second-opinions';
import type { TextLine } from '#shared/documents/page';
import { documentsOn, type PageDocument } from '#shared/documents/split';
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

const confirmed = async (documents: readonly PageDocument[], reader: TextReader): Promise<readonly PageDocument[]> => {
  const opinions = await secondOpinions(documents, reader);
  return documents.map((document) => withOpinions(document, opinions));
};
const linesOf = (documents: readonly PageDocument[]): readonly TextLine[] => documents.flatMap(({ lines }) => lines);

describe('a second opinion', () => {
  it('is asked about lines whose values only confidence lets pass, and about no others', async () => {
    const { asked, reader } = doubting();
    const documents = await confirmed(documentsOn(pageOf(cardFront)), reader);
    const confidenceOf = (wanted: string) => linesOf(documents).find(({ text }) => text === wanted)?.characters[0]?.confidence;
    expect(asked).toContain('林样例');
    expect(asked).toContain('12号3栋405室');
    expect(asked).not.toContain('440305199202299954');
    expect(asked).not.toContain('公民身份号码');
    expect(confidenceOf('林样例')).toBe(0.5);
    expect(confidenceOf('440305199202299954')).toBe(0.99);
    const name = documents[0]?.rows.flat().find(({ char }) => char === '林');
    expect(name?.confidence).toBe(0.5);
  });

  it('keeps the lines in their order', async () => {
    const page = pageOf(cardFront);
    const documents = await confirmed(documentsOn(page), doubting().reader);
    expect(linesOf(documents).map(({ text }) => text)).toEqual(page.lines.map(({ text }) => text));
  });

  it('is not asked about a value that is past help', async () => {
    const { asked, reader } = doubting();
    const faint = pageOf(cardFront.map((one) => (one.text === '林样例' ? { ...one, confidence: 0.2 } : one)));
    await confirmed(documentsOn(faint), reader);
    expect(asked).not.toContain('林样例');
  });

  it('leaves documents as they are where there is no second network', async () => {
    const documents = documentsOn(pageOf(cardFront));
    const { confirm: _, ...alone } = doubting().reader;
    expect((await confirmed(documents, alone))[0]).toBe(documents[0]);
  });
});
