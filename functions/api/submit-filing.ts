import type { FilingRecord } from '#functions/records/filing-record';
import { hasRole } from '#shared/api/roles';
import type { ApiPorts } from './api-ports';
import { type Handler, refuse } from './call';
import { ownFiling, visibleFiling } from './filing-access';

const standing = ({ id, state }: FilingRecord) => ({ body: { id, state } });

const hasPhoto = async (filing: string, { store }: Pick<ApiPorts, 'store'>): Promise<boolean> =>
  (await store.materials.of(filing)).some(({ kind, state }) => kind === 'curtain-photo' && state !== 'removed');

/**
 * Hands a filing in: its state changes, and the message that starts the run is written with it. Asked for twice while it is being checked, it is handed in
 * once. While a curtain photo is awaited, its upload goes on by itself: here is only looked whether there is one.
 */
export const submitFiling: Handler<'submitFiling'> = async ({ caller, at, parameters: { id } }, ports) => {
  const head = await ownFiling(id, caller, ports);
  if (head === null) return refuse('filing-not-found');
  if (head.state === 'checking') return standing(head);
  if (head.state === 'awaiting-photo') return (await hasPhoto(id, ports)) ? standing(head) : refuse('no-photo');
  const written = await ports.store.filings.transition({
    filing: id,
    at,
    by: { role: 'applicant', id: caller.id },
    event: 'submit',
    // One submission for each time that the filing was the applicant's: of two at once, the second finds the first.
    effect: `submit@${head.state}@${head.since}@${head.generation}`,
    set: { returned: [] },
    messages: [{ channel: 'start', template: 'submitted', facts: { revision: head.revision } }],
  });
  if (!written.ok) return refuse('not-in-this-state', { state: written.filing?.state ?? head.state });
  await ports.deliver(written.messages);
  return standing(written.filing);
};

/** Withdraws: the applicant where the life cycle lets them, an operator what has failed. Asked for again, it stays withdrawn. */
export const withdrawFiling: Handler<'withdrawFiling'> = async ({ caller, at, parameters: { id } }, ports) => {
  const seen = await visibleFiling(id, caller, ports);
  if (seen === null || (!seen.isOwn && !hasRole(caller.roles, ['operator', 'admin']))) return refuse('filing-not-found');
  if (seen.head.state === 'withdrawn') return standing(seen.head);
  const by = { role: seen.isOwn ? ('applicant' as const) : ('operator' as const), id: caller.id };
  const written = await ports.store.filings.transition({ filing: id, at, by, event: 'withdraw' });
  // Asked for twice at once: the second finds it withdrawn.
  if (!written.ok && written.filing?.state === 'withdrawn') return standing(written.filing);
  if (!written.ok) return refuse('not-in-this-state', { state: written.filing?.state ?? seen.head.state });
  await ports.deliver(written.messages);
  return standing(written.filing);
};
