import { type Judgement, keptJudgement, materialsThatCount } from '#functions/record-reading/current-verdict';
import type { FilingRecord } from '#functions/records/filing-record';
import type { MaterialRecord } from '#functions/records/material-record';
import { enteredView } from '#shared/api/filing-body';
import type { FilingView, TimelineEntry } from '#shared/api/filing-view';
import { fixListOf } from '#shared/api/fix-list';
import { MaterialProgress, type MaterialView } from '#shared/api/material';
import type { AuditEvent } from '#shared/audit/event';
import type { Filing } from '#shared/filing/filing';
import { FilingState } from '#shared/filing/life-cycle';
import type { ApiPorts } from './api-ports';

/** A material as an answer shows it, with what a judgement says of its documents. */
export const materialView = (material: MaterialRecord, judgement: Judgement | null): MaterialView => {
  const { id, kind, of, fileName, contentType, size, state, problem, reader, announcedAt, changedAt } = material;
  const place = judgement?.materials.indexOf(id) ?? -1;
  const places = judgement?.documents.flatMap((one, index) => (one === place ? [index] : [])) ?? [];
  const documents = places.flatMap((index) => judgement?.verdict.documents[index] ?? []);
  const pages = places.map((index) => judgement?.readings?.[index]?.page ?? 0);
  return {
    ...{ id, kind, fileName, contentType, size, announcedAt, changedAt, documents, pages, state: MaterialProgress.parse(state) },
    ...(of === undefined ? {} : { of }),
    ...(problem === undefined ? {} : { problem }),
    ...(reader === undefined ? {} : { reader }),
  };
};

/** What happened to a filing, as its timeline shows it: that it was made, and each change of its state. Ids of persons for the staff only. */
export const timelineOf = (trail: readonly AuditEvent[], isOwn: boolean): TimelineEntry[] =>
  trail.flatMap(({ at, event, actor, facts }) => {
    const [from, to] = [FilingState.safeParse(facts.from).data, FilingState.safeParse(facts.to).data];
    if (event !== 'created' && (to === undefined || from === to)) return [];
    const by = isOwn || actor.id === undefined ? { role: actor.role } : { role: actor.role, id: actor.id };
    return [{ at, event, by, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
  });

const factsView = ({ account, access, registry, domainFacts, traffic, events, order }: Filing): FilingView['facts'] => ({
  account,
  access,
  registry,
  ...(domainFacts === undefined ? {} : { domainFacts }),
  ...(traffic === undefined ? {} : { traffic }),
  ...(events === undefined ? {} : { events }),
  ...(order.subject.nationalLevel === undefined ? {} : { nationalLevel: order.subject.nationalLevel }),
});

/** A filing's answer with every value open; null where nothing entered is there any more. What only the staff sees is left out of one's own. */
export const viewFiling = async (
  head: FilingRecord,
  isOwn: boolean,
  { store, derived }: Pick<ApiPorts, 'store' | 'derived'>,
): Promise<FilingView | null> => {
  const [entered, all, judgement, trail] = await Promise.all([
    store.filings.entered(head.id, head.revision),
    store.materials.of(head.id),
    head.erasedAt === undefined ? keptJudgement(head, derived) : null,
    store.audit.of(head.id),
  ]);
  if (entered === null) return null;
  const { id, state, revision, action, province, filingType, createdAt, changedAt, since, submittedAt, dueAt, deadlines, bureau } = head;
  const verdict = judgement?.verdict ?? null;
  return {
    ...{ id, state, revision, action, province, filingType, createdAt, changedAt, since, verdict },
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(dueAt === undefined ? {} : { dueAt }),
    entered: enteredView(entered.entered),
    materials: materialsThatCount(all).map((material) => materialView(material, judgement)),
    fixList: [...fixListOf(head, verdict, judgement?.materials ?? [])],
    deadlines: deadlines ?? {},
    filingNumbers: {
      ...(bureau?.subjectNumber === undefined ? {} : { subject: bureau.subjectNumber }),
      websites: bureau?.websiteNumbers ?? {},
    },
    timeline: timelineOf(trail, isOwn),
    ...(isOwn || judgement === null ? {} : { facts: factsView(judgement.filing) }),
    masked: [],
  };
};
