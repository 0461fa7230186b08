import { z } from 'zod';
import { Nature, ProvinceCode } from '#shared/filing/codes';
import { Instant } from '#shared/filing/instant';
import { FilingState } from '#shared/filing/life-cycle';
import { ReadingCheck } from '#shared/review/reading-check';
import { ReturnItem } from '#shared/review/return-item';
import { Queue, ReviewTask, Task } from '#shared/review/task';
import { Sentence } from '#shared/verdict/verdict';
import { FilingView } from './filing-view';
import { PageQuery } from './lists';

/** How much work there is in a queue, and when the oldest of it is due. */
export const QueueCount = z.strictObject({ queue: Queue, count: z.int(), oldestDueAt: Instant.nullable() }).meta({ id: 'QueueCount' });

/** How the tasks of a queue are asked for; `mine`: those that I hold or held last. */
export const TaskQuery = z.strictObject({
  ...PageQuery.shape,
  province: ProvinceCode.optional(),
  nature: Nature.optional(),
  finding: z.string().max(100).optional(),
  mine: z.enum(['true', 'false']).optional(),
  /** `true`: each task with what it is about, as a list for persons shows it. */
  details: z.enum(['true', 'false']).optional(),
});

/** The public shape of a task. */
export const TaskAnswer = Task.meta({ id: 'Task' });

/** Tasks that should not be given out by claim-next: those that were passed over. */
export const ClaimNextBody = z.strictObject({ skip: z.array(z.string().max(100)).max(200).optional() }).meta({ id: 'ClaimNextBody' });

/** A re-encoded page of a material, to be fetched without a token until `expiresAt`. Sizes are in pixels, of the picture and of the upright original. */
export const PictureLink = z
  .strictObject({
    material: z.string(),
    page: z.int(),
    url: z.string(),
    expiresAt: Instant,
    width: z.int(),
    height: z.int(),
    original: z.strictObject({ width: z.int(), height: z.int() }),
  })
  .meta({ id: 'PictureLink' });
export type PictureLink = z.infer<typeof PictureLink>;

const { reason, openedAt, province, nature, findings, decision, closed } = ReviewTask.shape;

/** A task of a list; with `details`, also where and what kind of subject it is, why it is there, what was found, and since when it waits. */
export const TaskListed = z
  .strictObject({
    ...Task.shape,
    ...z.object({ reason, openedAt, province, nature, findings }).partial().shape,
  })
  .meta({ id: 'TaskListed' });
export type TaskListed = z.infer<typeof TaskListed>;

/** A task with its filing (masked), links to the pictures, and the filing's other tasks with what was decided on them. */
export const TaskView = z
  .strictObject({
    ...Task.shape,
    ...{ reason, openedAt, province, nature, findings, decision, closed },
    filing: FilingView,
    /** Places of the filing (`entered.order.websites.0.name`, `materials.1`) that are not as they were when it was last returned. */
    changed: z.array(z.string()),
    pictures: z.array(PictureLink),
    history: z.array(z.strictObject({ ...Task.shape, reason, openedAt, decision, closed })),
  })
  .meta({ id: 'TaskView' });
export type TaskView = z.infer<typeof TaskView>;

/** What a person decides; `version` is that of the task as they saw it. A text in one language stands for both. */
export const DecisionBody = z
  .strictObject({
    version: z.int().positive(),
    outcome: z.enum(['approve', 'return']),
    items: z
      .array(
        z.strictObject({
          ...ReturnItem.shape,
          applicantText: z.union([Sentence, z.string().min(1).max(2000)]).optional(),
          /** The finding that it is about, by its place in the filing's answer (`verdict.findings.3`): without `applicantText` the applicant reads its sentence, values open. */
          finding: z.string().max(100).optional(),
        }),
      )
      .max(200)
      .optional(),
    /** Readings that the person held against the picture: of which material, which field, and whether it was read right. */
    readings: z
      .array(z.strictObject({ material: z.string().max(100), field: ReadingCheck.shape.field, is: ReadingCheck.shape.is }))
      .max(60)
      .optional(),
  })
  .meta({ id: 'DecisionBody' });
export type DecisionBody = z.infer<typeof DecisionBody>;

/** The decided task, and where the filing stands now. */
export const Decided = z
  .strictObject({ ...Task.shape, decision: ReviewTask.shape.decision.unwrap(), filingState: FilingState })
  .meta({ id: 'Decided' });

/** Masked places of the task's filing that are to be shown, as its `masked` names them. */
export const RevealBody = z.strictObject({ places: z.array(z.string().min(1).max(300)).min(1).max(200) }).meta({ id: 'RevealBody' });

/** The values at those places. */
export const Revealed = z.strictObject({ values: z.record(z.string(), z.string()) }).meta({ id: 'Revealed' });
