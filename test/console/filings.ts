import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uploadFiling } from '#local/system/upload-filing';
import { Filing } from '#shared/filing/filing';
import type { RunningSystem } from '#test/local/system/running-system';

/** Sends the example of a person's filing with another address of the subject, for an account of its own; answers the filing's id. */
export const sendFiling = async (system: RunningSystem, account: string, address?: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'heyan-filing-'));
  try {
    await cp('examples/person-passes', folder, { recursive: true });
    const file = join(folder, 'filing.json');
    const filing = Filing.parse(JSON.parse(await readFile(file, 'utf8')));
    const subject = { ...filing.order.subject, ...(address === undefined ? {} : { address }) };
    await writeFile(file, JSON.stringify({ ...filing, order: { ...filing.order, subject } }));
    return (await uploadFiling(folder, await system.as('applicant', account))).id;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
