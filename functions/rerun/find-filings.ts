import type { FilingRecord } from '#functions/records/filing-record';
import type { FilingQuery, PageRequest } from '#functions/store-ports';
import { ProvinceCode } from '#shared/filing/codes';
import type { IsoDay } from '#shared/filing/day';
import { daysAfter } from '#shared/filing/day-count';
import { dayOf, type Instant, minutesAfter } from '#shared/filing/instant';
import { FilingState } from '#shared/filing/life-cycle';
import { stallsAt } from '#shared/filing/stall';
import { isOver, STANDING } from '#shared/filing/standing';
import type { Target } from '#shared/rerun/plan';
import { fitsSelection, type Reason, type Selection, type Why } from '#shared/rerun/selection';
import type { PlanningPorts } from './ports';

/** A filing that was looked for, and every reason that holds for it. */
export type Found = { readonly head: FilingRecord; readonly why: readonly Why[] };

/** How long before it lapses a filing is told of. */
const LAPSING_MINUTES = 7 * 24 * 60;

const ON_PAGE = 200;

const nameOf = ({ id, hash }: Target['pack']): string => `${id}@${hash}`;

/** States whose turn is the applicant's: what stalls there lapses. */
const LAPSE: readonly FilingState[] = FilingState.options.filter((state) => STANDING[state].turn === 'applicant' && state !== 'lapsed');
const DUE: readonly FilingState[] = FilingState.options.filter((state) => state === 'checking' || STANDING[state].deadline !== undefined);

/** Every reason that holds for a filing. `target`: what it should be judged and read by. */
export const reasonsFor = (head: FilingRecord, target: Target, now: Instant): readonly Reason[] => {
  const { state, verdict, readers } = head;
  const at = stallsAt(head);
  const holds: Readonly<Record<Reason, boolean>> = {
    overdue: DUE.includes(state) && at !== null && at < now,
    failed: state === 'failed',
    lapsing: LAPSE.includes(state) && at !== null && at < minutesAfter(now, LAPSING_MINUTES),
    'other-pack': verdict !== undefined && !isOver(state) && nameOf(verdict.pack) !== nameOf(target.pack),
    'other-reader': target.reader !== null && !isOver(state) && readers.some((reader) => reader !== target.reader),
    backlog: !isOver(state) && state !== 'draft',
  };
  const all: readonly Reason[] = ['overdue', 'failed', 'lapsing', 'other-pack', 'other-reader', 'backlog'];
  return all.filter((reason) => holds[reason]);
};

const queriesFor = async (reason: Reason, target: Target, { store, clock }: PlanningPorts): Promise<readonly FilingQuery[]> => {
  const now = clock.now();
  if (reason === 'overdue') return DUE.map((state) => ({ state, dueBefore: now }));
  if (reason === 'failed') return [{ state: 'failed' }];
  if (reason === 'lapsing') return LAPSE.map((state) => ({ state, dueBefore: minutesAfter(now, LAPSING_MINUTES) }));
  if (reason === 'other-pack')
    return (await store.filings.seen('pack')).filter((pack) => pack !== nameOf(target.pack)).map((pack) => ({ pack }));
  if (reason === 'other-reader')
    return target.reader === null
      ? []
      : (await store.filings.seen('reader')).filter((reader) => reader !== target.reader).map((reader) => ({ reader }));
  return FilingState.options.filter((state) => !isOver(state) && state !== 'draft').map((state) => ({ state }));
};

/** The first moment of a day in China. */
const startOf = (day: IsoDay): Instant => `${daysAfter(day, -1)}T16:00:00.000Z`;

const byProvince = ({ province, from, until }: Selection): readonly FilingQuery[] => {
  const days = {
    ...(from === undefined ? {} : { from: startOf(from) }),
    ...(until === undefined ? {} : { before: startOf(until) }),
  };
  return (province === undefined ? ProvinceCode.options : [province]).map((one) => ({ province: one, ...days }));
};

/** The lists that hold all that is looked for: by reason, or by what the selection is narrowed by. */
const queriesOf = async (selection: Selection, target: Target, ports: PlanningPorts): Promise<readonly FilingQuery[]> => {
  const { reasons, rule, province, states, from, until } = selection;
  if (reasons.length > 0) return (await Promise.all(reasons.map((reason) => queriesFor(reason, target, ports)))).flat();
  if (rule !== undefined) return [{ rule }];
  if (province !== undefined || from !== undefined || until !== undefined) return byProvince(selection);
  return (states ?? []).map((state) => ({ state }));
};

/** Where looking goes on: ids that are left, or lists that are left, the first of them from a cursor. */
export type Place =
  | { readonly ids: readonly string[] }
  | { readonly lists: readonly FilingQuery[]; readonly cursor: PageRequest['cursor'] | undefined };

/** What was found on a page, and where to go on; `rest` null at the end. */
export type FoundPage = { readonly found: readonly Found[]; readonly rest: Place | null };

type HeadPage = { readonly heads: readonly FilingRecord[]; readonly rest: Place | null };

const pagesOf = async function* (
  [query, ...others]: readonly [FilingQuery, ...FilingQuery[]],
  from: PageRequest['cursor'] | undefined,
  { store }: PlanningPorts,
): AsyncGenerator<HeadPage> {
  const after: Place | null = others.length === 0 ? null : { lists: others, cursor: undefined };
  let page = await store.filings.find(query, { limit: ON_PAGE, ...(from === undefined ? {} : { cursor: from }) });
  for (;;) {
    const { items, cursor } = page;
    const following = cursor === null ? null : store.filings.find(query, { limit: ON_PAGE, cursor });
    // Whoever stops here never asks for the page that is on its way, and hears of its failure where it goes on.
    following?.catch(() => undefined);
    yield { heads: items, rest: cursor === null ? after : { lists: [query, ...others], cursor } };
    if (following === null) return;
    page = await following;
  }
};

const headsFrom = async function* (place: Place, ports: PlanningPorts): AsyncGenerator<HeadPage> {
  if ('ids' in place) {
    for (let at = 0; at < place.ids.length; at += ON_PAGE) {
      const left = place.ids.slice(at + ON_PAGE);
      yield { heads: await ports.store.filings.getMany(place.ids.slice(at, at + ON_PAGE)), rest: left.length === 0 ? null : { ids: left } };
    }
    return;
  }
  for (const [at, query] of place.lists.entries())
    yield* pagesOf([query, ...place.lists.slice(at + 1)], at === 0 ? place.cursor : undefined, ports);
};

/**
 * Finds filings, each once, page by page, with the place where each page ends: by index, or by id where ids are named. `from`: such a place, with the filings that were found before it.
 * Nothing is scanned, so that it costs what is found and not what there is.
 */
export const findFrom = async function* (
  selection: Selection,
  target: Target,
  ports: PlanningPorts,
  from?: { readonly place: Place; readonly seen: Iterable<string> },
): AsyncGenerator<FoundPage> {
  const { reasons, filings: ids, rule, province, from: since, until } = selection;
  const now = ports.clock.now();
  const seen = new Set<string>(from?.seen);
  const foundIn = (page: readonly FilingRecord[]): readonly Found[] =>
    page.flatMap((head) => {
      if (seen.has(head.id) || head.erasedAt !== undefined) return [];
      seen.add(head.id);
      const { state, createdAt, verdict } = head;
      const asked = { state, province: head.province, createdOn: dayOf(createdAt), rules: verdict?.rules ?? [] };
      if (!fitsSelection(selection, asked)) return [];
      const held = reasonsFor(head, target, now).filter((reason) => reasons.includes(reason));
      if (reasons.length > 0 && held.length === 0 && ids === undefined) return [];
      const why: readonly Why[] = [
        ...(ids === undefined ? [] : (['listed'] as const)),
        ...held,
        ...(rule === undefined ? [] : (['rule'] as const)),
        ...(province === undefined ? [] : (['province'] as const)),
        ...(since === undefined && until === undefined ? [] : (['created'] as const)),
      ];
      return [{ head, why }];
    });
  const place: Place =
    from?.place ??
    (ids === undefined ? { lists: await queriesOf(selection, target, ports), cursor: undefined } : { ids: [...new Set(ids)] });
  for await (const { heads, rest } of headsFrom(place, ports)) yield { found: foundIn(heads), rest };
};

/** All that is found, page by page. */
export const findFilings = async function* (selection: Selection, target: Target, ports: PlanningPorts): AsyncGenerator<readonly Found[]> {
  for await (const { found } of findFrom(selection, target, ports)) yield found;
};
