import { z } from 'zod';
import { type AuditFault, auditFaults, EMPTY_CHAIN, type Sha256 } from '#shared/audit/chain';
import { AuditEvent, AuditHead } from '#shared/audit/event';

/** A filing's trail as it leaves the store: its events unread, and the end of the chain that the filing's head knows. `filing` is absent in the API's answer. */
export const ExportedTrail = z.object({
  filing: z.string().optional(),
  items: z.array(z.unknown()),
  head: AuditHead,
});
export type ExportedTrail = z.infer<typeof ExportedTrail>;

/** The first event of a trail that is not as it was written, by its place from 1, with its name where that can be told. */
export type BrokenEvent = { readonly sequence: number; readonly event: string; readonly fault: AuditFault['fault'] | 'unreadable' };

/** Whose trail it is, how many events it has, and where it is broken first; `broken` null: nothing was changed, left out, put in, moved or cut off. */
export type VerifiedTrail = { readonly filing: string; readonly events: number; readonly broken: BrokenEvent | null };

const Named = z.object({ event: z.string() });
const OfFiling = z.object({ filing: z.string() });

const nameOf = (item: unknown): string => Named.safeParse(item).data?.event ?? '';

/** Verifies a trail by itself: without a service, a key or the sealed parts. */
export const verifiedTrail = ({ filing: named, items, head }: ExportedTrail, sha256: Sha256): VerifiedTrail => {
  const filing = named ?? OfFiling.safeParse(items[0]).data?.filing ?? '';
  const parsed = items.map((item) => AuditEvent.safeParse(item));
  const unreadable = parsed.findIndex(({ success }) => !success);
  const readable = parsed.slice(0, unreadable < 0 ? undefined : unreadable).flatMap(({ data }) => (data === undefined ? [] : [data]));
  // Behind an event that cannot be read nothing can be told, the end neither.
  const faults = auditFaults(filing, readable, sha256, unreadable < 0 ? head : EMPTY_CHAIN);
  const added: readonly AuditFault[] = items.length > head.sequence ? [{ sequence: head.sequence + 1, fault: 'not-the-known-end' }] : [];
  const [fault] = unreadable < 0 ? [...faults, ...added] : faults;
  const broken =
    fault !== undefined
      ? { ...fault, event: nameOf(items[fault.sequence - 1]) }
      : unreadable < 0
        ? null
        : { sequence: unreadable + 1, event: nameOf(items[unreadable]), fault: 'unreadable' as const };
  return { filing, events: items.length, broken };
};
