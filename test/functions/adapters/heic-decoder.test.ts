import { describe, expect, it } from 'vitest';
import { openHeic } from '#functions/adapters/heic-decoder';
import { upload } from '#test/fixtures/hostile/uploads';

describe('a HEIC', () => {
  it('tells its size before it is decoded, then gives RGBA rows', async () => {
    const photo = await openHeic(upload('quarters.heic'));
    expect(photo).toMatchObject({ width: 96, height: 64 });
    const { pixels, width, height } = await photo.decode();
    photo.close();
    expect([width, height, pixels.length, pixels[3]]).toEqual([96, 64, 96 * 64 * 4, 255]);
  });

  it('tells the size as it is shown where its container turns it', async () => {
    const photo = await openHeic(upload('quarters-turned.heic'));
    expect(photo).toMatchObject({ width: 64, height: 96 });
    expect(await photo.decode()).toMatchObject({ width: 64, height: 96 });
    photo.close();
  });

  it('that is none, or whose photo is broken, is refused', async () => {
    await expect(openHeic(Buffer.from('\0\0\0\x18ftypheic and no more'))).rejects.toMatchObject({ code: 'damaged' });
    const broken = upload('quarters.heic');
    broken.fill(0, broken.indexOf('mdat') + 4);
    const photo = await openHeic(broken);
    await expect(photo.decode()).rejects.toMatchObject({ name: 'UnprocessableError', code: 'damaged' });
    photo.close();
  });
});
