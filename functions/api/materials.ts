import { z } from 'zod';
import { materialsThatCount } from '#functions/record-reading/current-verdict';
import type { FilingRecord } from '#functions/records/filing-record';
import type { MaterialRecord } from '#functions/records/material-record';
import type { Act } from '#functions/store-ports';
import { CONTENT_TYPES, type MaterialBody, MOST_MATERIALS, MOST_UPLOAD_BYTES } from '#shared/api/material';
import type { MaterialKind } from '#shared/filing/codes';
import { isOpenToApplicant } from '#shared/filing/standing';
import { isReopened, materialItem } from '#shared/review/reopened';
import type { ApiPorts } from './api-ports';
import { type Call, type Handler, type Refused, refuse } from './call';
import { ownFiling } from './filing-access';
import { judgeNow } from './judge-now';
import { idFor, once } from './once';
import { replacedBy } from './replaced-materials';

/** What is kept of an announcement; its form is made anew for each answer, since forms expire. */
const Announced = z.strictObject({ id: z.string() });

/** True while the applicant may bring or take away a material of a kind. */
const isOpenFor = ({ state }: FilingRecord, kind: MaterialKind): boolean =>
  isOpenToApplicant(state) || (state === 'awaiting-photo' && kind === 'curtain-photo');

const refusalOf = (body: MaterialBody, head: FilingRecord): Refused | null => {
  if (!CONTENT_TYPES.some((type) => type === body.contentType.toLowerCase())) return refuse('content-type-not-accepted');
  if (body.size > MOST_UPLOAD_BYTES) return refuse('file-too-large', { most: MOST_UPLOAD_BYTES });
  return isOpenFor(head, body.kind) ? null : refuse('not-in-this-state', { state: head.state });
};

const takeOut = async (filing: string, id: string, { store }: Pick<ApiPorts, 'store'>, act: Act): Promise<void> => {
  const removed = (now: MaterialRecord): MaterialRecord | null =>
    now.state === 'removed' ? null : { ...now, state: 'removed', changedAt: act.at };
  await store.materials.change(filing, id, removed, act);
};

const announce = async (
  id: string,
  { caller, at, body }: Call<'announceMaterial'>,
  head: FilingRecord,
  ports: ApiPorts,
): Promise<{ id: string } | Refused> => {
  const [all, entered] = await Promise.all([ports.store.materials.of(head.id), ports.store.filings.entered(head.id, head.revision)]);
  if (entered === null) return refuse('filing-not-found');
  const there = materialsThatCount(all).filter((one) => one.id !== id);
  if (there.length >= MOST_MATERIALS) return refuse('too-many-materials', { most: MOST_MATERIALS });
  const act: Act = { at, by: { role: 'applicant', id: caller.id } };
  const { kind, of, fileName, contentType, size } = body;
  const material: MaterialRecord = {
    ...{ id, filing: head.id, kind, fileName, contentType: contentType.toLowerCase(), size, state: 'announced', revision: head.revision },
    ...(of === undefined ? {} : { of }),
    uploadKey: `${head.id}/${id}/${ports.ids.next()}`,
    ...{ announcedAt: at, changedAt: at },
  };
  const written = await ports.store.materials.announce(material, act);
  if (!written.ok) return refuse('not-in-this-state', { state: written.filing?.state ?? head.state });
  const replaced = replacedBy(body, there, head, entered.entered);
  for (const old of replaced) await takeOut(head.id, old.id, ports, act);
  if (replaced.length > 0) await judgeNow(head.id, ports);
  return { id };
};

/** A material that will be uploaded, and the form for its file. It counts when it was uploaded and read. */
export const announceMaterial: Handler<'announceMaterial'> = async (call, ports) => {
  const { caller, at, key, body, parameters } = call;
  const head = await ownFiling(parameters.id, caller, ports);
  if (head === null) return refuse('filing-not-found');
  const refusal = refusalOf(body, head);
  if (refusal !== null) return refusal;
  const request = { caller, at, place: `filings/${head.id}/materials`, body, ...(key === undefined ? {} : { key }) };
  const made = await once(request, Announced, ports, async () => announce(await idFor(request, ports), call, head, ports));
  if ('problem' in made) return made;
  const stored = await ports.store.materials.get(head.id, made.id);
  if (stored === null) return refuse('filing-not-found');
  const { uploadKey, contentType, size } = stored;
  return { body: { id: made.id, upload: await ports.uploads.formFor(uploadKey, { contentType, mostBytes: size }) } };
};

/** Takes a material out: any of a draft's, later only what was returned. */
export const removeMaterial: Handler<'removeMaterial'> = async ({ caller, at, parameters: { id, material } }, ports) => {
  const head = await ownFiling(id, caller, ports);
  if (head === null) return refuse('filing-not-found');
  const there = await ports.store.materials.get(id, material);
  if (there === null || there.state === 'removed') return refuse('material-not-found');
  if (!isOpenFor(head, there.kind)) return refuse('not-in-this-state', { state: head.state });
  if (!isReopened(materialItem(material), head.returned)) return refuse('not-reopened', { places: head.returned.map(({ item }) => item) });
  await takeOut(id, material, ports, { at, by: { role: 'applicant', id: caller.id } });
  await judgeNow(id, ports);
  return { body: { id, state: head.state } };
};
