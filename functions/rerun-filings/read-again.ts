import type { RerunPorts } from '#functions/rerun/ports';
import type { Result } from '#shared/rerun/run';
import { refreshed } from './refresh-filing';
import type { Work } from './rerun-filing';

const MANIFEST = '/manifest.json';

/** How long pictures may wait to be read before the filing counts as failed, in minutes: the queue holds them for hours on a bad day. */
const MOST_MINUTES = 6 * 60;

/**
 * Has pictures read again by the reader of this day, each once: the manifest is put in its place once more, which announces it to the queue before the reader, whose limit
 * holds back what is too much. Null while they are being read; then judged from what was read, or failed where that never comes. Throws UnprocessableError where a
 * picture is gone.
 */
export const readAgain = async (work: Work, ports: RerunPorts): Promise<Result | null> => {
  const { item, claim, run } = work;
  const { store, derived, clock } = ports;
  const wanted = new Set(item.materials);
  const materials = (await store.materials.of(item.filing)).filter(({ id }) => wanted.has(id));
  const open = materials.filter(({ reader, state }) => state === 'read' && reader !== run.target.reader);
  const now = clock.now();
  if (claim.claim.asked === undefined) {
    for (const { uploadKey } of open)
      await derived.put(`${uploadKey}${MANIFEST}`, new Uint8Array(await derived.get(`${uploadKey}${MANIFEST}`)), 'application/json');
    if (open.length > 0) {
      await store.reruns.note(claim, { asked: now });
      return null;
    }
  }
  if (open.length === 0) return refreshed(work, materials.length, ports);
  if (Date.parse(now) - Date.parse(claim.claim.asked ?? now) <= MOST_MINUTES * 60_000) return null;
  const result: Result = { ...{ as: 'failed', before: item.before, after: null, pictures: 0, unforeseen: false }, error: 'not-read' };
  await store.reruns.note(claim, { result });
  return result;
};
