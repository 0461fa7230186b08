import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const Measured = z.object({ milliseconds: z.array(z.number()), texts: z.array(z.string()), cpuMs: z.number(), peakMb: z.number() });

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const MOST_OUTPUT = 1 << 28;

/** The readers that are measured side by side, and how each is started. */
const READERS = [
  { name: 'heyan', start: ['--import', 'tsx', here('ours.ts')] },
  { name: '@gutenye/ocr-node', start: [here('others/gutenye.mjs')] },
  { name: 'tesseract.js chi_sim', start: [here('others/tesseract.mjs')] },
] as const;

/** A reader over a list of pictures: medians and means per picture, and the share of printed values that stand whole in its text. */
export type ReaderFigures = {
  readonly name: string;
  readonly medianMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly found: number;
};

/** Installs the other readers beside the system, never into it. False where they cannot be had. */
const installOthers = async (): Promise<boolean> => {
  const folder = here('others');
  try {
    await access(`${folder}/node_modules`);
    return true;
  } catch {
    console.error('npm ci in local/bench/others: the other readers to compare with');
  }
  const done = promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  return done.then(
    () => true,
    () => false,
  );
};

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const shareFound = (texts: readonly string[], values: readonly (readonly string[])[]): number => {
  const hits = values.flatMap((ofPicture, index) => ofPicture.map((value) => plain(texts[index] ?? '').includes(plain(value))));
  return hits.filter(Boolean).length / Math.max(1, hits.length);
};

/**
 * Reads the pictures with every reader, one process each, one after the other on an otherwise idle machine. `values` are the printed
 * values of each picture, to be found in the text before any field is told from another.
 */
export const compareReaders = async (
  files: readonly string[],
  values: readonly (readonly string[])[],
): Promise<readonly ReaderFigures[]> => {
  const readers = (await installOthers()) ? READERS : READERS.slice(0, 1);
  const figures: ReaderFigures[] = [];
  for (const { name, start } of readers) {
    const { stdout } = await promisify(execFile)(process.execPath, [...start, ...files], { maxBuffer: MOST_OUTPUT });
    const { milliseconds, texts, cpuMs, peakMb } = Measured.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
    const sorted = [...milliseconds].sort((a, b) => a - b);
    figures.push({
      name,
      medianMs: sorted[sorted.length >> 1] ?? 0,
      cpuMs: cpuMs / files.length,
      peakMb,
      found: shareFound(texts, values),
    });
  }
  return figures;
};
