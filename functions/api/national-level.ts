import { subjectDigest } from '#functions/record-reading/national-level';
import { isDecided } from '#functions/record-reading/refresh-verdict';
import { actorOf } from '#shared/api/roles';
import { type Handler, refuse } from './call';
import { judgeNow } from './judge-now';

/**
 * Somebody of the staff says whether a filing's subject is of national level (R83), which no applicant may say and no registry tells. The verdict is judged anew; the
 * state stays as it is. It holds for the subject as it is entered now: another one has to be looked at again.
 */
export const setNationalLevel: Handler<'setNationalLevel'> = async ({ caller, at, body, parameters: { id } }, ports) => {
  const { store } = ports;
  const head = await store.filings.get(id);
  const entered = head === null || head.erasedAt !== undefined ? null : await store.filings.entered(id, head.revision);
  if (head === null || entered === null) return refuse('filing-not-found');
  if (isDecided(head.state)) return refuse('not-in-this-state', { state: head.state });
  const { nationalLevel } = body;
  const written = await store.filings.amend({
    ...{ filing: id, at, by: { role: actorOf(caller.roles), id: caller.id }, event: 'national-level-set', facts: { nationalLevel } },
    set: { nationalLevel: nationalLevel ? await subjectDigest(entered.entered.order.subject) : null },
  });
  if (!written.ok) return refuse('filing-not-found');
  await judgeNow(id, ports);
  return { body: { id, state: written.filing.state } };
};
