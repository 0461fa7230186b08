import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { uploadFiling } from '#local/system/upload-filing';
import { Filing } from '#shared/filing/filing';
import type { RunningSystem } from '#test/local/system/running-system';
import { pictureBook } from './picture-pdf';

/** What is another than in the example: the address of the subject; the card in a file of two pages, a side on each. */
export type Different = { readonly address?: string; readonly cardInBook?: true };

const BOOK = 'book.pdf';

/** Puts the two sides of the example's card, which lie on one picture, into a file with a page for each. */
const bind = async (folder: string): Promise<void> => {
  const both = sharp(join(folder, 'materials', 'id-both-sides.jpg'));
  const { width, height } = await both.metadata();
  const half = Math.floor(height / 2);
  const sides = [0, half].map(async (top) => ({
    jpeg: await both.clone().extract({ left: 0, top, width, height: half }).jpeg().toBuffer(),
    width,
    height: half,
  }));
  await writeFile(join(folder, 'materials', BOOK), pictureBook(await Promise.all(sides)));
};

/** Sends the example of a person's filing, or one that differs from it, for an account of its own; answers the filing's id. */
export const sendFiling = async (system: RunningSystem, account: string, { address, cardInBook }: Different = {}): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'heyan-filing-'));
  try {
    await cp('examples/person-passes', folder, { recursive: true });
    const file = join(folder, 'filing.json');
    const filing = Filing.parse(JSON.parse(await readFile(file, 'utf8')));
    const subject = { ...filing.order.subject, ...(address === undefined ? {} : { address }) };
    const materials = filing.order.materials.map((one) => (one.kind === 'resident-id' && cardInBook ? { ...one, file: BOOK } : one));
    if (cardInBook) await bind(folder);
    await writeFile(file, JSON.stringify({ ...filing, order: { ...filing.order, subject, materials } }));
    return (await uploadFiling(folder, await system.as('applicant', account))).id;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
