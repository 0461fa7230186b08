import { z } from 'zod';
import { FilingType, MaterialKind } from '#shared/filing/codes';
import { IsoDay } from '#shared/filing/day';

/** A sentence in both languages. */
export const Sentence = z.strictObject({ zh: z.string(), en: z.string() });
export type Sentence = z.infer<typeof Sentence>;

/** How bad a finding is. `info` and `warn` never count in the outcome. */
export const Level = z.enum(['info', 'warn', 'review', 'material', 'block']);
export type Level = z.infer<typeof Level>;

export const Outcome = z.enum(['pass', 'needs-review', 'needs-material', 'blocked']);
export type Outcome = z.infer<typeof Outcome>;

const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** Where a finding can be seen: the material (counted from 0), the field, its box on the upright original, what was typed and what was read. */
export const Evidence = z.strictObject({
  material: z.number().int().nonnegative(),
  field: z.string().optional(),
  box: Box.optional(),
  entered: z.string().optional(),
  read: z.string().optional(),
  confidence: z.number().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

export const Finding = z.strictObject({
  rule: z.string(),
  level: Level,
  code: z.string(),
  about: z.string().optional(),
  message: Sentence,
  suggestion: Sentence.optional(),
  evidence: z.array(Evidence).optional(),
});
export type Finding = z.infer<typeof Finding>;

/** One material that is needed; an inner list means any one of these. */
export const MaterialNeed = z.union([MaterialKind, z.array(MaterialKind)]);
export type MaterialNeed = z.infer<typeof MaterialNeed>;

export const DocumentEntry = z.strictObject({
  file: z.string(),
  kind: z.union([MaterialKind, z.literal('unknown')]),
  kindConfidence: z.number(),
  quality: z.strictObject({ usable: z.boolean(), problems: z.array(z.string()) }),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  fields: z.record(
    z.string(),
    z.strictObject({ value: z.string(), confidence: z.number(), trusted: z.boolean(), reason: z.string(), box: Box }),
  ),
});
export type DocumentEntry = z.infer<typeof DocumentEntry>;

/** The screening verdict on one filing: public interface, version 1. */
export const Verdict = z.strictObject({
  version: z.literal(1),
  filing: z.string(),
  rulePack: z.strictObject({ id: z.string(), hash: z.string() }),
  filingType: FilingType.nullable(),
  outcome: Outcome,
  findings: z.array(Finding),
  requiredMaterials: z.array(MaterialNeed),
  missingMaterials: z.array(MaterialNeed),
  laterMaterials: z.array(MaterialKind),
  documents: z.array(DocumentEntry),
  deadlines: z
    .strictObject({
      firstReview: IsoDay.optional(),
      curtainPhotoReview: IsoDay.optional(),
      bureauSubmission: IsoDay.optional(),
      bureau: IsoDay.optional(),
    })
    .optional(),
  promotion: z.strictObject({ eligible: z.boolean(), reason: z.string().optional(), days: z.number().int().optional() }).optional(),
  traffic: z.record(z.string(), z.enum(['allow', 'block'])).optional(),
  steps: z.array(z.strictObject({ action: z.string(), target: z.string(), allowed: z.boolean(), findings: z.array(Finding) })).optional(),
  timing: z.strictObject({ totalMs: z.number(), perDocumentMs: z.array(z.number()) }),
});
export type Verdict = z.infer<typeof Verdict>;
