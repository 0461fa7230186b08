import type { FilingRecord } from '#functions/records/filing-record';
import { enteredFiling } from '#shared/api/filing-body';
import type { FilingSummary } from '#shared/api/filing-view';
import { maskedView } from '#shared/api/masked-view';
import type { Filing } from '#shared/filing/filing';
import { type Handler, refuse } from './call';
import { ownFiling, visibleFiling } from './filing-access';
import { judgeNow } from './judge-now';
import { pageAnswer, pageRequest } from './page';
import { valuesBefore } from './values-before';
import { viewFiling } from './view-filing';

const titleOf = (entered: Filing | undefined): string => entered?.order.websites[0]?.name ?? entered?.steps?.[0]?.target ?? '';

const summaryOf = (head: FilingRecord, entered: Filing | undefined): FilingSummary => {
  const { id, state, action, filingType, verdict, createdAt, changedAt, dueAt } = head;
  const outcome = verdict?.outcome ?? null;
  return {
    id,
    state,
    action,
    filingType,
    title: titleOf(entered),
    outcome,
    createdAt,
    changedAt,
    ...(dueAt === undefined ? {} : { dueAt }),
  };
};

/** One's own orders. */
export const listFilings: Handler<'listFilings'> = async ({ caller, query: { state, ...asked } }, { store }) => {
  const page = pageRequest(asked);
  if (page === null) return refuse('invalid-cursor');
  const found = await store.filings.ofAccount(caller.id, { ...page, ...(state === undefined ? {} : { state }) });
  const entered = await Promise.all(found.items.map(({ id, revision }) => store.filings.entered(id, revision)));
  const items = found.items.map((head, index) => summaryOf(head, entered[index]?.entered));
  return { body: pageAnswer(items, found) };
};

/** A filing: one's own with everything in it, another's with personal values masked. */
export const readFiling: Handler<'readFiling'> = async ({ caller, parameters: { id } }, ports) => {
  const seen = await visibleFiling(id, caller, ports);
  const view = seen === null ? null : await viewFiling(seen.head, seen.isOwn, ports);
  if (seen === null || view === null) return refuse('filing-not-found');
  return { body: seen.isOwn ? view : maskedView(view, await valuesBefore(seen.head, view, ports)) };
};

/** What was entered, anew: the life cycle and what was returned say whether it may change. */
export const enterFiling: Handler<'enterFiling'> = async ({ caller, at, body, parameters: { id } }, ports) => {
  const head = await ownFiling(id, caller, ports);
  const before = head === null ? null : await ports.store.filings.entered(id, head.revision);
  if (head === null || before === null) return refuse('filing-not-found');
  // The day of the first entry stays: it is nothing that the applicant changed, and judging takes the day of the submission.
  const entered = enteredFiling(body, caller.id, before.entered.order.submittedAt);
  if (!entered.ok) return refuse('invalid-body', { faults: [...entered.faults] });
  const written = await ports.store.filings.enter({ filing: id, at, by: { role: 'applicant', id: caller.id }, entered: entered.filing });
  if (written.ok) {
    await judgeNow(id, ports);
    return { body: { id, state: written.filing.state } };
  }
  if (written.refusal === 'not-reopened') return refuse('not-reopened', { places: head.returned.map(({ item }) => item) });
  return refuse('not-in-this-state', { state: written.filing?.state ?? head.state });
};
