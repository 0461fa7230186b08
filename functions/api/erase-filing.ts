import { isInProgress } from '#shared/filing/standing';
import { type Handler, refuse } from './call';

/**
 * Removes for good what is personal about a filing: its objects in all their versions, what was entered, materials, tasks and messages, and the key of what the audit trail has sealed. The trail
 * stays and verifies. Asked for again it removes what a late upload left since. A filing in progress is refused.
 */
export const eraseFiling: Handler<'eraseFiling'> = async ({ caller, at, parameters: { id } }, { store, erasure }) => {
  const head = await store.filings.get(id);
  if (head === null) return refuse('filing-not-found');
  if (isInProgress(head.state)) return refuse('not-in-this-state', { state: head.state });
  await erasure.removeObjectsOf(id);
  const erased = await store.filings.erase({ filing: id, at, by: { role: 'operator', id: caller.id } });
  if (erased.ok) return { body: { id, state: head.state } };
  return erased.refusal === 'not-found' ? refuse('filing-not-found') : refuse('not-in-this-state', { state: head.state });
};
