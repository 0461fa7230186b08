import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canaryCounts, canarySize, mixed, stops } from '#shared/rerun/canary';
import { directionOf, flippingRules } from '#shared/rerun/difference';
import { csvText } from '#shared/rerun/plan-text';
import { progressOf } from '#shared/rerun/progress';
import { addsUp, type ReportRow, runTotals } from '#shared/rerun/report';
import { type Rerun, RerunState, Result } from '#shared/rerun/run';
import { commanded, hasEnded, isAtWork } from '#shared/rerun/run-states';
import type { Finding } from '#shared/verdict/verdict';
import { Outcome } from '#shared/verdict/verdict';

const outcome = fc.option(fc.constantFrom(...Outcome.options));
const result: fc.Arbitrary<Result> = fc.record({
  as: fc.constantFrom(...Result.shape.as.options),
  before: outcome,
  after: outcome,
  pictures: fc.nat(5),
  unforeseen: fc.boolean(),
});
const row: fc.Arbitrary<ReportRow> = fc
  .record({ filing: fc.string(), result: fc.option(result), other: fc.boolean() })
  .map(({ filing, result: one, other }) => ({ filing, result: one, ...(one === null && other ? { run: 'other' } : {}) }));

const finding = (rule: string, level: Finding['level']): Finding => ({ rule, level, code: `c-${rule}`, message: { zh: '', en: '' } });

describe('a report', () => {
  it('adds up, whatever came of the filings', () => {
    fc.assert(fc.property(fc.array(row), (rows) => addsUp(runTotals(rows))));
  });
});

describe('the canary', () => {
  it('is a share, the least number, or all there are', () => {
    expect(canarySize(1000, { share: 0.05, least: 20 })).toBe(50);
    expect(canarySize(100, { share: 0.05, least: 20 })).toBe(20);
    expect(canarySize(7, { share: 0.05, least: 20 })).toBe(7);
    expect(canarySize(7, { share: 0, least: 20 })).toBe(0);
  });

  it('is drawn from all over, the same each time', () => {
    const items = Array.from({ length: 100 }, (_, at) => ({ filing: `f${at}` }));
    const drawn = mixed(items, 'run');
    expect(mixed([...items].reverse(), 'run')).toEqual(drawn);
    expect(drawn.slice(0, 10)).not.toEqual(items.slice(0, 10));
    expect(new Set(drawn.map(({ filing }) => filing)).size).toBe(100);
  });

  it('stops a run above a share, not at it, and counts what has no result as wrong', () => {
    const good: Result = { as: 'confirmed', before: 'pass', after: 'pass', pictures: 0, unforeseen: false };
    const counts = canaryCounts([good, null, { ...good, unforeseen: true }, { ...good, as: 'judged', after: 'blocked' }]);
    expect(counts).toEqual({ of: 4, errors: 2, flips: 1 });
    expect(stops(counts, { errors: 0.5, flips: 0.25 })).toBe(false);
    expect(stops(counts, { errors: 0.49, flips: 1 })).toBe(true);
    expect(stops(counts, { errors: 1, flips: 0.2 })).toBe(true);
    expect(stops({ of: 0, errors: 0, flips: 0 }, { errors: 0, flips: 0 })).toBe(false);
  });
});

describe('a flip', () => {
  it('is told by the rules that decide now, or did and no longer do', () => {
    const before = { outcome: 'pass' as const, findings: [finding('R1', 'info')] };
    const after = { outcome: 'blocked' as const, findings: [finding('R1', 'info'), finding('R2', 'block'), finding('R3', 'review')] };
    expect(directionOf('pass', 'blocked')).toBe('worse');
    expect(flippingRules(before, after)).toEqual(['R2']);
    expect(flippingRules(after, before)).toEqual(['R2']);
  });
});

describe('a run', () => {
  it('never ends by being resumed, and cannot be paused once it has ended', () => {
    for (const state of RerunState.options) {
      if (hasEnded(state)) for (const what of ['pause', 'resume', 'cancel'] as const) expect(commanded(state, what)).toBeNull();
      if (isAtWork(state)) expect(commanded(state, 'resume')).toBeNull();
    }
  });

  it('says how far it is and how long it still takes', () => {
    const run: Rerun = {
      ...{
        id: 'run',
        plan: 'plan',
        target: { pack: { id: 'p', hash: 'h' }, reader: null },
        by: 'operator',
        createdAt: '2026-11-23T02:00:00.000Z',
      },
      ...{ state: 'running', attempt: 1, concurrency: 20, canary: { share: 0, least: 0 }, stopRule: { errors: 0, flips: 0 } },
      ...{ planned: 100, mine: 100, others: {} },
    };
    const batches = [{ done: 25, failed: 1, flips: 2, pictures: 0 }];
    expect(progressOf(run, batches, 5)).toMatchObject({ done: 25, of: 100, perSecond: 5, remainingSeconds: 15 });
    expect(progressOf(run, [], 0)).toMatchObject({ perSecond: 0, remainingSeconds: null });
    expect(progressOf({ ...run, state: 'paused' }, batches, 5)).toMatchObject({ perSecond: 0, remainingSeconds: null });
    expect(progressOf({ ...run, state: 'cancelled' }, batches, 5)).toMatchObject({ perSecond: 5, remainingSeconds: null });
  });
});

describe('comma-separated values', () => {
  it('quote what must be quoted, and make formulas inert', () => {
    expect(csvText(['a', 'b'], [['=1+1', 'x,"y"']])).toBe(`a,b\r\n"'=1+1","x,""y"""\r\n`);
  });
});
