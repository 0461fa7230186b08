import { z } from 'zod';
import type { ObjectStore } from '#functions/ports';
import { type Judgement, keptJudgement } from '#functions/record-reading/current-verdict';
import type { FilingRecord } from '#functions/records/filing-record';
import type { MaterialRecord } from '#functions/records/material-record';
import type { Store } from '#functions/store-ports';
import type { FilingType } from '#shared/filing/codes';
import type { Filing } from '#shared/filing/filing';
import type { FilingState } from '#shared/filing/life-cycle';
import { storedJson, storeJson } from './stored-json';

/** A filing as it was judged last, with its materials: what was reviewed is what is sent. */
export type FilingToSend = {
  readonly head: FilingRecord;
  readonly filing: Filing;
  readonly type: FilingType | null;
  readonly judgement: Judgement;
  readonly materials: readonly MaterialRecord[];
};

type SentFrom = { readonly store: Pick<Store, 'filings' | 'materials'>; readonly derived: ObjectStore };

const Frozen = z.strictObject({ version: z.literal(1), verdict: z.string() });

const frozenKey = (filing: string): string => `${filing}/bureau/judged.json`;

/** Keeps by which judgement a filing is sent: whatever is judged later, by changed rules or a registry that knows the filing by then, its messages stay the same. */
export const freezeJudgement = async ({ id, verdict }: FilingRecord, derived: ObjectStore): Promise<void> => {
  if (verdict !== undefined) await storeJson(frozenKey(id), { version: 1, verdict: verdict.key } satisfies z.infer<typeof Frozen>, derived);
};

/** From the beginning of sending on what is frozen counts. */
const SENT: ReadonlySet<FilingState> = new Set<FilingState>(['sending', 'bureau-review', 'approved']);

const judgementOf = async (head: FilingRecord, derived: ObjectStore): Promise<Judgement | null> => {
  const frozen = SENT.has(head.state) ? await storedJson(frozenKey(head.id), Frozen, derived) : null;
  if (frozen === null || head.verdict === undefined) return keptJudgement(head, derived);
  return keptJudgement({ ...head, verdict: { ...head.verdict, key: frozen.verdict } }, derived);
};

/** Null where there is no such filing, or it was never judged. */
export const filingToSend = async (id: string, { store, derived }: SentFrom): Promise<FilingToSend | null> => {
  const head = await store.filings.get(id);
  const judgement = head === null ? null : await judgementOf(head, derived);
  if (head === null || judgement === null) return null;
  const all = await store.materials.of(id);
  const materials = judgement.materials.flatMap((wanted) => all.filter((one) => one.id === wanted && one.state !== 'removed'));
  return { head, filing: judgement.filing, type: judgement.verdict.filingType, judgement, materials };
};
