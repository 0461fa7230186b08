import type { Wish } from '#functions/submit-to-bureau/request-submission';
import type { BureauOperation } from '#shared/bureau/collecting-operation';
import type { FilingType } from '#shared/filing/codes';
import type { Filing } from '#shared/filing/filing';

/** One thing that an order asks of the bureau. `part` tells those of one kind apart: the website's place in the order, or what is cancelled. */
export type WishedOf = Pick<Wish, 'operation' | 'part'>;

const each = (operation: BureauOperation, { order }: Filing): readonly WishedOf[] =>
  order.websites.map((_, index) => ({ operation, part: String(index) }));

const OF_TYPE: Readonly<Partial<Record<FilingType, (filing: Filing) => readonly WishedOf[]>>> = {
  'first-filing': () => [{ operation: 'first-filing', part: '' }],
  // A request each: the bureau judges websites one by one.
  'new-website-filed-here': (filing) => each('new-website', filing),
  'new-website-filed-elsewhere': (filing) => each('new-website', filing),
  'access-filing': (filing) => each('new-access', filing),
};

/** What is cancelled, as a part: no `#`, behind which the number of an attempt stands. */
export const cancelledPart = (target: string): string => encodeURIComponent(target.normalize('NFKC').trim());

/** The target of a cancellation's part. */
export const targetOfPart = (part: string): string => decodeURIComponent(part);

const ofSteps = ({ steps = [] }: Filing): readonly WishedOf[] => {
  const cancellations = steps.flatMap(({ action, target }) =>
    action === 'change' ? [] : [{ operation: action, part: cancelledPart(target) }],
  );
  // All changes are one: a change carries the whole subject, and the bureau takes no second one while it handles the first (1017).
  const changes = steps.some(({ action }) => action === 'change') ? [{ operation: 'change', part: '' } as const] : [];
  const all = [...changes, ...cancellations];
  return all.filter((one, index) => all.findIndex((other) => other.operation === one.operation && other.part === one.part) === index);
};

/** What an order asks of the bureau, in the order in which it is sent: one submission each. None where its type is not known. */
export const wishesOf = (filing: Filing, type: FilingType | null): readonly WishedOf[] => {
  if (filing.order.action === 'steps') return ofSteps(filing);
  return type === null ? [] : (OF_TYPE[type]?.(filing) ?? []);
};
