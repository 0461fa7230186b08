import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Verdict } from '#shared/verdict/verdict';
import { pdfFile } from '#test/fixtures/hostile/pdf-file';
import { greyPng, pngChunk, pngFile, pngHeader } from '#test/fixtures/hostile/png-file';
import { quarters } from '#test/fixtures/hostile/quarters';
import { upload } from '#test/fixtures/hostile/uploads';
import { filingSample, folderWith } from './filing-sample';
import { runProcess } from './run-process';

const MEGABYTE = 1024 * 1024;

const animatedGif = async (): Promise<Buffer> => {
  const frames = await Promise.all(
    ['red', 'blue'].map((background) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
};

const uploads = async (): Promise<readonly (readonly [name: string, bytes: Uint8Array, problem: string])[]> => {
  const jpeg = await quarters(400, 300).jpeg().toBuffer();
  return [
    ['empty.jpg', new Uint8Array(), 'empty-file'],
    ['text.jpg', Buffer.from('this is no picture'), 'not-a-picture'],
    ['truncated.jpg', jpeg.subarray(0, jpeg.length / 2), 'truncated'],
    ['huge.png', pngFile(pngHeader(30_000, 30_000), pngChunk('IDAT', new Uint8Array(8))), 'too-many-pixels'],
    ['inflating.png', greyPng(100, 100, 200 * MEGABYTE), 'damaged'],
    ['animated.gif', await animatedGif(), 'animated'],
    ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-a-picture'],
    ['pages.pdf', pdfFile({ pages: 500 }), 'too-many-pages'],
    ['encrypted.pdf', upload('encrypted.pdf'), 'encrypted-pdf'],
    ['photo.heic', upload('quarters.heic'), 'too-small'],
    [
      'white.jpg',
      await sharp({ create: { width: 900, height: 600, channels: 3, background: 'white' } })
        .jpeg()
        .toBuffer(),
      'blank',
    ],
  ];
};

describe('bad uploads', () => {
  it('get an answer of their own each, and the good material among them is read', async () => {
    const bad = await uploads();
    const good = await readFile('examples/person-passes/materials/id-both-sides.jpg');
    const materials = [...bad.map(([file]) => ({ kind: 'resident-id', file })), { kind: 'resident-id', file: 'good.jpg' }];
    const folder = await folderWith({
      'filing.json': JSON.stringify(filingSample(materials)),
      ...Object.fromEntries([...bad, ['good.jpg', good] as const].map(([name, bytes]) => [`materials/${name}`, bytes])),
    });
    const { status, out, err } = await runProcess('screen', [folder, '--json']);
    const [verdict] = Verdict.array().parse(JSON.parse(out));
    const entries = verdict?.documents ?? [];
    expect(entries.slice(0, bad.length).map(({ file, quality }) => [file, quality.usable, quality.problems])).toEqual(
      bad.map(([name, , problem]) => [name, false, expect.arrayContaining([problem])]),
    );
    expect(entries.slice(bad.length).map(({ kind }) => kind)).toEqual(['resident-id-front', 'resident-id-back']);
    expect({ status, err }).toEqual({ status: 1, err: '' });
  });
});
