import type { FilingRecord } from '#functions/records/filing-record';
import { hasRole, STAFF } from '#shared/api/roles';
import type { ApiPorts, Caller } from './api-ports';

/** A filing that somebody may see, and whether it is their own. */
export type SeenFiling = { readonly head: FilingRecord; readonly isOwn: boolean };

/** One's own filing, or null: another's is not even said to exist. */
export const ownFiling = async (id: string, caller: Caller, { store }: Pick<ApiPorts, 'store'>): Promise<FilingRecord | null> => {
  const head = await store.filings.get(id);
  const isOwn = head !== null && head.erasedAt === undefined && caller.roles.includes('applicant') && head.account === caller.id;
  return isOwn ? head : null;
};

/** One's own filing, or anyone's for the staff; null otherwise. */
export const visibleFiling = async (id: string, caller: Caller, ports: Pick<ApiPorts, 'store'>): Promise<SeenFiling | null> => {
  const own = await ownFiling(id, caller, ports);
  if (own !== null) return { head: own, isOwn: true };
  const head = hasRole(caller.roles, STAFF) ? await ports.store.filings.get(id) : null;
  return head === null ? null : { head, isOwn: false };
};
