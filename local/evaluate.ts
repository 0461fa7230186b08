import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { UnprocessableError } from '#functions/errors';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import type { TextReader } from '#functions/ports';
import { readDocument } from '#functions/read-document/read-document';
import { evaluationOf, type Outcome } from '#local/evaluation/score';
import { evaluationTable } from '#local/evaluation/table';
import { loadTruth } from '#local/evaluation/truth';
import type { TruthEntry } from '#samples/set/truth';
import type { DocumentReading } from '#shared/documents/reading';

const USAGE = `用法 / Usage: npm run --silent evaluate -- SET [--json] [--errors]
  SET       带标注的图片文件夹（含 truth.json）/ a folder of labelled pictures with its truth.json (npm run samples -- set SET)
  --json    标准输出只有 JSON / nothing but JSON on standard output
  --errors  逐条列出读错的字段 / also list every field that was read wrong`;

const readingsOf = async (path: string, reader: TextReader): Promise<readonly DocumentReading[]> => {
  try {
    return await readDocument(await normaliseImage(await readFile(path), pictureDecoders), { reader, file: path });
  } catch (error) {
    if (error instanceof UnprocessableError) return [];
    throw error;
  }
};

const outcomesOf = async (folder: string, truth: readonly TruthEntry[]): Promise<readonly Outcome[]> => {
  const reader = await createPaddleReader();
  const outcomes: Outcome[] = [];
  const files = [...new Set(truth.map((entry) => entry.file))];
  for (const [index, file] of files.entries()) {
    const start = performance.now();
    const readings = await readingsOf(join(folder, file), reader);
    const ms = performance.now() - start;
    for (const entry of truth.filter((t) => t.file === file)) {
      outcomes.push({ truth: entry, reading: readings.find((r) => r.kind === entry.kind) ?? readings[0] ?? null, ms });
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${index + 1}/${files.length}`);
  }
  await reader.close();
  return outcomes;
};

const wrongFields = (outcomes: readonly Outcome[]): string =>
  outcomes
    .flatMap(({ truth, reading }) => {
      const kind = reading?.kind === truth.kind ? '' : ` kind: ${reading?.kind ?? 'none'}`;
      const head = `${truth.file} [${truth.tags.join(' ')}] ${truth.kind}${kind} ${reading?.quality.usable ? '' : `refused: ${reading?.quality.problems.join(' ')}`}`;
      const wrong = Object.entries(truth.fields)
        .map(([name, value]) => ({ name, value, field: kind === '' ? reading?.fields[name] : undefined }))
        .filter(({ value, field }) => field?.value !== value)
        .map(
          ({ name, value, field }) =>
            `    ${name}: ${value} → ${field ? `${field.value} (${field.confidence}${field.trusted ? ' TRUSTED' : ''})` : '–'}`,
        );
      return wrong.length > 0 || kind !== '' ? [head, ...wrong] : [];
    })
    .join('\n');

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, errors: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const [folder] = positionals;
  if (values.help || folder === undefined || positionals.length > 1) {
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  const outcomes = await outcomesOf(folder, await loadTruth(folder));
  const evaluation = evaluationOf(outcomes);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  if (values.json) console.log(JSON.stringify({ set: folder, ...evaluation, peakMb }));
  else console.log(`${evaluationTable(evaluation)}\n${peakMb} MB${values.errors ? `\n\n${wrongFields(outcomes)}` : ''}`);
  return 0;
};

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);
