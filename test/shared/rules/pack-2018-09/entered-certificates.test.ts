import { describe, expect, it } from 'vitest';
import type { CertificateKind, Identity, Nature } from '#shared/filing/codes';
import type { Filing, Step } from '#shared/filing/filing';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { codesOf, findingsOf } from '#test/shared/rules/codes-of';

const UNDECIDED = ['review rule-undecided'];

const person = (identity: Identity, kind: CertificateKind, number: string, materials: Filing['order']['materials']) => {
  const certificate = { kind, number };
  return personFiling({ subject: { identity, certificate }, manager: { identity, certificate }, materials });
};

describe('a person’s certificate', () => {
  it.each<[Identity, CertificateKind, string]>([
    ['mainland-resident', 'resident-id', '44030519920229992X'],
    ['hong-kong-macau-resident', 'home-return-permit', 'H00000001'],
    ['taiwan-resident', 'taiwan-permit', '00000001'],
    ['foreigner', 'passport', 'E12345678'],
  ])('of a %s is the %s', (identity, kind, number) => {
    expect(codesOf('R64', person(identity, kind, number, [{ kind }]))).toEqual([]);
  });
  it.each<[Identity, CertificateKind, string, CertificateKind]>([
    ['mainland-resident', 'passport', 'E12345678', 'resident-id'],
    ['mainland-resident', 'business-licence', '91440300MA5TE2T09X', 'resident-id'],
    ['mainland-resident', 'other', '样字第1号', 'resident-id'],
    ['hong-kong-macau-resident', 'resident-id', '44030519920229992X', 'home-return-permit'],
  ])('of a %s that is a %s is for a person to look at', (identity, kind, number, shown) => {
    expect(findingsOf('R64', person(identity, kind, number, [{ kind: shown }]))).toMatchObject([
      { level: 'review', code: 'rule-undecided', about: '林样例' },
    ]);
  });
  it('is pointed out once: where another document is asked for, or the number is wrong in itself, that says so', () => {
    expect(codesOf('R64', person('mainland-resident', 'passport', 'E12345678', [{ kind: 'passport' }]))).toEqual([]);
    expect(codesOf('R64', person('mainland-resident', 'passport', 'E12345678', []))).toEqual([]);
    expect(codesOf('R64', person('mainland-resident', 'passport', '1', [{ kind: 'resident-id' }]))).toEqual([
      'block certificate-number-malformed',
    ]);
    expect(codesOf('R64', person('mainland-resident', 'passport', 'E12345678', [{ kind: 'resident-id-front' }]))).toEqual(UNDECIDED);
  });
  it('is checked in every kind that was entered, whichever website comes first', () => {
    const { order, ...rest } = unitFiling();
    const [site = expect.fail()] = order.websites;
    const odd = { ...site, manager: { ...site.manager, certificate: { kind: 'passport' as const, number: '44030519920229992X' } } };
    for (const websites of [
      [site, odd],
      [odd, site],
    ])
      expect(codesOf('R64', { ...rest, order: { ...order, websites } })).toEqual(['block certificate-number-malformed']);
  });
});

describe('a unit’s certificate', () => {
  const unit = (nature: Nature, kind: CertificateKind, number: string, shown: CertificateKind = 'business-licence') =>
    codesOf('R64', unitFiling({ subject: { nature, certificate: { kind, number } }, materials: [{ kind: shown }] }));
  const CODE = '91440300MA5TE2T09X';
  it('is one of those listed for its nature, or the one that prints the credit code', () => {
    expect(unit('enterprise', 'business-licence', CODE)).toEqual([]);
    expect(unit('enterprise', 'credit-code-certificate', CODE)).toEqual([]);
    expect(unit('law-firm', 'organisation-code-certificate', 'MA5TE2T0-9', 'organisation-code-certificate')).toEqual([]);
  });
  it('of another kind is for a person to look at', () => {
    expect(unit('enterprise', 'other', 'XYZ')).toEqual(UNDECIDED);
    expect(unit('enterprise', 'law-firm-licence', CODE)).toEqual(UNDECIDED);
    expect(unit('enterprise', 'resident-id', '44030519920229992X')).toEqual(UNDECIDED);
  });
  it('is left to what asks for the certificate, where none of its nature is there or the nature has no row', () => {
    expect(unit('enterprise', 'law-firm-licence', CODE, 'law-firm-licence')).toEqual([]);
    expect(unit('other', 'other', 'XYZ')).toEqual([]);
  });
});

describe('a certificate that a step brings', () => {
  const changing = (change: NonNullable<Step['change']>, base = unitFiling()): Filing => ({
    ...base,
    steps: [
      { action: 'cancel-access', target: 'example-yunlan.com' },
      { action: 'change', target: 'example-yunlan.com', change },
    ],
    order: { ...base.order, action: 'steps', websites: [], materials: [] },
  });
  const manager = (kind: CertificateKind, number: string) => ({ manager: { ...otherManager, certificate: { kind, number } } });
  const certificate = (kind: CertificateKind, number: string) => ({ certificate: { kind, number } });
  it('is checked like one that was entered, and stands in its step', () => {
    expect(findingsOf('R64', changing(manager('resident-id', '440305199202299921')))).toMatchObject([
      { level: 'block', code: 'certificate-number-checksum', about: '韩样例', step: 1 },
    ]);
    expect(findingsOf('R64', changing(certificate('business-licence', '123')))).toMatchObject([
      { level: 'block', code: 'certificate-number-malformed', about: '深圳云岚样例科技有限公司', step: 1 },
    ]);
    expect(codesOf('R64', changing(manager('resident-id', '440305198303039911')))).toEqual([]);
    expect(codesOf('R64', changing(certificate('business-licence', '91330100MA2A003330')))).toEqual([]);
    expect(codesOf('R64', changing({ websiteName: '云岚样例网' }))).toEqual([]);
  });
  it('goes with who it is for', () => {
    expect(codesOf('R64', changing(manager('passport', 'E12345678')))).toEqual(UNDECIDED);
    expect(codesOf('R64', changing(certificate('other', 'XYZ')))).toEqual(UNDECIDED);
    expect(codesOf('R64', changing(certificate('passport', 'E12345678'), personFiling()))).toEqual(UNDECIDED);
    expect(codesOf('R64', changing(certificate('resident-id', '440305198303039911'), personFiling()))).toEqual([]);
  });
  it('is named by the name that the step brings with it', () => {
    expect(findingsOf('R64', changing({ subjectName: '样例新名有限公司', ...certificate('other', 'XYZ') }))).toMatchObject([
      { about: '样例新名有限公司' },
    ]);
  });
});
