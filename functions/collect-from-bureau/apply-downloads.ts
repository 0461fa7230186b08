import type { DownloadRecord, Notice } from '#functions/bureau-ledger-records';
import { applyPart } from './apply-part';
import type { CollectingTools } from './collecting-tools';
import { storedParts } from './stored-parts';

const AT_ONCE = 50;

const quarantine = async (notice: Omit<Notice, 'state' | 'sinceMs'>, { ledger, nowMs }: CollectingTools): Promise<void> => {
  await ledger.putNotice({ ...notice, state: 'quarantined', sinceMs: nowMs() }, 0);
};

const applyDownload = async ({ name: file, content, arrival }: DownloadRecord, tools: CollectingTools): Promise<void> => {
  const parts = await storedParts(file, content, tools.files);
  if (parts === null)
    return quarantine({ id: `${file}#file`, file, content, arrival, place: 0, block: '', reason: 'unreadable', submissions: [] }, tools);
  for (const [place, { id, part }] of parts.entries()) {
    const applied = await applyPart(part, id, tools);
    if (applied.done) continue;
    const { reason, submissions } = applied;
    await quarantine({ id, file, content, arrival, place, block: part.block, reason, submissions: [...submissions] }, tools);
  }
};

/** Acts on every stored file that was not wholly acted on, in the order in which they came; answers how many those were. */
export const applyDownloads = async (tools: CollectingTools): Promise<number> => {
  let count = 0;
  for (let page = await tools.ledger.downloadsToApply({ limit: AT_ONCE }); page.length > 0; ) {
    for (const { name } of page) {
      const download = await tools.ledger.download(name);
      if (download?.state !== 'stored') continue;
      await applyDownload(download, tools);
      await tools.ledger.putDownload({ ...download, state: 'applied' }, download.version);
      count += 1;
    }
    const last = page.at(-1)?.order;
    page = page.length < AT_ONCE || last === undefined ? [] : await tools.ledger.downloadsToApply({ after: last, limit: AT_ONCE });
  }
  return count;
};
