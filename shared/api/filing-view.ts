import { z } from 'zod';
import { FilingType, ProvinceCode } from '#shared/filing/codes';
import { IsoDay } from '#shared/filing/day';
import { Filing } from '#shared/filing/filing';
import { Instant } from '#shared/filing/instant';
import { ActorRole, FilingState, OrderAction } from '#shared/filing/life-cycle';
import { Outcome, Sentence, Verdict } from '#shared/verdict/verdict';
import { EnteredFiling } from './filing-body';
import { MaterialView } from './material';

/** What a call that changes a filing answers. */
export const FilingStanding = z.strictObject({ id: z.string(), state: FilingState }).meta({ id: 'FilingStanding' });
export type FilingStanding = z.infer<typeof FilingStanding>;

/** Whether the subject of a filing is of national level (国家级单位). */
export const NationalLevelBody = z.strictObject({ nationalLevel: z.boolean() }).meta({ id: 'NationalLevelBody' });

/** One thing that the applicant has to put right. `item` is a material (`material:ID`) or a place in what was entered (`order.websites.0.name`). */
export const FixItem = z
  .strictObject({ item: z.string(), code: z.string(), message: Sentence, suggestion: Sentence.optional() })
  .meta({ id: 'FixItem' });
export type FixItem = z.infer<typeof FixItem>;

/** Something that happened to a filing; `by.id` is shown to the staff only, and never an applicant's. */
export const TimelineEntry = z
  .strictObject({
    at: Instant,
    event: z.string(),
    by: z.strictObject({ role: ActorRole, id: z.string().optional() }),
    from: FilingState.optional(),
    to: FilingState.optional(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** The days by which the steps of an order are due (R36 to R39). */
const Deadlines = z.strictObject({
  firstReview: IsoDay.optional(),
  curtainPhotoReview: IsoDay.optional(),
  bureauSubmission: IsoDay.optional(),
  bureau: IsoDay.optional(),
});

/** What the system found out by itself when it judged the filing: for the staff only. */
export const FilingFactsView = z
  .strictObject({
    account: Filing.shape.account,
    access: Filing.shape.access,
    registry: Filing.shape.registry,
    domainFacts: Filing.shape.domainFacts,
    traffic: Filing.shape.traffic,
    events: Filing.shape.events,
    nationalLevel: Filing.shape.order.shape.subject.shape.nationalLevel,
  })
  .meta({ id: 'FilingFacts' });
export type FilingFactsView = z.infer<typeof FilingFactsView>;

/**
 * A filing. Materials stand in the order in which the verdict's evidence counts them (from 0). `verdict` is null only until the first was computed. Filing numbers of websites are by their place
 * in the order, from 0. For everybody but the applicant personal values are masked, and `masked` names the places.
 */
export const FilingView = z
  .strictObject({
    id: z.string(),
    state: FilingState,
    revision: z.int(),
    action: OrderAction,
    province: ProvinceCode,
    filingType: FilingType.nullable(),
    createdAt: Instant,
    changedAt: Instant,
    since: Instant,
    submittedAt: Instant.optional(),
    dueAt: Instant.optional(),
    entered: EnteredFiling,
    materials: z.array(MaterialView),
    verdict: Verdict.nullable(),
    fixList: z.array(FixItem),
    deadlines: Deadlines,
    filingNumbers: z.strictObject({ subject: z.string().optional(), websites: z.record(z.string(), z.string()) }),
    timeline: z.array(TimelineEntry),
    facts: FilingFactsView.optional(),
    masked: z.array(z.string()),
  })
  .meta({ id: 'Filing' });
export type FilingView = z.infer<typeof FilingView>;

/** A filing as the list of one's own orders shows it; `title` is the first website's name, or what the first step acts on. */
export const FilingSummary = z
  .strictObject({
    id: z.string(),
    state: FilingState,
    action: OrderAction,
    filingType: FilingType.nullable(),
    title: z.string(),
    outcome: Outcome.nullable(),
    createdAt: Instant,
    changedAt: Instant,
    dueAt: Instant.optional(),
  })
  .meta({ id: 'FilingSummary' });
export type FilingSummary = z.infer<typeof FilingSummary>;
