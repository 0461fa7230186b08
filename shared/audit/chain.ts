import { canonicalJson } from './canonical-json';
import type { AuditEntry, AuditEvent, AuditHead, Digest } from './event';

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal: given from outside, so that the chain needs no library. */
export type Sha256 = (text: string) => Digest;

/** A chain with nothing on it. */
export const EMPTY_CHAIN: AuditHead = { sequence: 0, hash: '0'.repeat(64) };

/** The digest of an event: over everything but itself. */
export const digestOf = ({ hash: _, ...rest }: AuditEvent, sha256: Sha256): Digest => sha256(canonicalJson(rest));

/** The next event of a chain. */
export const chained = ({ sequence, hash }: AuditHead, entry: AuditEntry, sha256: Sha256): AuditEvent => {
  const unsigned = { ...entry, sequence: sequence + 1, previous: hash, hash };
  return { ...unsigned, hash: digestOf(unsigned, sha256) };
};

/** What is wrong with a chain: where, and in what way. */
export type AuditFault = {
  readonly sequence: number;
  readonly fault: 'changed' | 'not-after-the-one-before' | 'out-of-order' | 'of-another-filing' | 'not-the-known-end';
};

/**
 * Everything that is wrong with a filing's events, given in order; none: nothing was changed, left out, put in or moved. That the end was cut off shows only
 * against a head that is known from elsewhere.
 */
export const auditFaults = (filing: string, events: readonly AuditEvent[], sha256: Sha256, known?: AuditHead): readonly AuditFault[] => {
  const faults = events.flatMap((event, at): readonly AuditFault[] => {
    const before = events[at - 1] ?? EMPTY_CHAIN;
    const found = (fault: AuditFault['fault'], holds: boolean): readonly AuditFault[] => (holds ? [] : [{ sequence: at + 1, fault }]);
    return [
      ...found('of-another-filing', event.filing === filing),
      ...found('out-of-order', event.sequence === at + 1),
      ...found('not-after-the-one-before', event.previous === before.hash),
      ...found('changed', event.hash === digestOf(event, sha256)),
    ];
  });
  if (known === undefined) return faults;
  // A chain may have grown since its head was written down.
  const there = known.sequence === 0 ? EMPTY_CHAIN.hash : events[known.sequence - 1]?.hash;
  return there === known.hash ? faults : [...faults, { sequence: known.sequence, fault: 'not-the-known-end' }];
};
