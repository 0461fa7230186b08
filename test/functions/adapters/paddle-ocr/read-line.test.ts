import { describe, expect, it } from 'vitest';
import { confirmedLine, isZoneLine, readLine } from '#functions/adapters/paddle-ocr/read-line';
import type { Recogniser } from '#functions/adapters/paddle-ocr/recognise';
import { LEAST_SCORE, scoresIn } from '#functions/adapters/paddle-ocr/scores';
import type { Quad } from '#functions/adapters/paddle-ocr/strip';
import type { Character } from '#shared/documents/page';

const raster = { data: new Uint8Array(3 * 400 * 60).fill(255), width: 400, height: 60 };
const quad: Quad = [
  [10, 10],
  [200, 10],
  [200, 50],
  [10, 50],
];

/** A network that answers one text, every character this sure. */
const answering = (text: string, confidence: number): Recogniser => {
  const symbols = ['', ...new Set(text)];
  const steps = 4 * text.length;
  const scores = new Float32Array(steps * symbols.length);
  for (let step = 0; step < steps; step++) {
    const symbol = step % 4 === 1 ? symbols.indexOf(text.charAt(step >> 2)) : 0;
    scores[step * symbols.length + symbol] = symbol === 0 ? 1 : confidence;
  }
  return {
    network: () => Promise.resolve(scoresIn(scores, steps, symbols.length, LEAST_SCORE)),
    alphabet: symbols,
    convention: { file: 'x', dictionary: 'x', height: 48, space: false },
  };
};

const textOf = (characters: readonly Character[]): string => characters.map(({ char }) => char).join('');
const charactersOf = (text: string): readonly Character[] =>
  [...text].map((char) => ({ char, confidence: 0.9, from: 0, to: 1, alternatives: [] }));

describe('a line', () => {
  it('that is sure is read by the own network alone', async () => {
    const line = await readLine(raster, quad, { own: answering('深圳', 0.99), latin: null, second: answering('探圳', 1) });
    expect([textOf(line.read.characters), line.other]).toEqual(['深圳', null]);
  });

  it('that is doubtful is read by both, and the surer counts', async () => {
    const recognisers = { own: answering('探圳', 0.7), latin: null, second: answering('深圳', 0.95) };
    const line = await readLine(raster, quad, recognisers);
    expect(textOf(line.read.characters)).toBe('深圳');
    expect(textOf(line.other?.characters ?? [])).toBe('探圳');
    const [first] = await confirmedLine(raster, line, recognisers);
    expect(first?.confidence).toBeLessThan(0.5);
  });

  it('keeps the longer reading, though the shorter be surer: networks are surest of lines from which they dropped a character', async () => {
    const recognisers = { own: answering('昝宇珩', 0.7), latin: null, second: answering('宇珩', 0.99) };
    expect(textOf((await readLine(raster, quad, recognisers)).read.characters)).toBe('昝宇珩');
  });

  it('of a machine-readable zone is read by the network that knows them, which nothing confirms', async () => {
    const recognisers = { own: answering('PK<<CHN<<', 0.5), latin: answering('P<CHNLI<<', 0.9), second: answering('人人', 1) };
    const line = await readLine(raster, quad, recognisers);
    expect([textOf(line.read.characters), line.isZone]).toEqual(['P<CHNLI<<', true]);
    expect(await confirmedLine(raster, line, recognisers)).toBe(line.read.characters);
  });

  it('is as sure as both networks together', async () => {
    const recognisers = { own: answering('深圳', 0.99), latin: null, second: answering('深圳', 0.8) };
    const characters = await confirmedLine(raster, await readLine(raster, quad, recognisers), recognisers);
    expect(characters.map(({ confidence }) => Math.round(confidence * 1000) / 1000)).toEqual([0.895, 0.895]);
  });

  it('stays as it is where there is one network only', async () => {
    const recognisers = { own: answering('深圳', 0.6), latin: null, second: null };
    const line = await readLine(raster, quad, recognisers);
    expect(await confirmedLine(raster, line, recognisers)).toBe(line.read.characters);
  });
});

describe('a machine-readable line', () => {
  it.each(['P<CHNLI<<HUASHU<<<', '《《《《《', 'G29987624<HN7612046<<'])('is told by its fillers: %s', (text) => {
    expect(isZoneLine(charactersOf(text))).toBe(true);
  });

  it.each(['《网站备案信息真实性核验单》', 'sample-chengzhou.cn', '<<', '2012.03.04-2032.03.04'])('is not %s', (text) => {
    expect(isZoneLine(charactersOf(text))).toBe(false);
  });
});
