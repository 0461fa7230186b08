import { UnprocessableError } from '#functions/errors';
import type { MaterialRecord } from '#functions/records/material-record';
import { sha256 } from '#functions/sha256';
import { standingOf, stepActor } from '#functions/workflow/run';
import type { Workflow } from '#functions/workflow-ports';
import type { VerdictPorts } from './current-verdict';
import { refreshVerdict } from './refresh-verdict';
import { UploadReadings } from './upload-readings';

/** What recording needs: all of a verdict's ports, the store as a whole, and the workflow that may wait for a photo. */
export type RecordingPorts = VerdictPorts & { readonly workflow: Pick<Workflow, 'resume'> };

const BY = stepActor('record-reading');
const SUFFIX = '/readings.json';

/** `<filing>/<material>/<upload>/readings.json`: which upload of which material it is. Null for a key of another form. */
const placeOf = (key: string): { readonly filing: string; readonly material: string; readonly uploadKey: string } | null => {
  const uploadKey = key.endsWith(SUFFIX) ? key.slice(0, -SUFFIX.length) : '';
  const [filing, material, upload, ...others] = uploadKey.split('/');
  return !filing || !material || !upload || others.length > 0 ? null : { filing, material, uploadKey };
};

const readersOf = ({ readings }: UploadReadings): string | undefined =>
  readings.flatMap(({ reader }) => (reader === null ? [] : [`${reader.name}@${reader.version}`]))[0];

const recorded =
  (key: string, uploadKey: string, hash: string, answer: UploadReadings, at: string) =>
  (now: MaterialRecord): MaterialRecord | null => {
    if (now.uploadKey !== uploadKey || now.state === 'removed' || now.readingsHash === hash) return null;
    const reader = readersOf(answer);
    const { problem: _, ...before } = now;
    return {
      ...before,
      state: answer.problem === undefined ? 'read' : 'refused',
      readingsKey: key,
      readingsHash: hash,
      ...(reader === undefined ? {} : { reader }),
      ...(answer.problem === undefined ? {} : { problem: answer.problem }),
      changedAt: at,
    };
  };

/**
 * Notes with its material that an upload was read, brings the filing's verdict up to date, and wakes a run that waits for the curtain photo. The same event may come
 * any number of times and in any order: an upload that was replaced, or a material that was taken out, changes nothing. Throws UnprocessableError for a key that is none
 * of an upload's, and what another try may cure.
 */
export const recordReading = async (key: string, ports: RecordingPorts): Promise<void> => {
  const { store, derived, workflow, clock } = ports;
  const place = placeOf(key);
  if (place === null) throw new UnprocessableError('file-not-found');
  const { filing, material, uploadKey } = place;
  const bytes = await derived.get(key);
  const answer = UploadReadings.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const at = clock.now();
  const changed = await store.materials.change(
    filing,
    material,
    recorded(key, uploadKey, await sha256(new Uint8Array(bytes)), answer, at),
    { at, by: BY },
  );
  const head = await refreshVerdict(filing, ports);
  if (head === null || changed?.kind !== 'curtain-photo' || head.wait?.for !== 'awaiting-photo') return;
  await workflow.resume(head.wait.token, standingOf(head, head.generation, at));
};
