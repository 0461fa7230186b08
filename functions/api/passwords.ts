import { wantedPasswords } from '#functions/build-upload/wanted-passwords';
import type { FilingState } from '#shared/filing/life-cycle';
import { parseFilingNumber } from '#shared/identifiers/filing-number';
import type { ApiPorts } from './api-ports';
import { type Handler, refuse } from './call';
import { ownFiling } from './filing-access';

/** Where a password comes too late, or for nothing. */
const TOO_LATE: ReadonlySet<FilingState> = new Set<FilingState>(['sending', 'bureau-review', 'approved', 'withdrawn']);

const standing = async (id: string, { store, derived }: Pick<ApiPorts, 'store' | 'derived'>) => {
  const [wanted, given] = await Promise.all([wantedPasswords(id, { store, derived }), store.passwords.given(id)]);
  const items = wanted.map((one) => ({ ...one, isGiven: given.includes(one.filingNumber) }));
  return { body: { items, cursor: null } };
};

/** Which filing passwords an order of one's own needs or may carry, and which were given; never the passwords. */
export const listPasswords: Handler<'listPasswords'> = async ({ caller, parameters: { id } }, ports) => {
  const head = await ownFiling(id, caller, ports);
  return head === null ? refuse('filing-not-found') : standing(id, ports);
};

/** Keeps a filing password for an order of one's own, in the place of one that was given before; only for a number that the order is about. */
export const givePassword: Handler<'givePassword'> = async ({ caller, at, parameters: { id }, body }, ports) => {
  const head = await ownFiling(id, caller, ports);
  if (head === null) return refuse('filing-not-found');
  if (TOO_LATE.has(head.state)) return refuse('not-in-this-state', { state: head.state });
  const numbers = (await wantedPasswords(id, ports)).map(({ filingNumber }) => filingNumber);
  const number = parseFilingNumber(body.filingNumber)?.text ?? '';
  if (!numbers.includes(number)) return refuse('password-not-wanted', { places: numbers });
  const by = { role: 'applicant' as const, id: caller.id };
  const written = await ports.store.passwords.keep({ filing: id, filingNumber: number, password: body.password, at, by });
  return written.ok ? standing(id, ports) : refuse('filing-not-found');
};
