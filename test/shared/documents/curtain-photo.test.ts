import { describe, expect, it } from 'vitest';
import { curtainPhotoProblems, type Face, isCurtainPhoto, livingFaces } from '#shared/documents/curtain-photo';
import { pageOf } from './page-of';

const empty = { ...pageOf([]), width: 1200, height: 1600 };
const marked = { ...pageOf([{ text: '样例云 网站备案专用', x: 100, y: 100 }]), width: 1200, height: 1600 };
const face: Face = { box: [400, 500, 400, 400], confidence: 0.8 };
const seen = { page: marked, faces: [face], curtainShare: 0.9 };
const at = (box: Face['box'], confidence = 0.8): Face => ({ box, confidence });

describe('a curtain photo', () => {
  it('is in order with one person in the middle, face open, before the right curtain with its word', () => {
    expect(curtainPhotoProblems(seen)).toEqual([]);
  });

  it.each([
    [['no-face'], { faces: [] }],
    [['face-not-open'], { faces: [at([400, 500, 400, 400], 0.45)] }],
    [['several-faces'], { faces: [face, at([20, 500, 300, 300])] }],
    [['not-centred'], { faces: [at([720, 500, 400, 400])] }],
    [['face-not-open', 'not-centred'], { faces: [at([-80, 500, 400, 400])] }],
    [['face-too-small'], { faces: [at([560, 500, 80, 80])] }],
    [['curtain-colour'], { curtainShare: 0.2 }],
    [['wordmark-missing'], { page: empty }],
  ])('says %j', (problems, differing) => {
    expect(curtainPhotoProblems({ ...seen, ...differing })).toEqual(problems);
  });

  it('does not count a small or unsure second face, as on a printed shirt', () => {
    expect(curtainPhotoProblems({ ...seen, faces: [face, at([500, 1200, 90, 90]), at([20, 500, 300, 300], 0.42)] })).toEqual([]);
  });

  it('is known by its word, or by its colour behind a face', () => {
    expect(isCurtainPhoto({ page: marked, faces: [], curtainShare: 0 })).toBe(true);
    expect(isCurtainPhoto({ page: empty, faces: [face], curtainShare: 0.8 })).toBe(true);
    expect(isCurtainPhoto({ page: empty, faces: [], curtainShare: 0.9 })).toBe(false);
    expect(isCurtainPhoto({ page: empty, faces: [face], curtainShare: 0.2 })).toBe(false);
  });

  it('may be another provider’s, with its own colour and word', () => {
    const other = { colour: [200, 30, 30], wordmarks: ['示例网络'] } as const;
    expect(curtainPhotoProblems(seen, other)).toEqual(['wordmark-missing']);
  });
});

describe('living faces', () => {
  it('leave the portrait on a card out and begin with the largest', () => {
    const small = at([100, 100, 50, 50]);
    const portrait = at([500, 1200, 60, 60]);
    expect(livingFaces([small, portrait, face], [300, 1100, 600, 300])).toEqual([face, small]);
  });
});
