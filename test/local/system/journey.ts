import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { ApiClient } from '#local/system/api-client';
import { FilingState } from '#shared/filing/life-cycle';
import type { Queue } from '#shared/review/task';

const Shown = z.object({
  state: FilingState,
  filingNumbers: z.object({ subject: z.string().optional(), websites: z.record(z.string(), z.string()) }),
  timeline: z.array(z.object({ event: z.string() })),
});
export type Shown = z.infer<typeof Shown>;

const PATIENCE_MS = 90_000;

/** Waits until a filing stands at a state. Throws with the state it stays at. */
export const untilState = async (api: ApiClient, filing: string, wanted: FilingState): Promise<Shown> => {
  let shown = Shown.parse(await api.get(`/filings/${filing}`));
  for (let waited = 0; shown.state !== wanted && waited < PATIENCE_MS; waited += 250) {
    await setTimeout(250);
    shown = Shown.parse(await api.get(`/filings/${filing}`));
  }
  if (shown.state !== wanted) throw new Error(`the filing stays at ${shown.state}`);
  return shown;
};

/** Waits until a filing has the bureau's numbers. */
export const untilNumbers = async (api: ApiClient, filing: string): Promise<Shown['filingNumbers']> => {
  for (let waited = 0; waited < PATIENCE_MS; waited += 250) {
    const { filingNumbers } = Shown.parse(await api.get(`/filings/${filing}`));
    if (filingNumbers.subject !== undefined) return filingNumbers;
    await setTimeout(250);
  }
  throw new Error('the filing gets no numbers');
};

const Task = z.object({ id: z.string(), filingId: z.string(), version: z.number() });

/** Claims the one task of a queue and approves it. */
export const approveNext = async (api: ApiClient, queue: Queue, filing: string): Promise<void> => {
  const task = Task.parse(await api.post(`/queues/${queue}/claim-next`, {}));
  if (task.filingId !== filing) throw new Error('another filing waits in the queue');
  await api.post(`/tasks/${task.id}/decision`, { version: task.version, outcome: 'approve' });
};

const Notice = z.object({ channel: z.enum(['mail', 'sms']), subject: z.string().optional() });

/** What applicants were told by mail, by the files of the outbox folder: the English subjects in the order of the alphabet. */
export const mailsIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(join(folder, 'outbox')).catch(() => []);
  const notices = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => Notice.parse(JSON.parse(await readFile(join(folder, 'outbox', name), 'utf8')))),
  );
  return notices.flatMap(({ channel, subject }) => (channel === 'mail' ? [subject?.split(' / ')[1] ?? ''] : [])).toSorted();
};
