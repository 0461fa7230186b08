import type { BureauReview, Download, DownloadBlock, Entry, FiledRecord, RecordResult } from './answers/download';
import { type BureauOperation, fileResultKey, operationNumbered, resultKey } from './collecting-operation';

/**
 * One statement of a downloaded file that is matched and acted on by itself. `keys`: the identifiers under which the submissions that it may
 * concern are looked up (see `resultKeysOf`).
 */
export type Part =
  | { readonly kind: 'machine'; readonly block: string; readonly keys: readonly string[]; readonly result: RecordResult }
  | { readonly kind: 'review'; readonly block: string; readonly keys: readonly string[]; readonly review: BureauReview }
  | { readonly kind: 'record'; readonly block: string; readonly keys: readonly string[]; readonly record: FiledRecord }
  | {
      readonly kind: 'cancellation';
      readonly block: string;
      readonly keys: readonly string[];
      readonly entry: Entry<'ICP/ZXSJ', 'cancellations'>;
    }
  | { readonly kind: 'rectification'; readonly block: string; readonly entry: Entry<'ICP/XGTZ', 'notices'> }
  | { readonly kind: 'task'; readonly block: string; readonly record: FiledRecord }
  | { readonly kind: 'block'; readonly block: string; readonly content: DownloadBlock }
  | { readonly kind: 'unreadable'; readonly block: string; readonly path: string };

/** The filed object of a cancellation (Zxlb): 2, an access, is missing from the schema's own range and defined in its notes. */
const CANCELLED = ['subject', 'website', 'access'] as const;

/** Which kind of object a cancellation names; null for a number that the interface does not define. */
export const cancelledKind = (number: number): 'subject' | 'website' | 'access' | null => CANCELLED[number] ?? null;

/** How an object that the bureau filed is looked up by the bureau's own id. */
export const filedKey = (kind: 'subject' | 'website' | 'access', bureauId: string): string => `filed-${kind}:${bureauId}`;

/** The keys of everything in a filed record that has a bureau id. */
export const filedKeysOf = ({ subject, websites }: FiledRecord): readonly string[] => [
  filedKey('subject', subject.id),
  ...websites.flatMap((website) => [filedKey('website', website.id), ...website.accesses.map(({ id }) => filedKey('access', id))]),
];

const keysUnder = (operation: BureauOperation, ids: readonly (string | null)[]): readonly string[] =>
  ids.flatMap((id) => (id === null ? [] : [resultKey(operation, id)]));

/** A record may answer whatever brought any of its objects into being, or changed it. */
const recordKeys = ({ subject, websites }: FiledRecord): readonly string[] => [
  ...keysUnder('first-filing', [subject.providerId]),
  ...keysUnder('change', [subject.id, subject.filingNumber]),
  ...websites.flatMap((website) => [
    ...keysUnder('new-website', [website.providerId]),
    ...keysUnder(
      'new-access',
      website.accesses.map(({ providerId }) => providerId),
    ),
  ]),
];

const machineKeys = ({ operation, identifier, codes }: RecordResult): readonly string[] => {
  const wish = operationNumbered(operation);
  return [
    ...(wish === null || identifier === null ? [] : [resultKey(wish, identifier)]),
    // A file that broke the schema has no identifier: its name stands in the text of the code.
    ...codes.flatMap(({ code, text }) => (code === 5001 && text !== null ? [fileResultKey(text)] : [])),
  ];
};

const reviewKeys = ({ operation, recordId }: BureauReview): readonly string[] => {
  const wish = operation === null ? null : operationNumbered(operation);
  return wish === null || recordId === null ? [] : [resultKey(wish, recordId)];
};

const readParts = (content: DownloadBlock): readonly Part[] => {
  const { path: block } = content;
  switch (content.block) {
    case 'ICP/BAJG':
      return [
        ...content.entries.results.map((result) => ({ kind: 'machine' as const, block, keys: machineKeys(result), result })),
        ...content.entries.reviews.map((review) => ({ kind: 'review' as const, block, keys: reviewKeys(review), review })),
      ];
    case 'ICP/BASJ':
      return content.entries.records.map((record) => ({ kind: 'record', block, keys: recordKeys(record), record }));
    case 'ICP/ZXSJ':
      return content.entries.cancellations.map((entry) => {
        const kind = cancelledKind(entry.kind);
        return { kind: 'cancellation', block, keys: kind === null ? [] : [filedKey(kind, entry.recordId)], entry };
      });
    case 'ICP/XGTZ':
      return content.entries.notices.map((entry) => ({ kind: 'rectification', block, entry }));
    case 'ICP/HSRW':
      return content.entries.records.map((record) => ({ kind: 'task', block, record }));
    default:
      return [{ kind: 'block', block, content }];
  }
};

/** The statements of a file, in its order: the place in this list is a part's name for good. */
export const partsOf = ({ blocks }: Download): readonly Part[] =>
  blocks.flatMap((content) => [
    ...readParts(content),
    ...content.unreadable.map((path) => ({ kind: 'unreadable' as const, block: content.path, path })),
  ]);
