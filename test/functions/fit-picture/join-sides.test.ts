import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodeWithin } from '#functions/fit-picture/encode-within';
import { joinSides } from '#functions/fit-picture/join-sides';
import type { NormalisedPicture } from '#functions/ports';

const plain = async (width: number, height: number, background: string): Promise<NormalisedPicture> => {
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .jpeg({ quality: 95 })
    .toBuffer();
  return { bytes, width, height, original: { width, height }, page: 0 };
};

const colourAt = ({ pixels, width }: { readonly pixels: Uint8Array; readonly width: number }, x: number, y: number): string => {
  const at = (y * width + x) * 3;
  const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
  return red > 200 && green > 200 ? 'white' : red > blue ? 'red' : 'blue';
};

describe('two sides on one picture', () => {
  it('stand upright above one another, the first on top, at the width of the widest', async () => {
    const front = { picture: await plain(400, 250, '#d00000'), rotation: 0 } as const;
    const back = { picture: await plain(125, 200, '#0000d0'), rotation: 90 } as const;
    const joined = await joinSides([front, back]);
    expect({ width: joined.width, height: joined.height }).toEqual({ width: 400, height: 250 + 8 + 250 });
    expect(joined.pixels.length).toBe(400 * 508 * 3);
    expect([colourAt(joined, 200, 100), colourAt(joined, 200, 254), colourAt(joined, 200, 400)]).toEqual(['red', 'white', 'blue']);
  });

  it('one side alone is only turned', async () => {
    const joined = await joinSides([{ picture: await plain(60, 30, '#d00000'), rotation: 270 }]);
    expect(joined).toMatchObject({ width: 30, height: 60 });
  });
});

describe('the best quality within a limit', () => {
  it('takes more bytes where more are allowed, and nothing where the lowest quality is too much', async () => {
    const noise = Uint8Array.from({ length: 120 * 80 * 3 }, (_, index) => (index * 7919) % 251);
    const source = { pixels: noise, width: 120, height: 80 };
    const [tight, loose] = await Promise.all([9000, 20_000].map((limit) => encodeWithin(source, { scale: 1, lowest: 10, limit })));
    expect(tight?.base64.length).toBeLessThanOrEqual(9000);
    expect(loose?.quality ?? 0).toBeGreaterThan(tight?.quality ?? 100);
    expect(await encodeWithin(source, { scale: 1, lowest: 90, limit: 500 })).toBeNull();
  });
});
