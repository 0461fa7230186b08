import { z } from 'zod';
import { MaterialKind } from '#shared/filing/codes';
import { Instant } from '#shared/filing/instant';
import { ActorRole } from '#shared/filing/life-cycle';
import { Level, Outcome } from '#shared/verdict/verdict';

/** Why a filing was judged again: what differs from the run before. `facts`: what others know, as the registry or the server. */
export const RunReason = z.enum(['first', 'entered', 'upload', 'model', 'rules', 'facts']);
export type RunReason = z.infer<typeof RunReason>;

/** One time that a filing's papers were read and judged, by its number in the audit trail. `readers`: `name@version`, each once. */
export const ReadingRun = z
  .strictObject({
    id: z.int().positive(),
    at: Instant,
    by: z.strictObject({ role: ActorRole, id: z.string().optional() }),
    because: z.array(RunReason),
    outcome: Outcome,
    pack: z.strictObject({ id: z.string(), hash: z.string() }),
    readers: z.array(z.string()),
  })
  .meta({ id: 'ReadingRun' });
export type ReadingRun = z.infer<typeof ReadingRun>;

/** Which two runs are compared, by their numbers. */
export const ComparedRunsQuery = z.strictObject({ before: z.coerce.number().int().positive(), after: z.coerce.number().int().positive() });

/** A field as one run read it. `place` is how its masked value is asked for; null where the value is shown. */
export const RunReading = z
  .strictObject({ value: z.string(), confidence: z.number(), trusted: z.boolean(), place: z.string().nullable() })
  .meta({ id: 'RunReading' });
export type RunReading = z.infer<typeof RunReading>;

/** A field that two runs did not read alike; null: the run read no such field. `document` counts the documents of its kind, from 0. */
export const ReadingChange = z
  .strictObject({
    kind: z.union([MaterialKind, z.literal('unknown')]),
    document: z.int().nonnegative(),
    field: z.string(),
    before: RunReading.nullable(),
    after: RunReading.nullable(),
  })
  .meta({ id: 'ReadingChange' });
export type ReadingChange = z.infer<typeof ReadingChange>;

/** A finding that only one of two runs has. */
export const FindingChange = z
  .strictObject({ is: z.enum(['new', 'gone']), rule: z.string(), code: z.string(), level: Level })
  .meta({ id: 'FindingChange' });
export type FindingChange = z.infer<typeof FindingChange>;

/** What differs between two runs: readings with their personal values masked, and findings. */
export const RunComparison = z
  .strictObject({ before: ReadingRun, after: ReadingRun, readings: z.array(ReadingChange), findings: z.array(FindingChange) })
  .meta({ id: 'RunComparison' });
export type RunComparison = z.infer<typeof RunComparison>;
