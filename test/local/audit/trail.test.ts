import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportedTrail, verifiedTrail } from '#local/audit/trail';
import { chained, EMPTY_CHAIN } from '#shared/audit/chain';
import type { AuditEvent, AuditHead } from '#shared/audit/event';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const FILING = '01TRAIL';
const NAMES = ['created', 'entered', 'submit', 'check-passed', 'decided', 'approved'];

const trail = (): Omit<ExportedTrail, 'items'> & { readonly items: AuditEvent[] } => {
  const items: AuditEvent[] = [];
  let head: AuditHead = EMPTY_CHAIN;
  for (const [at, event] of NAMES.entries()) {
    const entry = {
      filing: FILING,
      at: `2026-01-02T03:04:0${at}.000Z`,
      actor: { role: 'system' as const, id: 'step' },
      event,
      facts: { at },
    };
    const next = chained(head, entry, sha256);
    items.push(next);
    head = { sequence: next.sequence, hash: next.hash };
  }
  return { filing: FILING, items, head };
};

const changedAt = (place: number, change: (event: AuditEvent) => unknown): ExportedTrail => ({
  ...trail(),
  items: trail().items.map((event, at) => (at === place ? change(event) : event)),
});

describe('a trail', () => {
  it('that nobody touched is whole', () => {
    expect(verifiedTrail(trail(), sha256)).toEqual({ filing: FILING, events: 6, broken: null });
  });

  it('is verified from the answer of the API alone, which names no filing', () => {
    const { items, head } = trail();
    expect(verifiedTrail({ items, head }, sha256)).toEqual({ filing: FILING, events: 6, broken: null });
  });

  it('is broken first at the event that was changed', () => {
    const broken = changedAt(2, (event) => ({ ...event, actor: { role: 'reviewer', id: 'somebody' } }));
    expect(verifiedTrail(broken, sha256).broken).toEqual({ sequence: 3, event: 'submit', fault: 'changed' });
  });

  it('is broken behind an event that was changed and signed anew', () => {
    const broken = changedAt(2, ({ hash: _, ...event }) =>
      chained({ sequence: 2, hash: event.previous }, { ...event, facts: { at: 9 } }, sha256),
    );
    expect(verifiedTrail(broken, sha256).broken).toEqual({ sequence: 4, event: 'check-passed', fault: 'not-after-the-one-before' });
  });

  it('is broken where an event can no longer be read', () => {
    expect(
      verifiedTrail(
        changedAt(3, () => ({ event: 'check-passed' })),
        sha256,
      ).broken,
    ).toEqual({
      sequence: 4,
      event: 'check-passed',
      fault: 'unreadable',
    });
  });

  it('whose end was cut off, or that got one more event, is broken there', () => {
    const { items, head } = trail();
    expect(verifiedTrail({ filing: FILING, items: items.slice(0, 4), head }, sha256).broken).toMatchObject({ fault: 'not-the-known-end' });
    const added = chained(
      head,
      { filing: FILING, at: '2026-01-03T00:00:00.000Z', actor: { role: 'system' }, event: 'approved', facts: {} },
      sha256,
    );
    expect(verifiedTrail({ filing: FILING, items: [...items, added], head }, sha256).broken).toEqual({
      ...{ sequence: 7, event: 'approved', fault: 'not-the-known-end' },
    });
  });

  it('is broken by whatever is changed, left out or moved', () => {
    const { items, head } = trail();
    const place = fc.integer({ min: 0, max: items.length - 1 });
    fc.assert(
      fc.property(place, place, fc.constantFrom('drop', 'swap', 'edit'), (one, other, what) => {
        fc.pre(what !== 'swap' || one !== other);
        const tampered = what === 'drop' ? items.filter((_, at) => at !== one) : [...items];
        const [a, b] = [items[one], items[other]];
        if (what === 'swap' && a !== undefined && b !== undefined) [tampered[one], tampered[other]] = [b, a];
        if (what === 'edit' && a !== undefined) tampered[one] = { ...a, at: '2020-01-01T00:00:00.000Z' };
        expect(verifiedTrail({ filing: FILING, items: tampered, head }, sha256).broken).not.toBe(null);
      }),
    );
  });
});
