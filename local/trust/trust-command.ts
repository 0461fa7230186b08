import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { argumentsOf } from '#local/arguments';
import type { Outcome } from '#local/evaluation/values';
import { scored } from '#local/evaluation/values';
import type { ExitStatus, Terminal } from '#local/terminal';
import type { ReaderName } from '#shared/documents/page';
import { isIsoDay } from '#shared/filing/day';
import { evidenceOf } from './evidence';
import { fittedThresholds } from './fit';
import { thresholdTable } from './threshold-table';
import { evidenceText, thresholdsText } from './thresholds-text';

const USAGE = `用法 / Usage: npm run --silent trust -- fit [SET] --date YYYY-MM-DD
  SET     带标注的图片文件夹，须以 --part fit 生成；不写则生成默认的一套 / a folder of labelled pictures made with --part fit; without it one is made and kept in out/sets
  --date  写入结果的日期 / the day that the result carries`;

/** What `order.json` beside a set says of it. */
const Origin = z.strictObject({ count: z.number().int(), seed: z.number().int(), part: z.string(), generator: z.string() });

/** What fitting needs from outside: a set's folder when none is named, its readings with the reader's name, and where the result is written. */
export type TrustTools = {
  readonly makeFitSet: () => Promise<string>;
  readonly read: (
    folder: string,
  ) => Promise<{ readonly outcomes: readonly Outcome[]; readonly reader: ReaderName; readonly knowsRare: boolean }>;
  /** `reader` is the name of the set of networks that the files are kept by. */
  readonly write: (reader: string, files: { readonly thresholds: string; readonly evidence: string }) => Promise<void>;
};

const originOf = async (folder: string): Promise<z.infer<typeof Origin> | null> => {
  try {
    return Origin.parse(JSON.parse(await readFile(join(folder, 'order.json'), 'utf8')));
  } catch {
    return null;
  }
};

/** Runs `trust`: fits from which confidence on a value may pass, and writes the thresholds. Exit 2 for wrong arguments or a set that is not of the part to fit on. */
export const trustCommand = async (args: readonly string[], terminal: Terminal, tools: TrustTools): Promise<ExitStatus> => {
  const parsed = argumentsOf(args, { date: { type: 'string' } });
  const [command, named, ...more] = 'wrong' in parsed ? [] : parsed.inputs;
  const date = 'wrong' in parsed ? undefined : parsed.values.date;
  if (command !== 'fit' || more.length > 0 || date === undefined || !isIsoDay(date)) {
    terminal.err(`${USAGE}\n`);
    return 2;
  }
  const folder = named ?? (await tools.makeFitSet());
  const set = await originOf(folder);
  if (set?.part !== 'fit') {
    terminal.err(`${folder}: 不是用 --part fit 生成的图片集 / not a set that was made with --part fit\n`);
    return 2;
  }
  const { outcomes, reader, knowsRare } = await tools.read(folder);
  const evidence = evidenceOf(outcomes.map((outcome) => scored(outcome)));
  const origin = { fittedOn: date, reader: `${reader.name} ${reader.version}`, knowsRare, set };
  await tools.write(reader.name, { thresholds: thresholdsText(evidence, origin), evidence: evidenceText(evidence) });
  terminal.out(`${thresholdTable(fittedThresholds(evidence, origin))}\n`);
  return 0;
};
