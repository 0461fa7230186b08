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

await runCommand((args, terminal) =>
  trustCommand(args, terminal, {
    makeFitSet: async () => {
      const folder = await folderOf(FIT_SET);
      await makeSet(folder, FIT_SET, availableParallelism());
      return folder;
    },
    read: async (folder) => {
      const { manifest } = await loadModelSet();
      const reader = await createPaddleReader();
      const outcomes = await outcomesOf(folder, await loadTruth(folder), reader, (done, of) => terminal.err(`\r${done}/${of}`));
      await reader.close();
      return { outcomes, reader: `${manifest.name} ${manifest.version}` };
    },
    write: async (thresholds, evidence) => {
      await writeFile(`${root}shared/documents/trust-thresholds.generated.ts`, thresholds);
      await writeFile(`${root}local/trust/evidence.generated.ts`, evidence);
    },
  }),
);
