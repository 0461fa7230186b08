import { materialsThatCount } from '#functions/record-reading/current-verdict';
import { enteredView } from '#shared/api/filing-body';
import { changedPlaces } from '#shared/review/reopened';
import type { ReviewTask } from '#shared/review/task';
import type { ApiPorts } from './api-ports';

/**
 * Places of a filing's answer that are not as they were when a person last returned it, before this task was opened: what was entered by its place, materials that were
 * announced since by theirs. Empty for a filing that was never returned.
 */
export const changedSinceReturn = async (
  task: ReviewTask,
  all: readonly ReviewTask[],
  { store }: Pick<ApiPorts, 'store'>,
): Promise<readonly string[]> => {
  const returned = all
    .filter(({ id, decision }) => id !== task.id && decision?.outcome === 'return' && decision.at <= task.openedAt)
    .toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
    .at(-1);
  if (returned?.decision === undefined) return [];
  const { at } = returned.decision;
  const [before, now, materials] = await Promise.all([
    store.filings.entered(task.filingId, returned.revision),
    store.filings.entered(task.filingId, task.revision),
    store.materials.of(task.filingId),
  ]);
  const entered = before === null || now === null ? [] : changedPlaces(enteredView(before.entered), enteredView(now.entered), 'entered');
  const uploaded = materialsThatCount(materials).flatMap(({ announcedAt }, index) => (announcedAt > at ? [`materials.${index}`] : []));
  return [...entered, ...uploaded];
};
