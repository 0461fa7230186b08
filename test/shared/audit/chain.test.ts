import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/audit/canonical-json';
import { auditFaults, chained, EMPTY_CHAIN } from '#shared/audit/chain';
import type { AuditEntry, AuditEvent } from '#shared/audit/event';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const entryOf = (at: number): AuditEntry => ({
  ...{ filing: 'f', at: `2018-09-17T08:00:0${at % 10}.000Z`, actor: { role: 'system', id: 'workflow' }, event: `event-${at}` },
  ...{ facts: { number: at }, sealed: `sealed-${at}` },
});

const chainOf = (length: number): readonly AuditEvent[] => {
  const events: AuditEvent[] = [];
  for (let at = 0; at < length; at += 1) events.push(chained(events.at(-1) ?? EMPTY_CHAIN, entryOf(at), sha256));
  return events;
};

const headOf = ({ sequence, hash }: AuditEvent) => ({ sequence, hash });

describe('the chain of audit events', () => {
  it('verifies as it was written, and an empty one does', () => {
    expect(auditFaults('f', chainOf(8), sha256)).toEqual([]);
    expect(auditFaults('f', [], sha256, EMPTY_CHAIN)).toEqual([]);
  });

  it('shows any event that was changed, removed, repeated, moved or put in', () => {
    const events = chainOf(6);
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), fc.constantFrom('change', 'seal', 'remove', 'repeat', 'swap', 'insert'), (at, other, how) => {
        const bent = [...events];
        const event = bent[at];
        const second = bent[other];
        if (event === undefined || second === undefined) return;
        if (how === 'change') bent[at] = { ...event, facts: { number: 99 } };
        if (how === 'seal') bent[at] = { ...event, sealed: 'another' };
        if (how === 'remove') bent.splice(at, 1);
        if (how === 'repeat') bent.splice(at, 0, event);
        if (how === 'swap') [bent[at], bent[other]] = [second, event];
        if (how === 'insert') bent.splice(at, 0, chained(bent[at - 1] ?? EMPTY_CHAIN, entryOf(77), sha256));
        const unharmed = (how === 'swap' && at === other) || (how === 'remove' && at === 5);
        expect(auditFaults('f', bent, sha256).length === 0).toBe(unharmed);
      }),
    );
  });

  it('shows a change even where the event’s own digest was made anew', () => {
    const events = [...chainOf(3)];
    const forged = chained(EMPTY_CHAIN, { ...entryOf(0), event: 'forged' }, sha256);
    events[0] = forged;
    expect(auditFaults('f', events, sha256)).toEqual([{ sequence: 2, fault: 'not-after-the-one-before' }]);
  });

  it('shows an end that was cut off, against a head known from elsewhere; one that has grown since is whole', () => {
    const events = chainOf(5);
    const [, , third, , fifth] = events;
    if (third === undefined || fifth === undefined) throw new Error('too short');
    expect(auditFaults('f', events.slice(0, 4), sha256, headOf(fifth))).toEqual([{ sequence: 5, fault: 'not-the-known-end' }]);
    expect(auditFaults('f', events, sha256, headOf(third))).toEqual([]);
  });

  it('does not take another filing’s events', () => {
    expect(auditFaults('g', chainOf(1), sha256)).toEqual([{ sequence: 1, fault: 'of-another-filing' }]);
  });
});

describe('canonical JSON', () => {
  it('is the same however the names stand, and reads back as the same value', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'é"\n'], c: undefined })).toBe('{"a":[true,null,"é\\"\\n"],"b":1}');
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const back: unknown = JSON.parse(text);
        expect(canonicalJson(back)).toBe(text);
      }),
    );
  });

  it('refuses what is no JSON', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
    expect(() => canonicalJson(() => 1)).toThrow(TypeError);
  });
});
