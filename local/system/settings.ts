import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { oweSamples } from './samples-due';

/** The version of what lies in a data folder. */
const VERSION = 1;

const Settings = z.strictObject({
  version: z.number(),
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  bureau: z.strictObject({ ispId: z.string(), userName: z.string(), password: z.string(), key: z.string(), iv: z.string() }),
});
/** What a data folder was made with: its own secrets, drawn once. */
export type Settings = z.infer<typeof Settings>;

/** The folder holds what another version wrote: nothing of it is touched. */
export class OtherVersionError extends Error {
  override readonly name = 'OtherVersionError';
  constructor(
    readonly folder: string,
    readonly found: unknown,
  ) {
    super(`${folder} was written by another version`);
  }
}

const letters = (bytes: number): string => randomBytes(bytes).toString('hex');

const fresh = (): Settings => ({
  version: VERSION,
  accessKeyId: `local${letters(6)}`,
  secretAccessKey: letters(20),
  bureau: { ispId: '990000000001', userName: 'heyan', password: letters(8), key: letters(8), iv: letters(8) },
});

/** All of the file or none of it: a start that is killed in the middle leaves no half of one. Throws where somebody else has written it meanwhile. */
const writeWhole = async (file: string, text: string): Promise<void> => {
  const part = `${file}.part-${letters(4)}`;
  try {
    await writeFile(part, text, { mode: 0o600 });
    await link(part, file);
  } finally {
    await rm(part, { force: true });
  }
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Reads a data folder's settings, or makes the folder (`made`), which then waits for its samples. Throws OtherVersionError where another version wrote it. */
export const openSettings = async (folder: string): Promise<{ readonly settings: Settings; readonly made: boolean }> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'settings.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) {
    const made = fresh();
    // Before the settings: from then on the folder is no new one.
    await oweSamples(folder);
    await writeWhole(file, `${JSON.stringify(made, null, 2)}\n`);
    return { settings: made, made: true };
  }
  const found = jsonOf(text);
  const parsed = Settings.safeParse(found);
  if (!parsed.success || parsed.data.version !== VERSION) throw new OtherVersionError(folder, found);
  return { settings: parsed.data, made: false };
};
