import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { BoxesEntry } from '#samples/set/truth';
import type { ScoredOutcome } from './values';

/** A document with something wrong, and what to see of it: the whole picture upright, and a cut-out for each wrong value whose place is known. Sources are `data:` URLs. */
export type ErrorPicture = { readonly outcome: ScoredOutcome; readonly whole: string; readonly cuts: Readonly<Record<string, string>> };

const source = (bytes: Buffer): string => `data:image/jpeg;base64,${bytes.toString('base64')}`;

/** Where values stand, by file and kind; nothing where the set has no `boxes.json`. */
const boxesOf = async (folder: string): Promise<readonly BoxesEntry[]> => {
  const text = await readFile(join(folder, 'boxes.json'), 'utf8').catch(() => '[]');
  return z.array(BoxesEntry).parse(JSON.parse(text));
};

// The tag says how far the pixels were turned clockwise; the orientation tag of the file is obeyed by sharp itself.
const turnedBack = (tags: readonly string[]): number => {
  const turn = tags.find((tag) => /^rotate-\d+$/.test(tag));
  return turn === undefined ? 0 : (360 - Number(turn.slice(7))) % 360;
};

const cutOf = async (upright: Buffer, box: BoxesEntry['boxes'][string]): Promise<string | undefined> => {
  const { width = 0, height = 0 } = await sharp(upright).metadata();
  const margin = Math.max(8, Math.round(box[3] * 0.25));
  const [left, top] = [Math.max(0, box[0] - margin), Math.max(0, box[1] - margin)];
  const [wide, high] = [Math.min(width - left, box[2] + 2 * margin), Math.min(height - top, box[3] + 2 * margin)];
  if (wide < 1 || high < 1) return undefined;
  const cut = sharp(upright).extract({ left, top, width: wide, height: high }).resize({ width: 620, height: 200, fit: 'inside' });
  return source(await cut.jpeg({ quality: 80 }).toBuffer());
};

const isWrong = ({ truth, reading, values }: ScoredOutcome): boolean =>
  values.some(({ silent }) => silent) || (truth.readable && (reading?.kind !== truth.kind || values.some(({ exact }) => !exact)));

/** What can be seen of every document with an error in it, the silent ones first. */
export const errorPictures = async (folder: string, outcomes: readonly ScoredOutcome[]): Promise<readonly ErrorPicture[]> => {
  const boxes = await boxesOf(folder);
  const silentFirst = outcomes
    .filter(isWrong)
    .sort((a, b) => Number(b.values.some(({ silent }) => silent)) - Number(a.values.some(({ silent }) => silent)));
  const pictures: ErrorPicture[] = [];
  for (const outcome of silentFirst) {
    const { file, kind, tags } = outcome.truth;
    const read = await sharp(join(folder, file)).autoOrient().toBuffer();
    const upright = await sharp(read).rotate(turnedBack(tags)).jpeg({ quality: 90 }).toBuffer();
    const places = boxes.find((entry) => entry.file === file && entry.kind === kind)?.boxes ?? {};
    const cuts: Record<string, string> = {};
    for (const { name, exact } of outcome.values) {
      const place = places[name];
      const cut = exact || place === undefined ? undefined : await cutOf(upright, place);
      if (cut !== undefined) cuts[name] = cut;
    }
    const whole = await sharp(upright).resize({ width: 420, height: 420, fit: 'inside' }).jpeg({ quality: 70 }).toBuffer();
    pictures.push({ outcome, whole: source(whole), cuts });
  }
  return pictures;
};
