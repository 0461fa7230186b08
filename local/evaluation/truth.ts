import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { TruthEntry } from '#samples/set/truth';

/** Reads the labels of a set; fails with a sentence that names the file and the place. */
export const loadTruth = async (folder: string): Promise<readonly TruthEntry[]> => {
  const path = join(folder, 'truth.json');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`${path} 不存在或无法读取。A labelled set is a folder with a truth.json: ${path} cannot be read.`, { cause });
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} 不是有效的 JSON。${path} is not valid JSON.`, { cause });
  }
  const parsed = z.array(TruthEntry).safeParse(value);
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};
