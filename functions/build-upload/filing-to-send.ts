import type { ObjectStore } from '#functions/ports';
import { type Judgement, keptJudgement } from '#functions/record-reading/current-verdict';
import type { FilingRecord } from '#functions/records/filing-record';
import type { MaterialRecord } from '#functions/records/material-record';
import type { Store } from '#functions/store-ports';
import type { FilingType } from '#shared/filing/codes';
import type { Filing } from '#shared/filing/filing';

/** A filing as it was judged last, with its materials: what was reviewed is what is sent. */
export type FilingToSend = {
  readonly head: FilingRecord;
  readonly filing: Filing;
  readonly type: FilingType | null;
  readonly judgement: Judgement;
  readonly materials: readonly MaterialRecord[];
};

type SentFrom = { readonly store: Pick<Store, 'filings' | 'materials'>; readonly derived: ObjectStore };

/** Null where there is no such filing, or it was never judged. */
export const filingToSend = async (id: string, { store, derived }: SentFrom): Promise<FilingToSend | null> => {
  const head = await store.filings.get(id);
  const judgement = head === null ? null : await keptJudgement(head, derived);
  if (head === null || judgement === null) return null;
  const all = await store.materials.of(id);
  const materials = judgement.materials.flatMap((wanted) => all.filter((one) => one.id === wanted && one.state !== 'removed'));
  return { head, filing: judgement.filing, type: judgement.verdict.filingType, judgement, materials };
};
