import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { loadModelSet } from '#functions/adapters/paddle-ocr/model-folder';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { makeSet } from '#samples/set/make';
import { FIT_SET, folderOf } from '#samples/set/standard-set';
import { outcomesOf } from './evaluation/read-set';
import { loadTruth } from './evaluation/truth';
import { runCommand } from './run-command';
import { trustCommand } from './trust/trust-command';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Alphabets from this size on hold nearly all characters of names; smaller ones lack a fifth of GB 2312. */
const LARGE_ALPHABET = 15_000;

await runCommand((args, terminal) =>
  trustCommand(args, terminal, {
    makeFitSet: async () => {
      const folder = await folderOf(FIT_SET);
      await makeSet(folder, FIT_SET, availableParallelism());
      return folder;
    },
    read: async (folder) => {
      const { manifest, alphabet } = await loadModelSet();
      const reader = await createPaddleReader();
      const outcomes = await outcomesOf(folder, await loadTruth(folder), reader, (done, of) => terminal.err(`\r${done}/${of}`));
      await reader.close();
      return { outcomes, reader: { name: manifest.name, version: manifest.version }, knowsRare: alphabet.length >= LARGE_ALPHABET };
    },
    write: async (reader, { thresholds, evidence }) => {
      await writeFile(`${root}shared/documents/trust/${reader}.generated.ts`, thresholds);
      await writeFile(`${root}local/trust/${reader}.evidence.generated.ts`, evidence);
    },
  }),
);
