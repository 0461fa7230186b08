import { describe, expect, it } from 'vitest';
import { businessLicence } from '#shared/documents/business-licence';
import { type Measurements, qualityOf } from '#shared/documents/quality';
import { residentIdFront } from '#shared/documents/resident-id-front';
import { verificationSheet } from '#shared/documents/verification-sheet';
import { problemLabel } from '#shared/messages/labels-problems';
import { cardFront, pageOf } from './page-of';

const good: Measurements = {
  brightness: 180,
  contrast: 120,
  sharpness: 0.6,
  colourfulness: 5,
  burntOut: 0.01,
  periodicity: 0.5,
  covered: 0,
  paper: 230,
};
const judged = (input: Partial<Parameters<typeof qualityOf>[0]>) => {
  const page = input.page ?? pageOf(cardFront);
  return qualityOf({ page, lines: page.lines, kind: residentIdFront, lost: [], measurements: good, ...input });
};
const measured = (differing: Partial<Measurements>): Measurements => ({ ...good, ...differing });

describe('qualityOf', () => {
  it('passes a picture whose needed fields were read, whatever was measured', () => {
    const measurements = measured({ sharpness: 0.01, covered: 9, burntOut: 0.5, brightness: 20 });
    expect(judged({ measurements, lost: ['address'] })).toEqual({ usable: true, problems: [] });
  });

  it.each<[string, Partial<Measurements>]>([
    ['blurred', { sharpness: 0.05 }],
    ['glare', { burntOut: 0.4 }],
    ['covered', { covered: 1, burntOut: 0.4 }],
    ['dark', { brightness: 20, sharpness: 0 }],
    ['over-exposed', { brightness: 253, paper: 254, contrast: 4, sharpness: 0 }],
  ])('refuses a picture that lost its number, as %s when that was measured', (problem, differing) => {
    expect(judged({ lost: ['number'], measurements: measured(differing) })).toEqual({ usable: false, problems: [problem] });
  });

  it('does not call white paper with sharp print over-exposed', () => {
    const white = measured({ brightness: 250, paper: 254, contrast: 4 });
    expect(judged({ lost: ['number'], measurements: white }).problems).toEqual(['illegible']);
  });

  it('says illegible where no measurement explains the loss', () => {
    expect(judged({ lost: ['name'] })).toEqual({ usable: false, problems: ['illegible'] });
  });

  it('says cropped where print touches the edge', () => {
    const page = pageOf([...cardFront, { text: '姓', x: 0, y: 500 }]);
    expect(judged({ page, lines: page.lines, lost: ['number'] }).problems).toEqual(['cropped']);
  });

  it('says too small of a thumbnail', () => {
    const page = { ...pageOf(cardFront), width: 150, height: 110 };
    expect(judged({ page, lost: ['number'] }).problems).toContain('too-small');
  });

  it('notices a grey copy of what is issued in colour, and lets a black form be grey', () => {
    const measurements = measured({ colourfulness: 0.1 });
    expect(judged({ measurements })).toEqual({ usable: true, problems: ['photocopy'] });
    expect(judged({ measurements, kind: businessLicence }).problems).toEqual(['photocopy']);
    expect(judged({ measurements, kind: verificationSheet }).problems).toEqual([]);
  });

  it('notices a picture of a screen, and keeps it for a person', () => {
    expect(judged({ measurements: measured({ periodicity: 3.3 }) })).toEqual({ usable: true, problems: ['screen'] });
    expect(judged({ measurements: measured({ periodicity: 1.3 }) }).problems).toEqual([]);
  });

  it.each<[string, Partial<Measurements>, number]>([
    ['blank', { contrast: 8, brightness: 235, sharpness: 0 }, 1600],
    ['dark', { contrast: 8, brightness: 12, sharpness: 0 }, 1600],
    ['blank', { contrast: 0, brightness: 255, paper: 255, sharpness: 0 }, 1600],
    ['over-exposed', { contrast: 3, brightness: 253, paper: 254, sharpness: 0 }, 1600],
    ['blurred', { sharpness: 0.02 }, 1600],
    ['too-small', {}, 150],
    ['not-a-document', {}, 1600],
  ])('refuses a picture without print as %s', (problem, differing, width) => {
    const page = { ...pageOf([]), width, height: width / 2 };
    expect(judged({ page, lines: [], kind: null, measurements: measured(differing) })).toEqual({ usable: false, problems: [problem] });
  });

  it('refuses a picture with hardly any print as no document', () => {
    const page = pageOf([{ text: '出口', x: 300, y: 300 }]);
    expect(judged({ page, lines: page.lines, kind: null })).toEqual({ usable: false, problems: ['not-a-document'] });
  });

  it('keeps legible print of an unknown kind for a person, unless lines of it are cut off or hidden', () => {
    expect(judged({ kind: null })).toEqual({ usable: true, problems: [] });
    expect(judged({ kind: null, measurements: measured({ covered: 3 }) })).toEqual({ usable: false, problems: ['covered'] });
    const page = pageOf([...cardFront, ...[500, 560, 620].map((y) => ({ text: '姓名', x: 0, y }))]);
    expect(judged({ page, lines: page.lines, kind: null })).toEqual({ usable: false, problems: ['cropped'] });
  });

  it('has words and advice for each problem in both languages', () => {
    for (const problem of [
      ...[
        'blurred',
        'glare',
        'covered',
        'dark',
        'over-exposed',
        'too-small',
        'cropped',
        'blank',
        'illegible',
        'not-a-document',
        'photocopy',
        'screen',
      ],
      ...['no-face', 'face-not-open', 'several-faces', 'not-centred', 'face-too-small', 'no-card', 'curtain-colour', 'wordmark-missing'],
    ]) {
      const label = problemLabel(problem);
      expect([label.problem.en, label.problem.zh]).not.toContain(problem);
      expect(label.advice.zh).not.toBe('');
    }
  });
});
