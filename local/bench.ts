import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadTruth } from '#local/evaluation/truth';
import type { TruthEntry } from '#samples/set/truth';
import { compareReaders } from './bench/readers';
import { readingTimes } from './bench/reading-times';
import { medianOf, type Spent, timed } from './bench/spent';

const PICTURES = 200;
const STARTS = 5;
const COMPARED = 24;
const CARDS = ['resident-id-front', 'resident-id-back'];
const LICENCES = ['business-licence'];
const AS_PRINTED: readonly string[] = [
  'name',
  'number',
  'address',
  'authority',
  'creditCode',
  'legalRepresentative',
  'ethnicity',
  'capital',
];

const root = fileURLToPath(new URL('..', import.meta.url));
const shown = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

/** Taken upright and straight from above: a scan, or a picture of paper that lies flat. */
const isFlat = ({ tags }: TruthEntry): boolean =>
  (tags.includes('flat') || tags.includes('scan')) && !tags.some((tag) => tag.startsWith('rotate-'));

/** From starting a process to its first card, read and printed. */
const firstCard = async (file: string): Promise<number> => {
  const times: Spent[] = [];
  for (let i = 0; i < STARTS; i++) {
    times.push(
      await timed(() => promisify(execFile)(process.execPath, ['--import', 'tsx', 'local/read.ts', file, '--json'], { cwd: root })),
    );
  }
  return medianOf(times).ms;
};

const both = ({ ms, cpuMs }: Spent): string => `${shown(ms)} ms, ${shown(cpuMs)} ms CPU`;

type Times = { readonly reading: Spent; readonly bare: Spent };

const ratioOf = ({ reading, bare }: Times): string => `${shown(reading.ms / bare.ms)}, of CPU ${shown(reading.cpuMs / bare.cpuMs)}`;

/** Readings beside their networks alone. */
const besideNetworks = async (files: readonly string[]): Promise<readonly [string, string][]> => {
  const [threads, plain] = [await readingTimes(files), await readingTimes(files, 'one after the other')];
  return [
    [`  those that lie upright and flat, ${files.length} pictures`, both(threads.reading)],
    ['  their networks alone, one call after the other', both(plain.bare)],
    ['  ratio', ratioOf(plain)],
    ['  their networks alone, lines on as many threads', both(threads.bare)],
    ['  ratio', ratioOf(threads)],
  ];
};

const main = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'heyan-bench-'));
  try {
    // Drawn by another process: this one's memory is the reader's.
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'samples/main.ts', 'set', folder, '--count', String(PICTURES)], {
      cwd: root,
    });
    const truth = (await loadTruth(folder)).filter((entry) => entry.readable);
    const alone = truth.filter((entry) => truth.filter((other) => other.file === entry.file).length === 1);
    const filesOf = (kinds: readonly string[], entries: readonly TruthEntry[]) =>
      entries.filter(({ kind }) => kinds.includes(kind)).map(({ file }) => join(folder, file));
    const flat = alone.filter(isFlat);
    const [cards, licences] = [filesOf(CARDS, alone), filesOf(LICENCES, alone)];
    // Memory before anything else is opened beside the reader.
    const card = await readingTimes(cards);
    const memoryMb = process.resourceUsage().maxRSS / 1024;
    const licence = await readingTimes(licences);
    const allMemoryMb = process.resourceUsage().maxRSS / 1024;
    const [first] = cards;
    const rows = [
      ['machine', `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`],
      [`a card, warm, upload to fields, ${cards.length} pictures`, both(card.reading)],
      ...(await besideNetworks(filesOf(CARDS, flat))),
      [`a licence, warm, upload to fields, ${licences.length} pictures`, both(licence.reading)],
      ...(await besideNetworks(filesOf(LICENCES, flat))),
      ['process start to first card (median)', first === undefined ? '–' : `${shown(await firstCard(first))} ms`],
      ['peak memory after the cards', `${shown(memoryMb)} MB`],
      ['peak memory after the licences', `${shown(allMemoryMb)} MB`],
    ];
    // Values that are printed as they are told; days and the like are told in another form.
    const asPrinted = (file: string): string[] =>
      truth
        .filter((entry) => join(folder, entry.file) === file)
        .flatMap(({ fields }) => Object.entries(fields))
        .filter(([name]) => AS_PRINTED.includes(name))
        .map(([, value]) => value);
    const compared = [...new Set(truth.map(({ file }) => join(folder, file)))].slice(0, COMPARED);
    const readers = await compareReaders(compared, compared.map(asPrinted));
    for (const { name, medianMs, cpuMs, peakMb, found } of readers) {
      rows.push([
        `${compared.length} pictures, ${name}`,
        `${shown(medianMs)} ms, ${shown(cpuMs)} ms CPU, ${shown(peakMb)} MB, ${(100 * found).toFixed(1)} % of the values found`,
      ]);
    }
    console.log(rows.map(([name, value]) => `${(name ?? '').padEnd(52)}${value}`).join('\n'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

await main();
