import type { z } from 'zod';
import type { Reading } from '#functions/record-reading/upload-readings';
import { chance, type Random } from '#samples/random';

type Drawn = z.infer<typeof Reading>;

/** What stands on an invented paper, field by field, and how it was read. */
export type Paper = {
  readonly kind: Exclude<Drawn['kind'], 'unknown'>;
  readonly fields: Readonly<Record<string, string>>;
  readonly file: string;
};

/** How often a field is read with a doubt, and how often it is lost. */
const DOUBTFUL = 0.015;
const LOST = 0.004;

/** A reading as the reader of this name and version gives it, without a picture: most fields sure, some doubtful with another candidate, a few lost. */
export const drawReading = (
  random: Random,
  { kind, fields, file }: Paper,
  reader: { readonly name: string; readonly version: string },
): Drawn => {
  const lost: string[] = [];
  const read: Drawn['fields'] = {};
  for (const [row, [name, value]] of Object.entries(fields).entries()) {
    if (chance(random, LOST)) {
      lost.push(name);
      continue;
    }
    const doubtful = chance(random, DOUBTFUL);
    read[name] = {
      value,
      confidence: doubtful ? 0.61 : 0.98,
      trusted: !doubtful,
      reason: doubtful ? 'below-threshold' : 'plausible',
      box: [120, 80 + 60 * row, 420, 40],
      ...(doubtful ? { candidates: [`${value.slice(0, -1)}X`] } : {}),
    };
  }
  return {
    ...{ file, kind, kindConfidence: 0.98, quality: { usable: true, problems: [] }, rotation: 0 as const },
    ...{ fields: read, empty: [], lost, reader, size: { width: 1600, height: 1010 }, page: 0 },
  };
};
