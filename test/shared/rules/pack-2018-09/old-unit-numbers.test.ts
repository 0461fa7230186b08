import { describe, expect, it } from 'vitest';
import type { CertificateKind } from '#shared/filing/codes';
import { unitFiling } from '#shared/rules/example-filing';
import { isOldUnitNumber } from '#shared/rules/pack-2018-09/old-unit-numbers.words';
import { screen } from '#shared/verdict/screen';

const levels = (kind: CertificateKind, number: string) =>
  screen({
    name: 'x',
    filing: unitFiling({ subject: { nature: 'other', certificate: { kind, number } } }),
    documents: [],
    timing: { totalMs: 0, perDocumentMs: [] },
  })
    .findings.filter(({ rule }) => rule === 'R64')
    .map(({ level, code }) => `${level} ${code}`);

describe('numbers from before the credit code', () => {
  it.each<[CertificateKind, string]>([
    ['public-institution-certificate', '事证第144030000017号'],
    ['public-institution-certificate', ' 事证第 144030000017 号 '],
    ['social-organisation-certificate', '粤社证字第0017号'],
    ['private-non-enterprise-certificate', '粤民证字第010017号'],
    ['foundation-certificate', '基证字第0017号'],
    ['law-firm-licence', '24403200010000017'],
  ])('go to a reviewer, of the kind %s: %s', (kind, number) => {
    expect(isOldUnitNumber(kind, number)).toBe(true);
    expect(levels(kind, number)).toEqual(['review rule-undecided']);
  });
  it.each<[CertificateKind, string]>([
    ['business-licence', '24403200010000017'],
    ['law-firm-licence', '2440320001000001'],
    ['law-firm-licence', '2440320001000001A'],
    ['public-institution-certificate', '粤社证字第0017号'],
    ['foundation-certificate', '0017'],
  ])('are malformed where the kind never had them: %s, %s', (kind, number) => {
    expect(isOldUnitNumber(kind, number)).toBe(false);
    expect(levels(kind, number)).toEqual(['block certificate-number-malformed']);
  });
  it('that have a scheme are checked by it', () => {
    expect(levels('law-firm-licence', 'D2143569-X')).toEqual([]);
    expect(levels('business-licence', '440301100000016')).toEqual([]);
    expect(levels('business-licence', '440301100000017')).toEqual(['block certificate-number-checksum']);
  });
});
