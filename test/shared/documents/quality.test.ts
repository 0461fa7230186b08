import { describe, expect, it } from 'vitest';
import { type Measurements, qualityOf } from '#shared/documents/quality';
import { residentIdFront } from '#shared/documents/resident-id-front';
import { cardFront, pageOf } from './page-of';

const good: Measurements = { brightness: 180, colourfulness: 25, sharpness: 0.6, burntOut: 0.01 };
const judged = (input: Partial<Parameters<typeof qualityOf>[0]>) => {
  const page = input.page ?? pageOf(cardFront);
  return qualityOf({ page, lines: page.lines, kind: residentIdFront, lost: [], measurements: good, ...input });
};

describe('qualityOf', () => {
  it('passes a picture whose needed fields were read, whatever was measured', () => {
    expect(judged({ measurements: { ...good, sharpness: 0.01 }, lost: ['address'] })).toEqual({ usable: true, problems: [] });
  });

  it.each([
    ['blurred', { sharpness: 0.05 }],
    ['glare', { burntOut: 0.4 }],
    ['dark', { brightness: 20 }],
  ])('refuses a picture that lost its number, as %s when that was measured', (problem, measured) => {
    expect(judged({ lost: ['number'], measurements: { ...good, ...measured } })).toEqual({ usable: false, problems: [problem] });
  });

  it('says illegible where no measurement explains the loss', () => {
    expect(judged({ lost: ['name'] })).toEqual({ usable: false, problems: ['illegible'] });
  });

  it('says cropped where print touches the edge', () => {
    const page = pageOf([...cardFront, { text: '姓', x: 0, y: 500 }]);
    expect(judged({ page, lines: page.lines, lost: ['number'] }).problems).toEqual(['cropped']);
  });

  it('notices a grey copy of a card that is printed in colour', () => {
    expect(judged({ measurements: { ...good, colourfulness: 1 } })).toEqual({ usable: true, problems: ['photocopy'] });
  });

  it('refuses a picture without print as blank, and one with hardly any as no document', () => {
    expect(judged({ page: pageOf([]), lines: [], kind: null })).toEqual({ usable: false, problems: ['blank'] });
    const page = pageOf([{ text: '出口', x: 300, y: 300 }]);
    expect(judged({ page, lines: page.lines, kind: null })).toEqual({ usable: false, problems: ['not-a-document'] });
  });

  it('keeps legible print of an unknown kind for a person', () => {
    expect(judged({ kind: null })).toEqual({ usable: true, problems: [] });
  });
});
