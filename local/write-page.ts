import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Complaint } from './complaint';

/** Writes the page, making its folder; a file that cannot be written is a complaint. */
export const writePage = async (file: string, page: string): Promise<readonly Complaint[]> => {
  try {
    await mkdir(dirname(file)).catch(() => undefined);
    await writeFile(file, page);
    return [];
  } catch {
    return [{ at: `--html ${file}`, zh: '无法写入这个文件', en: 'this file cannot be written' }];
  }
};
