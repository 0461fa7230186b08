import { z } from 'zod';
import type { ObjectStore } from '#functions/ports';
import type { FilingRecord, VerdictSummary } from '#functions/records/filing-record';
import type { MaterialRecord } from '#functions/records/material-record';
import { sha256 } from '#functions/sha256';
import type { FilingFacts, Store } from '#functions/store-ports';
import { Filing } from '#shared/filing/filing';
import { worstOf } from '#shared/review/task-order';
import type { ScreenedDocument } from '#shared/rules/facts/papers';
import { screen } from '#shared/verdict/screen';
import { Verdict } from '#shared/verdict/verdict';
import { type FactPorts, filingAsJudged } from './filing-as-judged';
import { Reading, UploadReadings } from './upload-readings';

/** Where everything stands that a verdict depends on, and where verdicts are kept. */
export type VerdictPorts = FactPorts & {
  readonly store: Pick<Store, 'accounts' | 'audit' | 'codes' | 'filings' | 'materials'>;
  readonly derived: ObjectStore;
};

/**
 * A verdict with what it judged: the filing as it was judged, the ids of its materials in the order in which evidence counts them, and for each document of the
 * verdict the place of its material and the reading itself (absent in judgements that were kept before): all that judging by other rules needs.
 */
export const Judgement = z.strictObject({
  version: z.literal(1),
  verdict: Verdict,
  filing: Filing,
  materials: z.array(z.string()),
  documents: z.array(z.int().nonnegative()),
  readings: z.array(Reading).optional(),
});
export type Judgement = z.infer<typeof Judgement>;

/** A judgement, its summary as the head of the filing keeps it, and what else the head keeps of it. */
export type CurrentVerdict = { readonly judgement: Judgement; readonly summary: VerdictSummary; readonly facts: FilingFacts };

const text = new TextDecoder();

/** What was read off a material, as documents of the filing. */
export const documentsOf = async (material: MaterialRecord, index: number, derived: ObjectStore): Promise<readonly ScreenedDocument[]> => {
  if (material.readingsKey === undefined) return [];
  const { readings } = UploadReadings.parse(JSON.parse(text.decode(await derived.get(material.readingsKey))));
  return readings.map((reading) => ({ material: index, reading: { ...reading, file: material.fileName } }));
};

/** The materials that count: announced and not taken out, in the order of their announcement. */
export const materialsThatCount = (materials: readonly MaterialRecord[]): readonly MaterialRecord[] =>
  materials.filter(({ state }) => state !== 'removed');

/** A verdict in short, as the head of a filing keeps it. */
export const summaryOf = (
  { findings, outcome, rulePack }: Verdict,
  at: Pick<VerdictSummary, 'key' | 'hash' | 'inputs' | 'at'>,
): VerdictSummary => {
  const worst = worstOf(findings.map(({ level }) => level));
  const worstCode = findings.find(({ level }) => level === worst)?.code;
  return {
    outcome,
    worst,
    ...(worstCode === undefined ? {} : { worstCode }),
    rules: [...new Set(findings.map(({ rule }) => rule))],
    codes: [...new Set(findings.map(({ code }) => code))],
    pack: rulePack,
    ...at,
  };
};

/** Where a filing's judgement of this digest stands. */
export const judgementKey = (filing: string, hash: string): string => `${filing}/verdicts/${hash}.json`;

/** Keeps a judgement under its digest. */
export const keepJudgement = async (
  filing: string,
  judgement: Judgement,
  derived: ObjectStore,
): Promise<Pick<VerdictSummary, 'key' | 'hash'>> => {
  const bytes = new TextEncoder().encode(JSON.stringify(judgement));
  const hash = await sha256(bytes);
  const key = judgementKey(filing, hash);
  await derived.put(key, bytes, 'application/json');
  return { key, hash };
};

/**
 * Judges a filing as it stands, by the very function that the command line uses, and keeps the judgement under its digest in the derived bucket. Nothing of the
 * filing is changed: `facts` are for the caller to write, and refused as outdated where something changed meanwhile. Null for a filing without anything entered.
 */
export const currentVerdict = async (head: FilingRecord, ports: VerdictPorts): Promise<CurrentVerdict | null> => {
  const { store, derived, clock } = ports;
  const [entered, all] = await Promise.all([store.filings.entered(head.id, head.revision), store.materials.of(head.id)]);
  if (entered === null) return null;
  const materials = materialsThatCount(all);
  const [filing, documents] = await Promise.all([
    filingAsJudged(head, entered.entered, materials, ports),
    Promise.all(materials.map((material, index) => documentsOf(material, index, derived))).then((each) => each.flat()),
  ]);
  // Without times, so that equal inputs give equal bytes and so one digest.
  const verdict = screen({ name: head.id, filing, documents, timing: { totalMs: 0, perDocumentMs: documents.map(() => 0) } });
  const judgement: Judgement = {
    version: 1,
    verdict,
    filing,
    materials: materials.map(({ id }) => id),
    documents: documents.map(({ material }) => material),
    readings: documents.map(({ reading }) => Reading.parse(reading)),
  };
  const kept = await keepJudgement(head.id, judgement, derived);
  const summary = summaryOf(verdict, { ...kept, inputs: head.inputs, at: clock.now() });
  return { judgement, summary, facts: { verdict: summary, filingType: verdict.filingType, deadlines: verdict.deadlines ?? null } };
};

/** A kept judgement under the pack that confirmed it last; null where the filing was not judged yet. */
export const keptJudgement = async ({ verdict }: FilingRecord, derived: ObjectStore): Promise<Judgement | null> => {
  if (verdict === undefined) return null;
  const kept = Judgement.parse(JSON.parse(text.decode(await derived.get(verdict.key))));
  return { ...kept, verdict: { ...kept.verdict, rulePack: verdict.pack } };
};
