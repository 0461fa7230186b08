import { describe, expect, it } from 'vitest';
import { editDistance } from '#local/evaluation/edit-distance';
import { evaluationOf, NAMES_OUTSIDE } from '#local/evaluation/score';
import { evaluationTable } from '#local/evaluation/table';
import type { Outcome } from '#local/evaluation/values';
import type { DocumentReading, FieldReading } from '#shared/documents/reading';

const field = (value: string, trusted = true): FieldReading => ({
  value,
  trusted,
  confidence: 0.99,
  reason: 'plausible',
  box: [0, 0, 1, 1],
});

const reading = (fields: Record<string, FieldReading>, change: Partial<DocumentReading> = {}): DocumentReading => ({
  file: 'a.jpg',
  page: 0,
  kind: 'resident-id-back',
  kindConfidence: 1,
  quality: { usable: true, problems: [] },
  rotation: 0,
  fields,
  empty: [],
  lost: [],
  reader: null,
  size: null,
  ...change,
});

const outcome = (read: DocumentReading | null, readable = true, ms = 100): Outcome => ({
  truth: {
    file: 'a.jpg',
    kind: 'resident-id-back',
    fields: { authority: '样例县公安局', validUntil: '2030-01-01' },
    readable,
    tags: ['easy'],
  },
  reading: read,
  ms,
});

const right = reading({ authority: field('样例县公安局'), validUntil: field('2030-01-01') });

describe('evaluationOf', () => {
  it('counts exact values, differences by character, absent values and silent errors', () => {
    const wrong = reading({ authority: field('样列县公安局', true) });
    const { all, kinds } = evaluationOf([outcome(right), outcome(wrong)]);
    expect(all.all).toMatchObject({ expected: 4, exact: 2, absent: 1, silentErrors: 1 });
    expect(kinds['resident-id-back']?.fields.authority).toMatchObject({
      expected: 2,
      exact: 1,
      silentErrors: 1,
      characterErrorRate: 1 / 12,
    });
  });

  it('does not call a wrong value silent when it goes to a person', () => {
    expect(evaluationOf([outcome(reading({ authority: field('错', false) }))]).all.all.silentErrors).toBe(0);
  });

  it('gives no credit for fields of a document that was taken for another kind', () => {
    const { all } = evaluationOf([outcome({ ...right, kind: 'business-licence' })]);
    expect([all.kindCorrect, all.all.exact]).toEqual([0, 0]);
  });

  it('tells refusals of unreadable documents from false ones; unreadable ones count in no accuracy', () => {
    const refused = reading({}, { quality: { usable: false, problems: ['blurred'] } });
    const { all } = evaluationOf([outcome(right), outcome(refused), outcome(refused, false), outcome(null, false), outcome(right, false)]);
    expect(all).toMatchObject({ documents: 5, unreadable: 3, refused: 2, falseRefusals: 1 });
    expect(all.all.expected).toBe(4);
  });

  it('counts a silent error on an unreadable document, too', () => {
    expect(evaluationOf([outcome(reading({ validUntil: field('2031-01-01') }), false)]).all.all.silentErrors).toBe(1);
  });

  it('gives the median and the 95th percentile of the times', () => {
    const outcomes = [...Array(20).keys()].map((i) => outcome(right, true, (i + 1) * 10));
    expect(evaluationOf(outcomes).all).toMatchObject({ msMedian: 110, msP95: 200 });
  });

  it('counts names whose characters the recogniser does not know apart from the others', () => {
    const named = (name: string): Outcome => ({
      truth: { file: 'a.jpg', kind: 'resident-id-front', fields: { name }, readable: true, tags: [] },
      reading: reading({ name: field('样例') }, { kind: 'resident-id-front' }),
      ms: 1,
    });
    const { groups } = evaluationOf([named('样例'), named('样旻')], new Set('样例')).all;
    expect(groups.names).toMatchObject({ expected: 1, exact: 1 });
    expect(groups[NAMES_OUTSIDE]).toMatchObject({ expected: 1, exact: 0 });
  });

  it('tells pictures with something held out apart from the others', () => {
    const heldOut = { ...outcome(null), truth: { ...outcome(null).truth, tags: ['easy', 'held-out-font'] } };
    const { parts } = evaluationOf([outcome(right), outcome(right), heldOut]);
    expect([parts.ordinary?.documents, parts['held-out']?.documents]).toEqual([2, 1]);
    expect([parts.ordinary?.all.exact, parts['held-out']?.all.exact]).toEqual([4, 0]);
  });

  it('lists every silent error with what was read and why it was trusted', () => {
    const wrong = reading({ authority: field('样列县公安局'), validUntil: field('2031-01-01', false) });
    expect(evaluationOf([outcome(wrong)]).silentErrors).toEqual([
      {
        file: 'a.jpg',
        kind: 'resident-id-back',
        field: 'authority',
        expected: '样例县公安局',
        read: '样列县公安局',
        confidence: 0.99,
        reason: 'plausible',
      },
    ]);
  });

  it('prints as tables with a line for each kind, field and tag', () => {
    const table = evaluationTable(evaluationOf([outcome(right)]));
    for (const word of ['resident-id-back', 'authority', 'validUntil', 'easy', '100.0 %']) expect(table).toContain(word);
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['样例', '', 2],
    ['样例', '样列', 1],
    ['12345', '1345', 1],
    ['ab', 'ba', 2],
  ])('between %j and %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});
