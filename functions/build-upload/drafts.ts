import type { ProviderIds, UploadContext, UploadResult } from '#shared/bureau/upload/upload-input';
import type { Order } from '#shared/filing/filing';
import type { BuildProblem } from './build-problem';
import type { FilingToSend } from './filing-to-send';
import type { SentOrder } from './sent-order';
import type { UploadPorts } from './upload-ports';

/**
 * One submission as it is to be written: what is kept as sent, how many ids it needs, and its message once the ids are there. `resultIds` are the
 * identifiers under which results may come.
 */
export type UploadDraft = {
  readonly sent: Omit<SentOrder, 'version'> | null;
  readonly idCount: number;
  readonly resultIds: (firstId: number) => readonly string[];
  readonly write: (
    firstId: number,
    context: UploadContext,
  ) => Promise<UploadResult | { readonly ok: false; readonly problems: readonly BuildProblem[] }>;
};

export type DraftOrProblems =
  | { readonly ok: true; readonly draft: UploadDraft }
  | { readonly ok: false; readonly problems: readonly BuildProblem[] };

/** What kind of message is drafted for which part of an order. */
export type Drafting = (sent: FilingToSend, part: string, ports: UploadPorts) => Promise<DraftOrProblems>;

/** An order of one of its websites alone. */
export const onlyWebsite = (order: Order, index: number): Order => ({ ...order, websites: order.websites.slice(index, index + 1) });

/** A problem of the one website by its place in the whole order. */
export const placedAt =
  (index: number) =>
  <Problem extends BuildProblem>(problem: Problem): Problem => ({
    ...problem,
    field: problem.field.replace(/^(order\.)?websites\[0\]/, (_, prefix: string | undefined) => `${prefix ?? ''}websites[${index}]`),
  });

/** Ids under which results may come, without those that are not known. */
export const knownIds = (...ids: readonly (string | null | undefined)[]): readonly string[] =>
  ids.flatMap((id) => (id === null || id === undefined || id === '' ? [] : [id]));

/** The ids of the websites of an order. */
export const websiteIdsOf = ({ websites }: ProviderIds): readonly string[] => websites.map(({ website }) => website);
