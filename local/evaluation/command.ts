import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { loadModelSet } from '#functions/adapters/paddle-ocr/model-folder';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { argumentsOf } from '#local/arguments';
import type { ExitStatus, Terminal } from '#local/terminal';
import { writePage } from '#local/write-page';
import { makeSet } from '#samples/set/make';
import { folderOf, STANDARD_SET } from '#samples/set/standard-set';
import { errorPage } from './error-page';
import { errorPictures } from './error-pictures';
import { outcomesOf } from './read-set';
import { evaluationOf } from './score';
import { evaluationTable } from './table';
import { loadTruth } from './truth';
import { type ScoredOutcome, scored } from './values';

const PAGE = 'out/evaluate.html';

const USAGE = `用法 / Usage: npm run --silent evaluate -- [SET] [--json] [--errors] [--html] [--count N]
  SET       带标注的图片文件夹（含 truth.json）；不写则生成标准集（${STANDARD_SET.count} 张）/ a folder of labelled pictures with its truth.json; without it the standard set is made (${STANDARD_SET.count} pictures, kept in out/sets)
  --json    标准输出只有 JSON / nothing but JSON on standard output
  --errors  逐条列出读错的字段 / also list every field that was read wrong
  --html    把每个错误连同图片写入 ${PAGE} / also write every error with its picture to ${PAGE}
  --count N 只用标准集的前 N 张 / only the first N pictures of the standard set`;

const wrongFields = (outcomes: readonly ScoredOutcome[]): string =>
  outcomes
    .flatMap(({ truth, reading, values }) => {
      const kind = reading?.kind === truth.kind ? '' : ` kind: ${reading?.kind ?? 'none'}`;
      const refused = reading?.quality.usable ? '' : `refused: ${reading?.quality.problems.join(' ')}`;
      const wrong = values
        .filter(({ exact }) => !exact)
        .map(
          ({ name, expected, field, silent }) =>
            `    ${name}: ${expected} → ${field ? `${field.value} (${field.confidence}${silent ? ' TRUSTED' : ''})` : '–'}`,
        );
      return wrong.length > 0 || kind !== '' ? [`${truth.file} [${truth.tags.join(' ')}] ${truth.kind}${kind} ${refused}`, ...wrong] : [];
    })
    .join('\n');

const standardSet = async (count: number, terminal: Terminal): Promise<string> => {
  const order = { ...STANDARD_SET, count };
  const folder = await folderOf(order);
  terminal.err(`标准集 / standard set: ${folder}\n`);
  await makeSet(folder, order, availableParallelism());
  return folder;
};

/** Runs `evaluate`: reads a labelled set, the standard one if none is named, and prints how right the readings are. Exit 2 for wrong arguments or a set that cannot be read. */
export const evaluateCommand = async (args: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const flag = { type: 'boolean' } as const;
  const parsed = argumentsOf(args, { json: flag, errors: flag, html: flag, help: flag, count: { type: 'string' } });
  if ('wrong' in parsed || parsed.inputs.length > 1 || !/^[1-9]\d{0,5}$/.test(parsed.values.count ?? '1')) {
    terminal.err(`${USAGE}\n`);
    return 2;
  }
  const { values, inputs } = parsed;
  if (values.help) {
    terminal.out(`${USAGE}\n`);
    return 0;
  }
  const folder = inputs[0] ?? (await standardSet(Number(values.count ?? STANDARD_SET.count), terminal));
  const truth = await loadTruth(resolve(folder)).catch((error: unknown) => {
    terminal.err(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  });
  if (truth === null) return 2;
  const models = await loadModelSet();
  const reader = await createPaddleReader();
  const read = await outcomesOf(folder, truth, reader, (done, of) => {
    if (process.stderr.isTTY || done % 100 === 0) terminal.err(`\r${done}/${of}`);
  });
  await reader.close();
  const alphabet = new Set(models.alphabet);
  const evaluation = evaluationOf(read, alphabet);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const model = `${models.manifest.name} ${models.manifest.version}`;
  const outcomes = read.map((outcome) => scored(outcome, alphabet));
  const table = evaluationTable(evaluation);
  if (values.html) {
    const complaints = await writePage(PAGE, errorPage(`${folder}, ${model}`, table, await errorPictures(folder, outcomes)));
    for (const { at, zh, en } of complaints) terminal.err(`${at}: ${zh} / ${en}\n`);
  }
  if (values.json) terminal.out(`${JSON.stringify({ set: folder, model, ...evaluation, peakMb })}\n`);
  else terminal.out(`${table}\n\n${model}, ${peakMb} MB\n${values.errors ? `\n${wrongFields(outcomes)}\n` : ''}`);
  return 0;
};
