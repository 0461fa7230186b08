import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorPage } from '#local/evaluation/error-page';
import { errorPictures } from '#local/evaluation/error-pictures';
import { scored } from '#local/evaluation/values';
import type { FieldReading } from '#shared/documents/reading';

let folder = '';

const field = (value: string, trusted: boolean): FieldReading => ({
  value,
  trusted,
  confidence: 0.9,
  reason: 'plausible',
  box: [0, 0, 1, 1],
});

const outcome = (file: string, name: FieldReading, tags: string[] = ['easy']) =>
  scored({
    truth: { file, kind: 'passport', fields: { surname: 'EXAMPLE' }, readable: true, tags },
    reading: {
      file,
      kind: 'passport',
      kindConfidence: 1,
      quality: { usable: true, problems: [] },
      rotation: 0,
      fields: { surname: name },
      empty: [],
      lost: [],
      reader: null,
      size: null,
    },
    ms: 1,
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'errors-'));
  // The left half is black, the right white: turned clockwise by 90 degrees black is on top.
  const half = { create: { width: 100, height: 80, channels: 3, background: 'black' } } as const;
  const white = await sharp({ create: { width: 100, height: 80, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  const upright = await sharp({ create: { width: 200, height: 80, channels: 3, background: 'black' } })
    .composite([
      { input: await sharp(half).png().toBuffer(), left: 0, top: 0 },
      { input: white, left: 100, top: 0 },
    ])
    .png()
    .toBuffer();
  await sharp(upright).rotate(90).jpeg().toFile(join(folder, 'a.jpg'));
  await sharp(upright).jpeg().toFile(join(folder, 'b.jpg'));
  const boxes = { kind: 'passport', width: 200, height: 80, boxes: { surname: [110, 20, 60, 30] } };
  await writeFile(join(folder, 'boxes.json'), JSON.stringify(['a.jpg', 'b.jpg'].map((file) => ({ file, ...boxes }))));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const brightness = async (source: string): Promise<number> => {
  const { channels } = await sharp(Buffer.from(source.replace(/^.*?,/, ''), 'base64')).stats();
  return channels[0]?.mean ?? 0;
};

describe('the pictures of errors', () => {
  it('cut a wrong value out where it stands on the upright picture, also of a file that was turned', async () => {
    const pictures = await errorPictures(folder, [
      outcome('a.jpg', field('X', false), ['easy', 'rotate-90']),
      outcome('b.jpg', field('X', false)),
    ]);
    for (const { cuts } of pictures) expect(await brightness(cuts.surname ?? '')).toBeGreaterThan(240);
  });

  it('leave out what was read right, and put silent errors first', async () => {
    const pictures = await errorPictures(folder, [
      outcome('a.jpg', field('EXAMPLE', true)),
      outcome('a.jpg', field('X', false)),
      outcome('b.jpg', field('X', true)),
    ]);
    expect(pictures.map((picture) => picture.outcome.truth.file)).toEqual(['b.jpg', 'a.jpg']);
  });
});

describe('the page of errors', () => {
  it('shows what is printed and what was read, escaped, with what the filters go by', async () => {
    const page = errorPage(
      'set',
      'table',
      await errorPictures(folder, [outcome('b.jpg', field('<script>', true), ['hard', 'held-out-desk'])]),
    );
    expect(page).toContain('data-state="silent" data-group="names"');
    expect(page).toContain('data-level="hard" data-part="held-out" data-kind="passport"');
    expect(page).toContain('EXAMPLE');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<bdi><script>');
  });
});
