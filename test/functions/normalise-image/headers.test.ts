import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { jpegPicture } from '#functions/normalise-image/jpeg-header';
import { pngPicture } from '#functions/normalise-image/png-header';
import { greyPng, pngChunk, pngFile, pngHeader } from '#test/fixtures/hostile/png-file';
import { quarters } from '#test/fixtures/hostile/quarters';

describe('a JPEG', () => {
  it('ends at its end marker, also where a thumbnail in its EXIF ends earlier', async () => {
    const thumbnail = await quarters(16, 8).jpeg().toBuffer();
    const plain = await quarters().jpeg().toBuffer();
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, thumbnail.length + 2]), thumbnail]);
    expect(thumbnail.length).toBeLessThan(65_000);
    segment.writeUInt16BE(thumbnail.length + 2, 2);
    const file = Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]);
    const picture = jpegPicture(Buffer.concat([file, Buffer.from('<html>')]));
    expect(picture).toMatchObject({ width: 96, height: 64 });
    expect(file.equals(picture.bytes)).toBe(true);
  });
});

describe('a PNG', () => {
  const pixels = pngChunk('IDAT', deflateSync(Buffer.alloc(110)));

  it('ends at its end chunk', () => {
    const file = greyPng(30, 20);
    const picture = pngPicture(Buffer.concat([file, Buffer.from('PK\x03\x04')]));
    expect(picture).toMatchObject({ width: 30, height: 20 });
    expect(file.equals(picture.bytes)).toBe(true);
  });

  it('is decoded without texts, times and unknown chunks', () => {
    const extras = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'prVt'].map((type) => pngChunk(type, Buffer.from('content')));
    const plain = pngFile(pngHeader(10, 10), pixels);
    expect(plain.equals(pngPicture(pngFile(pngHeader(10, 10), ...extras, pixels)).bytes)).toBe(true);
  });
});
