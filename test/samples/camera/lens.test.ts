import { describe, expect, it } from 'vitest';
import { lowResolution } from '#samples/camera/lens';
import type { Picture } from '#samples/camera/picture';
import { vitalPlaces } from '#samples/camera/spoil';
import { paperNamed } from '#samples/papers/subjects';
import { randomFrom } from '#samples/random';
import { shoot } from '#samples/set/shoot';

const shrunk = async (name: string): Promise<Picture> =>
  lowResolution(await shoot(paperNamed(name).invent(4, {}), { level: 'easy', scene: 'flat' }, 4), randomFrom(1), 0.9);

const printHeight = (picture: Picture): number =>
  Math.min(
    ...vitalPlaces(picture)
      .flat()
      .map(([a, , , d]) => Math.hypot(d[0] - a[0], d[1] - a[1])),
  );

describe('a picture of few pixels', () => {
  it('has 653 on its long side where a card is on it', async () => {
    const { width, height } = await shrunk('resident-id-front');
    expect(Math.max(width, height)).toBe(653);
  });

  it('keeps as many as the print of a sheet needs to be read', async () => {
    for (const name of ['verification-sheet', 'domain-certificate', 'law-firm']) {
      const picture = await shrunk(name);
      expect(Math.max(picture.width, picture.height)).toBeGreaterThan(653);
      expect(printHeight(picture)).toBeGreaterThan(11.5);
    }
  });
});
