import { sendMaterial } from '#local/system/upload-filing';
import { distinctBytes } from './distinct-bytes';
import type { DrawnFiling } from './drawn-filing';
import { isJudged, lookUntil, newFiling } from './in-one-go';
import type { SpawnedSystem } from './spawned-system';

/** As often as a page that waits; more often, and the looking itself would be the load. */
const LOOK_EVERY_MS = 200;

/**
 * Milliseconds from the first byte of six pictures, sent at once as a browser does, until the applicant sees the fix list that knows all of them: one filing after the other, on a
 * system that does nothing else.
 */
export const onIdle = async (
  system: SpawnedSystem,
  drawn: readonly DrawnFiling[],
  count: number,
  who = 'idle',
): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const filing = drawn[index % drawn.length];
    if (filing === undefined) break;
    const api = await system.as('applicant', `${who}-${index}`);
    const id = await newFiling(api, filing);
    const start = performance.now();
    await Promise.all(
      filing.materials.map(({ kind, of, fileName, bytes }, place) =>
        sendMaterial(api, id, { kind, of, fileName, contentType: 'image/jpeg', bytes: distinctBytes(bytes, `${who}-${index}-${place}`) }),
      ),
    );
    await lookUntil(api, id, isJudged, LOOK_EVERY_MS);
    times.push(performance.now() - start);
  }
  return times;
};
