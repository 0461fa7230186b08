import type { z } from 'zod';
import { enteredFiling } from '#shared/api/filing-body';
import { FilingStanding } from '#shared/api/filing-view';
import { type Handler, type Refused, refuse } from './call';
import { judgeNow } from './judge-now';
import { idFor, once } from './once';

/** A new filing as a draft, judged at once. */
export const createFiling: Handler<'createFiling'> = async ({ caller, at, key, body }, ports) => {
  const entered = enteredFiling(body, caller.id, ports.clock.today());
  if (!entered.ok) return refuse('invalid-body', { faults: [...entered.faults] });
  const request = { caller, at, place: 'filings', body, ...(key === undefined ? {} : { key }) };
  const made = await once(request, FilingStanding, ports, async (): Promise<z.infer<typeof FilingStanding> | Refused> => {
    const id = await idFor(request, ports);
    const by = { role: 'applicant' as const, id: caller.id };
    const created = await ports.store.filings.create({ id, account: caller.id, entered: entered.filing, at, by });
    // Taken: an earlier call under this key made it and was cut off before it could answer.
    const head = created.ok ? created.filing : await ports.store.filings.get(id);
    if (head === null) throw new Error('a filing is neither new nor there');
    if (created.ok) await judgeNow(id, ports);
    return { id, state: head.state };
  });
  return 'problem' in made ? made : { body: made };
};
