import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadModelSet } from '#functions/adapters/paddle-ocr/model-folder';
import { readerOver } from '#functions/adapters/paddle-ocr/reader';
import { type Network, openNetworks } from '#functions/adapters/paddle-ocr/sessions';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import { readDocument } from '#functions/read-document/read-document';
import { loadTruth } from '#local/evaluation/truth';
import { compareReaders } from './bench/readers';

const PICTURES = 60;
const ROUNDS = 2;
const STARTS = 5;
const COMPARED = 24;
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
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const shown = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

type Call = { readonly network: Network; readonly input: Float32Array; readonly shape: readonly number[] };

/** Whole readings of single cards and of licences, each beside the same networks run on the same inputs and nothing else. */
const readingTimes = async (files: readonly string[]): Promise<{ readonly reading: number; readonly bare: number }> => {
  const models = await loadModelSet();
  const networks = await openNetworks(models);
  let calls: Call[] = [];
  const recorded =
    (network: Network): Network =>
    (input, shape) => {
      calls.push({ network, input, shape });
      return network(input, shape);
    };
  const reader = readerOver(
    { ...networks, detect: recorded(networks.detect), recognise: recorded(networks.recognise), orient: recorded(networks.orient) },
    models,
  );
  const [reading, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const file of files) {
      const bytes = await readFile(file);
      calls = [];
      const whole = await timed(async () => readDocument(await normaliseImage(bytes, pictureDecoders), { reader, file }));
      const alone = await timed(async () => {
        for (const { network, input, shape } of calls) await network(input, shape);
      });
      // The first round warms up.
      if (round > 0) {
        reading.push(whole);
        bare.push(alone);
      }
    }
  }
  await reader.close();
  return { reading: median(reading), bare: median(bare) };
};

/** From starting a process to its first card, read and printed. */
const firstCard = async (file: string): Promise<number> => {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    times.push(
      await timed(() => promisify(execFile)(process.execPath, ['--import', 'tsx', 'local/read.ts', file, '--json'], { cwd: root })),
    );
  }
  return median(times);
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
    const filesOf = (kinds: readonly string[]) => alone.filter(({ kind }) => kinds.includes(kind)).map(({ file }) => join(folder, file));
    const cards = filesOf(['resident-id-front', 'resident-id-back']);
    const card = await readingTimes(cards);
    const memoryMb = process.resourceUsage().maxRSS / 1024;
    const licence = await readingTimes(filesOf(['business-licence']));
    const [first] = cards;
    const rows = [
      ['machine', `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`],
      ['a card, warm, upload to fields (median)', `${shown(card.reading)} ms`],
      ['  the networks alone on the same inputs', `${shown(card.bare)} ms`],
      ['  ratio', shown(card.reading / card.bare)],
      ['a licence, warm, upload to fields (median)', `${shown(licence.reading)} ms`],
      ['  the networks alone on the same inputs', `${shown(licence.bare)} ms`],
      ['  ratio', shown(licence.reading / licence.bare)],
      ['process start to first card (median)', first === undefined ? '–' : `${shown(await firstCard(first))} ms`],
      ['peak memory after the cards', `${shown(memoryMb)} MB`],
      ['peak memory after the licences', `${shown(process.resourceUsage().maxRSS / 1024)} MB`],
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
    console.log(rows.map(([name, value]) => `${(name ?? '').padEnd(46)}${value}`).join('\n'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

await main();
