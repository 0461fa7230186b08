import { describe, expect, it } from 'vitest';
import { coveredNumber } from '#samples/camera/cover';
import { boxAround, type Picture } from '#samples/camera/picture';
import { screen } from '#samples/camera/screen';
import { tooBright, tooDark, vitalPlaces } from '#samples/camera/spoil';
import { paperNamed } from '#samples/papers/subjects';
import { randomFrom } from '#samples/random';
import { shoot } from '#samples/set/shoot';

const photographed = (name: string): Promise<Picture> => shoot(paperNamed(name).invent(4, {}), { level: 'easy', scene: 'flat' }, 4);

const greys = ({ pixels }: Picture): readonly number[] => Array.from({ length: pixels.length / 4 }, (_, i) => pixels[4 * i + 1] ?? 0);

const contrast = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * 0.98)] ?? 0) - (sorted[Math.floor(sorted.length * 0.02)] ?? 0);
};

describe('a spoiled picture', () => {
  it('has hardly any light, or far too much of it', async () => {
    const picture = await photographed('resident-id-front');
    const [dark, bright] = [greys(await tooDark(picture, randomFrom(1), 1)), greys(await tooBright(picture, randomFrom(1), 1))];
    expect(Math.max(...dark.slice(0, 5000))).toBeLessThan(80);
    expect(contrast(bright)).toBeLessThan(20);
    expect(Math.min(...bright.slice(0, 5000))).toBeGreaterThan(220);
  });

  it('hides most of the number, and on a passport the zone that repeats it, too', async () => {
    for (const name of ['resident-id-front', 'passport']) {
      const picture = await photographed(name);
      const places = vitalPlaces(picture);
      expect(places.length).toBe(name === 'passport' ? 2 : 1);
      const covered = await coveredNumber(picture, randomFrom(2), 1);
      for (const place of places) {
        const [left, top, width, height] = boxAround(place, picture);
        const row = (top + Math.floor(height / 2)) * picture.width;
        const changed = Array.from({ length: width }, (_, x) => 4 * (row + left + x)).filter((at) => {
          const before = picture.pixels[at] ?? 0;
          return Math.abs((covered.pixels[at] ?? 0) - before) > 4;
        });
        expect(changed.length).toBeGreaterThan(width * 0.4);
      }
    }
  });

  it('shows a screen in its frame, and moves the places along', async () => {
    const picture = await photographed('resident-id-front');
    const shown = await screen(picture, randomFrom(3), 0.5);
    expect(Math.max(...[0, 1, 2].map((channel) => shown.pixels[channel] ?? 255))).toBeLessThan(90);
    const [before, after] = [picture, shown].map((one) => boxAround(vitalPlaces(one)[0] ?? [], one));
    expect(after?.[2]).toBeLessThan(before?.[2] ?? 0);
  });
});
