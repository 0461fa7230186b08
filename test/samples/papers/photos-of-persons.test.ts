import { describe, expect, it } from 'vitest';
import { curtainPhoto } from '#samples/papers/curtain-photo';
import { holdingIdPhoto } from '#samples/papers/holding-id-photo';
import type { Subject } from '#samples/papers/paper';

const pixels = (subject: Subject): Buffer => {
  const { canvas } = subject.draw(0.1).sheet;
  return Buffer.from(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data);
};

describe.each([
  ['curtain-photo', curtainPhoto],
  ['holding-id-photo', holdingIdPhoto],
] as const)('a drawn %s', (kind, photo) => {
  it('is one document of its kind without fields', () => {
    expect(photo(1).draw(0.1).documents).toMatchObject([{ kind, fields: {} }]);
  });

  it('is the same for the same seed, another for another, and shows its fault', () => {
    expect(pixels(photo(1)).equals(pixels(photo(1)))).toBe(true);
    expect(pixels(photo(1)).equals(pixels(photo(2)))).toBe(false);
    expect(photo(1, {}, 'mask').tags).toEqual(['mask']);
    for (const fault of ['no-person', 'mask', 'glasses', 'turned', 'off-centre', 'two-people', 'far-away'] as const)
      expect(pixels(photo(1, {}, fault)).equals(pixels(photo(1))), fault).toBe(false);
  });
});
