import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notifier } from '#functions/notification-ports';

/** Puts messages into a folder instead of sending them, one JSON file each, named by its id: the same message again is the same file. */
export const createFolderNotifier = (folder: string): Notifier => ({
  send: async (notice) => {
    await mkdir(folder, { recursive: true });
    const name = join(folder, `${notice.id.replaceAll(/[^A-Za-z0-9-]/g, '-')}.json`);
    await writeFile(`${name}.part`, `${JSON.stringify(notice, null, 2)}\n`);
    await rename(`${name}.part`, name);
  },
});
