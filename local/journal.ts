import { mkdir, open, readFile, rename, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';

/** How a journal's lines look: `kind` and `version` stand in the file's first line, `entry` parses every further one. */
export type JournalForm<Entry> = { readonly kind: string; readonly version: number; readonly entry: z.ZodType<Entry> };

/** An append-only file. What `append` has answered is on the disk, in the order of the calls; after a failed write every later one fails too. */
export type Journal<Entry> = {
  readonly append: (entry: Entry) => Promise<void>;
  /** Puts what `live` answers in the file's place, atomically. `live` must already answer for every entry whose append was awaited. */
  readonly rewrite: (live: () => Iterable<Entry>) => Promise<void>;
  /** How many entries the file holds. */
  readonly length: () => number;
  /** When all that was appended so far is on the disk, or has failed. */
  readonly settled: () => Promise<void>;
};

/** A file is not the journal that it should be, from its line `line` (from 1) on: damaged, or another program's. It was not touched. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  constructor(
    readonly file: string,
    readonly line: number,
    told: string,
    options?: ErrorOptions,
  ) {
    super(told, options);
  }
}

const Header = z.object({ journal: z.string(), version: z.number() });

const read = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
};

const parsedLine = (file: string, text: string, line: number): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new JournalError(file, line, `${file}: line ${line} is damaged`, { cause });
  }
};

const parsed = <Entry>(file: string, lines: readonly string[], { kind, version, entry }: JournalForm<Entry>): Entry[] => {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const header = Header.safeParse(parsedLine(file, first, 1));
  if (!header.success || header.data.journal !== kind) throw new JournalError(file, 1, `${file} is not a journal of kind ${kind}`);
  if (header.data.version !== version)
    throw new JournalError(
      file,
      1,
      `${file} was written by version ${header.data.version} of this program's format, this one reads ${version}: move it away`,
    );
  return rest.map((text, index) => {
    const result = entry.safeParse(parsedLine(file, text, index + 2));
    if (!result.success) throw new JournalError(file, index + 2, `${file}: line ${index + 2} has another form`, { cause: result.error });
    return result.data;
  });
};

const wholeLines = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);

const linesIn = (whole: Buffer): string[] => whole.toString('utf8').split('\n').slice(0, -1);

/** What a journal says so far, while another may be writing it. A missing file says nothing. */
export const readJournal = async <Entry>(file: string, form: JournalForm<Entry>): Promise<readonly Entry[]> =>
  parsed(file, linesIn(wholeLines(await read(file))), form);

const written = async (file: string, flags: 'a' | 'w', text: string): Promise<void> => {
  const handle = await open(file, flags);
  try {
    await handle.appendFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
};

/**
 * Opens a journal, making file and folder where they are missing. A last line that a kill cut off never happened and is dropped; any other damage,
 * another kind or version is a JournalError. Appends that come together share one write and one sync; between writes no file is open,
 * so there may be thousands of journals.
 */
export const openJournal = async <Entry>(
  file: string,
  form: JournalForm<Entry>,
): Promise<{ readonly entries: readonly Entry[]; readonly journal: Journal<Entry> }> => {
  await mkdir(dirname(file), { recursive: true });
  const bytes = await read(file);
  const whole = wholeLines(bytes);
  const entries = parsed(file, linesIn(whole), form);
  const header = `${JSON.stringify({ journal: form.kind, version: form.version })}\n`;
  if (whole.length < bytes.length) await truncate(file, whole.length);
  if (whole.length === 0) await written(file, 'a', header);

  let length = entries.length;
  let waiting: string[] = [];
  let nextWrite: Promise<void> | undefined;
  let tail: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = tail.then(work);
    tail = turn;
    // The callers see the failure; here it only keeps every later turn from starting.
    tail.catch(() => undefined);
    return turn;
  };

  const write = async (): Promise<void> => {
    const lines = waiting;
    waiting = [];
    nextWrite = undefined;
    await written(file, 'a', lines.join(''));
    length += lines.length;
  };

  return {
    entries,
    journal: {
      append: (entry) => {
        waiting.push(`${JSON.stringify(entry)}\n`);
        nextWrite ??= inTurn(write);
        return nextWrite;
      },
      rewrite: (live) =>
        inTurn(async () => {
          // Those who await the write before this one take it over first.
          await nextTurn();
          const lines = [...live()].map((entry) => `${JSON.stringify(entry)}\n`);
          await written(`${file}.new`, 'w', [header, ...lines].join(''));
          await rename(`${file}.new`, file);
          length = lines.length;
        }),
      length: () => length,
      settled: () => tail.catch(() => undefined),
    },
  };
};
