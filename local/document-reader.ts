import type { UnprocessableCode } from '#functions/errors';
import { UnprocessableError } from '#functions/errors';
import type { NormalisedPicture, TextReader } from '#functions/ports';
import type { DocumentReading } from '#shared/documents/reading';

/** A file to be read: the name it is called by, and how to come by its bytes. Refused names throw an UnprocessableError. */
export type Source = { readonly file: string; readonly open: () => Promise<Uint8Array> };

/** What reading needs. `reader` gives the same reader every time and makes it at the first call. */
export type ReadingTools = {
  readonly normalise: (bytes: Uint8Array) => Promise<readonly NormalisedPicture[]>;
  readonly reader: () => Promise<TextReader>;
  readonly read: (
    pictures: readonly NormalisedPicture[],
    options: { reader: TextReader; file: string },
  ) => Promise<readonly DocumentReading[]>;
  readonly milliseconds: () => number;
};

/**
 * One file read: its documents (at least one), the pictures they stand on, and how long the file took. `problem` where it could not be
 * opened as a picture; `fault` where the system itself failed on it.
 */
export type FileReading = {
  readonly file: string;
  readonly readings: readonly DocumentReading[];
  readonly pictures: readonly NormalisedPicture[];
  readonly ms: number;
  readonly problem?: UnprocessableCode;
  readonly fault?: unknown;
};

/** The entry of a file that could not be opened: nothing known but why. */
export const unopened = (file: string, problem: UnprocessableCode): DocumentReading => ({
  file,
  kind: 'unknown',
  kindConfidence: 0,
  quality: { usable: false, problems: [problem] },
  rotation: 0,
  fields: {},
  empty: [],
  lost: [],
  reader: null,
  size: null,
});

type Prepared = { readonly pictures: readonly NormalisedPicture[]; readonly ms: number } | { readonly error: unknown; readonly ms: number };

const prepare = async ({ open }: Source, { normalise, milliseconds }: ReadingTools): Promise<Prepared> => {
  const start = milliseconds();
  try {
    const pictures = await normalise(await open());
    return { pictures, ms: milliseconds() - start };
  } catch (error) {
    return { error, ms: milliseconds() - start };
  }
};

const refused = (file: string, error: unknown, ms: number): FileReading => {
  const problem = error instanceof UnprocessableError ? error.code : 'damaged';
  const fault = error instanceof UnprocessableError ? {} : { fault: error };
  return { file, readings: [unopened(file, problem)], pictures: [], ms, problem, ...fault };
};

const readPrepared = async (file: string, prepared: Prepared, { reader, read, milliseconds }: ReadingTools): Promise<FileReading> => {
  if ('error' in prepared) return refused(file, prepared.error, prepared.ms);
  const ready = await reader();
  const start = milliseconds();
  try {
    const readings = await read(prepared.pictures, { reader: ready, file });
    return { file, readings, pictures: prepared.pictures, ms: prepared.ms + milliseconds() - start };
  } catch (error) {
    return refused(file, error, prepared.ms + milliseconds() - start);
  }
};

/**
 * Reads files in order, one reading at a time; the next file is normalised while the present one is read. A file that fails keeps
 * nothing from the others. Only a reader that cannot be made throws.
 */
export async function* readFiles(sources: readonly Source[], tools: ReadingTools): AsyncGenerator<FileReading> {
  const [first, ...rest] = sources;
  let next = first === undefined ? undefined : prepare(first, tools);
  // The reader takes longest to make, so it is begun beside the first picture; a failure shows where the reader is waited for.
  if (first !== undefined) tools.reader().catch(() => undefined);
  for (const [index, source] of sources.entries()) {
    const prepared = await next;
    const following = rest[index];
    next = following === undefined ? undefined : prepare(following, tools);
    if (prepared !== undefined) yield await readPrepared(source.file, prepared, tools);
  }
}
