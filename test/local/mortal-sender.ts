import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packFile } from '#functions/adapters/bureau/pack';
import { createLedger } from '#functions/bureau-ledger-over-items';
import { collectFromBureau } from '#functions/collect-from-bureau/collect-from-bureau';
import { UnprocessableError } from '#functions/errors';
import type { ObjectStore } from '#functions/ports';
import { submitToBureau } from '#functions/submit-to-bureau/submit-to-bureau';
import { fileCell } from '#local/bureau/file-cell';
import { inProcessClient } from '#local/bureau/in-process';
import { newBureau } from '#local/bureau/state';
import { openLedgerItems } from '#local/bureau-command-ledger';
import { filingXml } from '#local/chaos/filing-xml';

/** A process that submits filings to a bureau, both kept in a folder, and may be killed at any moment: FOLDER FILINGS LIFE. */
const [folder = '', filings = '0', life = '0'] = process.argv.slice(2);

/** A later life begins when no call of an earlier one can still be under way. */
const nowMs = (): number => Date.now() + Number(life) * 600_000;

const files: ObjectStore = {
  get: async (key) => {
    if (!existsSync(join(folder, key))) throw new UnprocessableError('file-not-found');
    return readFileSync(join(folder, key));
  },
  put: async (key, bytes) => {
    const file = join(folder, key);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, bytes);
    renameSync(`${file}.new`, file);
  },
};

const cell = fileCell(join(folder, 'bureau.json'), () => newBureau());
const client = inProcessClient(cell, nowMs);
const { ispId } = cell.read().configuration;
const ledger = createLedger(await openLedgerItems(folder));
const tools = {
  ledger,
  client,
  files,
  nowMs,
  outcomes: { record: async ({ id }: { readonly id: string }) => appendFileSync(join(folder, 'outcomes.txt'), `${id}\n`) },
  fingerprint: (text: string) => createHash('sha256').update(text).digest('hex'),
  build: async ({ filingId, firstId }: { readonly filingId: string; readonly firstId: number }) => {
    const built = packFile(filingXml(Number(filingId), firstId, ispId), `h${firstId}.xml`);
    return built.ok ? { ok: true as const, file: built.file, resultIds: [firstId] } : { ok: false as const, problems: ['packing'] };
  },
};

for (let place = 0; place < Number(filings); place += 1) {
  const result = await submitToBureau({ filingId: String(place), revision: 1, operation: 'first-filing', part: '', idCount: 5 }, tools);
  process.stdout.write(`${place} ${result.state}\n`);
}
while ((await collectFromBureau(tools)).comes === 'again');
process.stdout.write('done\n');
