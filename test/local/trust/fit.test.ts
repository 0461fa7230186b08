import { describe, expect, it } from 'vitest';
import { scored } from '#local/evaluation/values';
import { type Count, evidenceOf, hashOf } from '#local/trust/evidence';
import { FIT_RULE, fittedThresholds } from '#local/trust/fit';
import { evidence as v4Evidence } from '#local/trust/pp-ocrv4-mobile.evidence.generated';
import { evidence as v6Evidence } from '#local/trust/pp-ocrv6-small.evidence.generated';
import { evidence as v6Int8Evidence } from '#local/trust/pp-ocrv6-small-int8.evidence.generated';
import { upperBound } from '#local/trust/upper-bound';
import type { TrustReason } from '#shared/documents/reading';
import { fittedTrust as v4Trust } from '#shared/documents/trust/pp-ocrv4-mobile.generated';
import { fittedTrust as v6Trust } from '#shared/documents/trust/pp-ocrv6-small.generated';
import { fittedTrust as v6Int8Trust } from '#shared/documents/trust/pp-ocrv6-small-int8.generated';
import { trustTables } from '#shared/documents/trust/tables';

const rowOf = (counts: readonly Count[], knowsRare = true) =>
  fittedThresholds({ 'passport.name': counts, name: counts, names: counts }, { knowsRare })['passport.name'];

describe('upperBound', () => {
  // One-sided limits of Clopper and Pearson: without an error it is 1 − 0.05^(1/n).
  it.each([
    [0, 100, 0.0295],
    [0, 6000, 0.0005],
    [1, 100, 0.0466],
    [3, 3, 1],
    [0, 0, 1],
  ])('for %d errors among %d is %d', (errors, trials, bound) => {
    expect(upperBound(errors, trials)).toBeCloseTo(bound, 4);
  });
});

describe('a fitted threshold', () => {
  it('is the lowest of all where nothing was read wrong and the sample is large', () => {
    expect(
      rowOf([
        [185, 10, 0],
        [199, 300, 0],
      ]),
    ).toMatchObject({ threshold: FIT_RULE.lowest, passing: 310, surestWrong: null });
  });

  it('is higher for names where the networks do not know the rare characters', () => {
    expect(rowOf([[199, 300, 0]], false)).toMatchObject({ threshold: FIT_RULE.lowestName });
  });

  it('lies a margin above the surest wrong value', () => {
    const row = rowOf([
      [184, 0, 1],
      [199, 300, 0],
    ]);
    expect(row?.surestWrong).toBe(0.92);
    expect(row?.threshold).toBeGreaterThan(0.94);
    expect(row?.threshold).toBeLessThan(0.96);
  });

  it('is above 1 where a wrong value was as sure as can be', () => {
    expect(rowOf([[200, 300, 1]])?.threshold).toBeGreaterThan(1);
  });

  it('is strict where the sample is too small', () => {
    expect(rowOf([[199, 30, 0]])?.threshold).toBe(FIT_RULE.strict);
  });

  it('is fitted on the field in all kinds where one kind shows too few', () => {
    const rows = fittedThresholds(
      {
        'passport.name': [[199, 30, 0]],
        name: [
          [160, 0, 1],
          [199, 300, 0],
        ],
        names: [],
      },
      { knowsRare: true },
    );
    expect(rows['passport.name']).toMatchObject({ from: 'name', surestWrong: 0.8 });
  });
});

const outcomeOf = (reason: TrustReason, value: string) =>
  scored({
    truth: { file: 'a.jpg', kind: 'passport', fields: { surname: 'EXAMPLE' }, readable: true, tags: [] },
    reading: {
      file: 'a.jpg',
      kind: 'passport',
      kindConfidence: 1,
      quality: { usable: true, problems: [] },
      rotation: 0,
      fields: { surname: { value, confidence: 0.93, trusted: true, reason, box: [0, 0, 1, 1] } },
      empty: [],
      lost: [],
      reader: null,
      size: null,
    },
    ms: 1,
  });

describe('evidence', () => {
  it('counts right and wrong values by confidence, for the kind, the field and the group', () => {
    const counts = evidenceOf([outcomeOf('plausible', 'EXAMPLE'), outcomeOf('below-threshold', 'EXAMPIE')]);
    expect(counts).toEqual({ names: [[186, 1, 1]], 'passport.surname': [[186, 1, 1]], surname: [[186, 1, 1]] });
  });

  it('leaves out what a check digit confirms or a contradiction refutes', () => {
    expect(evidenceOf([outcomeOf('check-digit', 'EXAMPLE'), outcomeOf('implausible', 'X')])).toEqual({});
  });
});

describe.each([
  { fittedTrust: v4Trust, evidence: v4Evidence },
  { fittedTrust: v6Trust, evidence: v6Evidence },
  { fittedTrust: v6Int8Trust, evidence: v6Int8Evidence },
])('the thresholds in use ($fittedTrust.origin.reader)', ({ fittedTrust, evidence }) => {
  it('are those that the kept evidence gives by the rule that they name', () => {
    expect(fittedTrust.thresholds).toEqual(fittedThresholds(evidence, fittedTrust.origin));
    expect(fittedTrust.origin.evidence).toBe(hashOf(evidence));
    expect(fittedTrust.rule).toEqual(FIT_RULE);
  });

  it('were fitted on a part from which something was held out', () => {
    expect(fittedTrust.origin.set.part).toBe('fit');
  });

  it('are found by the name that stands in the pages', () => {
    const [name = ''] = fittedTrust.origin.reader.split(' ');
    expect(trustTables[name]).toBe(fittedTrust);
  });
});
