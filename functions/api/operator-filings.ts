import type { FilingRecord } from '#functions/records/filing-record';
import type { OperatorFiling } from '#shared/api/operator-filings';
import { FilingState } from '#shared/filing/life-cycle';
import { type Handler, refuse } from './call';
import { pageAnswer, pageRequest } from './page';

const shown = (head: FilingRecord): OperatorFiling => {
  const { id, state, action, province, nature, filingType, revision, createdAt, since, changedAt, dueAt, verdict, run, openTasks } = head;
  return {
    ...{ id, state, action, province, nature, filingType, revision, createdAt, since, changedAt, openTasks },
    ...(dueAt === undefined ? {} : { dueAt }),
    outcome: verdict?.outcome ?? null,
    ...(verdict === undefined ? {} : { worst: verdict.worst }),
    ...(verdict?.worstCode === undefined ? {} : { worstCode: verdict.worstCode }),
    ...(run === undefined ? {} : { run }),
  };
};

/** How many filings stand in each state, in the order of the life cycle. */
export const countStates: Handler<'countStates'> = async (_call, { store }) => {
  const counts = await store.filings.counts();
  return { body: { items: FilingState.options.map((state) => ({ state, count: counts[state] })), cursor: null } };
};

/** Filings of a state, by index; where a moment is named, those that are due before it. */
export const findFilings: Handler<'findFilings'> = async ({ query: { state, dueBefore, ...asked } }, { store }) => {
  const page = pageRequest(asked);
  if (page === null) return refuse('invalid-cursor');
  const found = await store.filings.find({ state, ...(dueBefore === undefined ? {} : { dueBefore }) }, page);
  return { body: pageAnswer(found.items.filter(({ erasedAt }) => erasedAt === undefined).map(shown), found) };
};

/** Runs that ended badly. */
export const listFailedRuns: Handler<'listFailedRuns'> = async ({ query: { status, limit, cursor } }, { operator: { runs } }) => {
  const page = await runs.ended(status, { limit, ...(cursor === undefined ? {} : { cursor }) });
  return page === null ? refuse('invalid-cursor') : { body: { items: [...page.items], cursor: page.cursor } };
};

/** The messages of a filing: which and when, never to whom or with what words. */
export const listNotifications: Handler<'listNotifications'> = async ({ parameters: { id } }, { store }) => {
  if ((await store.filings.get(id)) === null) return refuse('filing-not-found');
  const messages = await store.outbox.ofFiling(id);
  const items = messages
    .flatMap(({ id: message, channel, template, createdAt, sentAt }) =>
      channel === 'mail' || channel === 'sms'
        ? [{ id: message, channel, template, createdAt, ...(sentAt === undefined ? {} : { sentAt }) }]
        : [],
    )
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
  return { body: { items, cursor: null } };
};
