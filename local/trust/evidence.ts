import { createHash } from 'node:crypto';
import { groupOf } from '#local/evaluation/field-groups';
import type { ScoredOutcome } from '#local/evaluation/values';
import type { TrustReason } from '#shared/documents/reading';

/** Confidences are counted in steps of this width. */
export const STEPS = 200;

/** How many values of one step of confidence were read right, and how many wrong. */
export type Count = readonly [step: number, right: number, wrong: number];

/** The counts of values by what they belong to: `kind.field`, then every `field`, then every group of fields. Steps ascend, empty ones are left out. */
export type Evidence = Readonly<Record<string, readonly Count[]>>;

/** Where confidence decides: nothing else confirms the value, and nothing else speaks against it. */
const GOVERNED: readonly TrustReason[] = ['lexicon', 'plausible', 'below-threshold'];

/** Counts, by confidence, the values of a set that only their confidence lets pass or stops. */
export const evidenceOf = (outcomes: readonly ScoredOutcome[]): Evidence => {
  const counted = new Map<string, Map<number, [right: number, wrong: number]>>();
  for (const { truth, values } of outcomes) {
    for (const { name, field, exact } of values) {
      if (field === undefined || !GOVERNED.includes(field.reason)) continue;
      for (const key of [`${truth.kind}.${name}`, name, groupOf(name)]) {
        const steps = counted.get(key) ?? new Map<number, [number, number]>();
        const step = Math.floor(field.confidence * STEPS + 1e-9);
        const [right, wrong] = steps.get(step) ?? [0, 0];
        steps.set(step, exact ? [right + 1, wrong] : [right, wrong + 1]);
        counted.set(key, steps);
      }
    }
  }
  const sorted = [...counted].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([key, steps]) => [key, [...steps].sort(([a], [b]) => a - b).map(([step, [right, wrong]]): Count => [step, right, wrong])]),
  );
};

/** A short hash of evidence, by which thresholds name what they were fitted on. */
export const hashOf = (evidence: Evidence): string => createHash('sha256').update(JSON.stringify(evidence)).digest('hex').slice(0, 16);
