import type { DownloadedFile } from '#functions/bureau-ports';
import type { CollectingTools } from './collecting-tools';

const NAME_LENGTH = 300;

/**
 * Stores a downloaded file for good, so that it can be acknowledged. The same file may come any number of times; another content under a name
 * that is known is stored beside it and quarantined.
 */
export const keepDownload = async ({ name, xml }: DownloadedFile, tools: CollectingTools): Promise<void> => {
  const { files, fingerprint, ledger, nowMs } = tools;
  const print = fingerprint(xml);
  const content = `bureau/downloads/${print}.xml`;
  // A name is only ever data, but a ledger's key has a length.
  const file = name.length > NAME_LENGTH ? `long-name-${fingerprint(name)}` : name;
  const before = await ledger.download(file);
  if (before?.content === content) return;
  await files.put(content, new TextEncoder().encode(xml), 'application/xml');
  const arrival = await ledger.nextArrival();
  if (before === null && (await ledger.putDownload({ name: file, content, arrival, arrivedMs: nowMs(), state: 'stored' }, 0))) return;
  if ((await ledger.download(file))?.content === content) return;
  const part = { id: `${file}#${print}`, file, content, arrival, place: 0, block: '' };
  await ledger.putNotice({ ...part, reason: 'name-reused', state: 'quarantined', submissions: [], sinceMs: nowMs() }, 0);
};
