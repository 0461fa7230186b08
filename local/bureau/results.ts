import type { BlockContent, BureauReview, FiledRecord, RecordResult } from '#shared/bureau/answers/download';
import { resultCode } from '#shared/bureau/tables/result-codes';
import { beijingTime } from './beijing-time';
import { withOutbox } from './outbox';
import type { BureauState } from './state';

/** A code of the machine's (R2), with a text of its own where the table's does not do. */
export type Code = { readonly code: number; readonly text?: string };

/** What a machine's result is about; the identifier is null where a whole file was refused. */
export type About = { readonly operation: number; readonly identifier: string | null };

/** The machine's result for one record, all codes of it together. */
export const recordResult = (codes: readonly Code[], { operation, identifier }: About): RecordResult => ({
  codes: codes.map(({ code, text }) => ({ code, text: (text ?? resultCode(code).message.zh).slice(0, 255) })),
  operation,
  identifier,
  remark: null,
});

const review = (recordId: string, passed: boolean, opinion: string | null, operation: number, nowMs: number): BureauReview => ({
  reviewer: '审核员甲',
  phone: '0571-00000000',
  at: beijingTime(nowMs).replace('T', ' '),
  opinion,
  passed,
  operation,
  recordId,
});

/** Results of the machine as a block. */
export const machineBlock = (results: readonly RecordResult[]): BlockContent => ({ block: 'ICP/BAJG', entries: { results, reviews: [] } });

/** What a decision of a reviewer's tells the provider; `recordIds` are the ids (Jlid) that the reviews name. */
export type Told = {
  readonly about: About;
  readonly passed: boolean;
  readonly opinion: string | null;
  readonly recordIds: readonly string[];
  readonly records: readonly FiledRecord[];
  readonly cancellations: readonly { readonly kind: number; readonly recordId: string }[];
};

const blocksOf = (told: Told, nowMs: number): Readonly<Record<'machine' | 'review' | 'record', readonly BlockContent[]>> => {
  const { about, passed, opinion, recordIds, records, cancellations } = told;
  const reviews = recordIds.map((id) => review(id, passed, opinion, about.operation, nowMs));
  const cancelled = cancellations.map((cancellation) => ({ ...cancellation, remark: null }));
  return {
    machine: [
      machineBlock([recordResult([passed ? { code: 1001 } : { code: 1002, ...(opinion === null ? {} : { text: opinion }) }], about)]),
    ],
    review: reviews.length === 0 ? [] : [{ block: 'ICP/BAJG', entries: { results: [], reviews } }],
    record: [
      ...(records.length === 0 ? [] : [{ block: 'ICP/BASJ', entries: { records } } as const]),
      ...(cancelled.length === 0 ? [] : [{ block: 'ICP/ZXSJ', entries: { cancellations: cancelled } } as const]),
    ],
  };
};

const together = (blocks: readonly BlockContent[]): readonly BlockContent[] => {
  const answers = blocks.flatMap((one) => (one.block === 'ICP/BAJG' ? [one.entries] : []));
  const others = blocks.filter(({ block }) => block !== 'ICP/BAJG');
  if (answers.length === 0) return others;
  const entries = { results: answers.flatMap(({ results }) => results), reviews: answers.flatMap(({ reviews }) => reviews) };
  return [{ block: 'ICP/BAJG', entries }, ...others];
};

/** Puts a decision into the outbox, in the parts and the order of the switches. */
export const withDecision = (state: BureauState, told: Told, nowMs: number): BureauState => {
  const { results, resultsTogether } = state.configuration.switches;
  const blocks = blocksOf(told, nowMs);
  const files = resultsTogether ? [together(results.flatMap((part) => blocks[part]))] : results.map((part) => blocks[part]);
  return files.filter((file) => file.length > 0).reduce((before, file) => withOutbox(before, file), state);
};
