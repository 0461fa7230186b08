import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFaceFinder } from '#functions/adapters/face/face-finder';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { UnprocessableError } from '#functions/errors';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import type { TextReader } from '#functions/ports';
import { readDocument } from '#functions/read-document/read-document';
import type { TruthEntry } from '#samples/set/truth';
import type { DocumentReading } from '#shared/documents/reading';
import type { Outcome } from './values';

const faces = createFaceFinder();

const readingsOf = async (path: string, reader: TextReader): Promise<readonly DocumentReading[]> => {
  try {
    return await readDocument(await normaliseImage(await readFile(path), pictureDecoders), { reader, file: path, faces });
  } catch (error) {
    if (error instanceof UnprocessableError) return [];
    throw error;
  }
};

/** Reads the pictures of a labelled set one after the other. `onPicture` is told how many were read, and of how many. */
export const outcomesOf = async (
  folder: string,
  truth: readonly TruthEntry[],
  reader: TextReader,
  onPicture: (done: number, of: number) => void = () => undefined,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  const files = [...new Set(truth.map(({ file }) => file))];
  for (const [index, file] of files.entries()) {
    const start = performance.now();
    const readings = await readingsOf(join(folder, file), reader);
    const ms = performance.now() - start;
    for (const entry of truth.filter((candidate) => candidate.file === file)) {
      outcomes.push({ truth: entry, reading: readings.find((r) => r.kind === entry.kind) ?? readings[0] ?? null, ms });
    }
    onPicture(index + 1, files.length);
  }
  return outcomes;
};
