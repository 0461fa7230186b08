import {
  documentsOf,
  type Judgement,
  judgementKey,
  Judgement as KeptJudgement,
  materialsThatCount,
} from '#functions/record-reading/current-verdict';
import type { Target } from '#shared/rerun/plan';
import type { ScreenedDocument } from '#shared/rules/facts/papers';
import { screen } from '#shared/verdict/screen';
import type { Verdict } from '#shared/verdict/verdict';
import { type PlanningPorts, readJson } from './ports';

/** A filing's judgement as it was kept, and what it would be by other rules. `same`: no word of the verdict is another. */
export type JudgedAgain = { readonly kept: Judgement; readonly next: Judgement; readonly same: boolean };

const readingsAgain = async (
  filing: string,
  { materials }: Judgement,
  { store, derived }: PlanningPorts,
): Promise<readonly ScreenedDocument[]> => {
  const now = new Map(materialsThatCount(await store.materials.of(filing)).map((material) => [material.id, material]));
  const each = await Promise.all(
    materials.map((id, index) => {
      const material = now.get(id);
      return material === undefined ? [] : documentsOf(material, index, derived);
    }),
  );
  return each.flat();
};

const kept = (judgement: Judgement): readonly ScreenedDocument[] | null =>
  judgement.readings?.map((reading, at) => ({ material: judgement.documents[at] ?? 0, reading })) ?? null;

const words = ({ rulePack: _, ...verdict }: Verdict): string => JSON.stringify(verdict);

/**
 * Judges a filing by other rules from what was kept when it was judged: what was entered, what others answered then, and every reading. Reads no picture, asks nobody, and
 * comes out the same each time. Throws UnprocessableError where the judgement is gone.
 */
export const judgeAgain = async (filing: string, verdict: string, pack: Target['pack'], ports: PlanningPorts): Promise<JudgedAgain> => {
  const before = KeptJudgement.parse(await readJson(judgementKey(filing, verdict), ports));
  const documents = kept(before) ?? (await readingsAgain(filing, before, ports));
  const after = screen({
    ...{ name: filing, filing: before.filing, documents, packId: pack.id },
    timing: { totalMs: 0, perDocumentMs: documents.map(() => 0) },
  });
  return { kept: before, next: { ...before, verdict: after }, same: words(before.verdict) === words(after) };
};
