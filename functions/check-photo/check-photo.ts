import { ReadingsPending } from '#functions/check-filing/readings-pending';
import { currentVerdict, materialsThatCount, type VerdictPorts } from '#functions/record-reading/current-verdict';
import type { FilingRecord } from '#functions/records/filing-record';
import type { MaterialRecord } from '#functions/records/material-record';
import type { Written } from '#functions/store-ports';
import { tellApplicant } from '#functions/workflow/notices';
import { filingOf, standingAfter } from '#functions/workflow/owned-filing';
import { type OwnedFiling, type Standing, standingOf, stepActor } from '#functions/workflow/run';
import { type UploadProbe, unreadOf } from '#functions/workflow/unread';
import { endOfDay } from '#shared/filing/instant';
import { materialItem } from '#shared/review/reopened';
import type { ReturnItem } from '#shared/review/return-item';
import type { Verdict } from '#shared/verdict/verdict';

/** What the check of curtain photos needs. */
export type PhotoPorts = VerdictPorts & { readonly uploads: UploadProbe };

const STEP = 'check-photo';
const BY = stepActor(STEP);

const photosOf = (materials: readonly MaterialRecord[]): readonly MaterialRecord[] =>
  materialsThatCount(materials).filter(({ kind, state }) => kind === 'curtain-photo' && state !== 'announced');

type Judged = { readonly verdict: Verdict; readonly materials: readonly string[]; readonly documents: readonly number[] };

/** Photos that cannot be used, with the reason that the applicant reads: not openable, not a curtain photo, or with a fault that was measured. */
const refusedPhotos = (photos: readonly MaterialRecord[], { verdict, materials, documents }: Judged): readonly ReturnItem[] =>
  photos.flatMap(({ id, state }): readonly ReturnItem[] => {
    const item = materialItem(id);
    if (state === 'refused') return [{ item, code: 'picture-unclear' }];
    const place = materials.indexOf(id);
    const seen = verdict.documents.filter((_, index) => documents[index] === place);
    if (seen.some(({ kind, quality }) => kind === 'curtain-photo' && quality.usable)) return [];
    return [{ item, code: 'photo-not-accepted' }];
  });

const keyOf = (photos: readonly MaterialRecord[]): string =>
  photos.map(({ id, readingsHash, state }) => `${id}:${readingsHash ?? state}`).join(' ');

/** The applicant is told once for each time that a photo is awaited. */
const wanted = (owned: OwnedFiling, { since }: FilingRecord, { store, clock }: PhotoPorts): Promise<Written> =>
  store.filings.amend({
    ...owned,
    ...{ at: clock.now(), by: BY, event: 'photo-wanted', expect: 'awaiting-photo', effect: `photo-wanted@${since}` },
    messages: tellApplicant('photo-wanted'),
  });

const decided = async (owned: OwnedFiling, head: FilingRecord, ports: PhotoPorts): Promise<Written | null> => {
  const { store, uploads, clock } = ports;
  const materials = await store.materials.of(owned.filing);
  const unread = await unreadOf(
    materialsThatCount(materials).filter(({ kind }) => kind === 'curtain-photo'),
    uploads,
  );
  if (unread.length > 0) throw new ReadingsPending(unread);
  const photos = photosOf(materials);
  if (photos.length === 0) return wanted(owned, head, ports);
  const judged = await currentVerdict(head, ports);
  if (judged === null) return { ok: false, refusal: 'erased', filing: head };
  const refused = refusedPhotos(photos, judged.judgement);
  const act = { ...owned, at: clock.now(), by: BY };
  if (refused.length > 0)
    return store.filings.amend({
      ...act,
      event: 'photo-refused',
      effect: `${STEP}@${keyOf(photos)}`.slice(0, 500),
      set: { ...judged.facts, returned: [...refused] },
      messages: tellApplicant('photo-refused', { items: refused.length }),
      facts: { codes: refused.map(({ code }) => code).join(' ') },
    });
  const { summary } = judged;
  const due = judged.judgement.verdict.deadlines?.curtainPhotoReview;
  const dueAt = due === undefined ? clock.now() : endOfDay(due);
  return store.filings.transition({
    ...act,
    event: 'photo-received',
    set: { ...judged.facts, returned: [], dueAt },
    open: { queue: 'photo-review', reason: 'curtain-photo', dueAt, worst: summary.worst, findings: summary.codes },
  });
};

/**
 * Looks at the curtain photos of a filing that waits for them. None yet: it goes on waiting. One that cannot be used: the applicant is told at once what is wrong.
 * Otherwise the filing goes to the photo's review. Throws ReadingsPending while a photo that has arrived is not read.
 */
export const checkPhoto = async (owned: OwnedFiling, ports: PhotoPorts): Promise<Standing> => {
  const head = await filingOf(owned.filing, ports.store);
  if (head.state !== 'awaiting-photo' || head.generation !== owned.generation) return standingOf(head, owned.generation, ports.clock.now());
  const written = await decided(owned, head, ports);
  if (written === null || (!written.ok && written.refusal === 'outdated')) throw new ReadingsPending([]);
  return standingAfter(written, owned, ports);
};
