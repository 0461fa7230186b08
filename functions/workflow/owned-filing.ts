import type { Clock } from '#functions/clock-ports';
import type { FilingRecord } from '#functions/records/filing-record';
import type { Store, Written } from '#functions/store-ports';
import { FilingNotFound } from './filing-not-found';
import { type OwnedFiling, type Standing, standingOf } from './run';

/** What every step needs. */
export type StepPorts = { readonly store: Pick<Store, 'filings'>; readonly clock: Clock };

/** The filing that a step is about. Throws FilingNotFound. */
export const filingOf = async (id: string, { filings }: Pick<Store, 'filings'>): Promise<FilingRecord> => {
  const head = await filings.get(id);
  if (head === null) throw new FilingNotFound(id);
  return head;
};

/**
 * How the filing stands after a write that was refused because it has moved on meanwhile: the workflow follows. Throws for any other refusal.
 */
export const standingAfter = async (written: Written, owned: OwnedFiling, { store, clock }: StepPorts): Promise<Standing> => {
  if (written.ok) return standingOf(written.filing, owned.generation, clock.now());
  if (written.refusal === 'not-in-this-state' || written.refusal === 'superseded')
    return standingOf(await filingOf(owned.filing, store), owned.generation, clock.now());
  if (written.refusal === 'not-found' || written.refusal === 'erased') throw new FilingNotFound(owned.filing);
  throw new Error(`a step was refused: ${written.refusal}`);
};
