import { describe, expect, it } from 'vitest';
import type { Filing } from '#shared/filing/filing';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { isSameSubject, typeFacts } from '#shared/rules/facts/filing-type';

const OWN = '44030519920229992X';
const DOMAIN = 'example-yunlan.com';
const filed = (ownerCertificateNumber: string, ...accessProviders: string[]) => ({
  ownerCertificateNumber,
  filingNumber: '粤ICP备18000001号-1',
  accessProviders,
});
const subject = (certificateNumber: string, ...accessProviders: string[]) => ({
  certificateNumber,
  filingNumber: '粤ICP备18000001号',
  accessProviders,
  websites: 1,
});
const account = (filedSubject: string | null) => ({ id: 'a', filedSubject, openOrders: 0 });

describe('two certificate numbers', () => {
  it('are one subject’s when they are the same or the second is an older one', () => {
    expect(isSameSubject(OWN, '440305 19920229 992x')).toBe(true);
    expect(isSameSubject('91440300MA5TE2T09X', 'MA5TE2T0-9')).toBe(true);
    expect(isSameSubject('91440300MA5TE2T09X', 'MA5TE2T09')).toBe(true);
    expect(isSameSubject(OWN, '440305920229992')).toBe(true);
  });
  it('are two subjects’ otherwise', () => {
    expect(isSameSubject('91440300MA5TE2T09X', 'MA5TE2T0-X')).toBe(false);
    expect(isSameSubject('MA5TE2T0-9', '91440300MA5TE2T09X')).toBe(false);
    expect(isSameSubject(OWN, '440305920228992')).toBe(false);
    expect(isSameSubject('E12345678', 'E12345679')).toBe(false);
    expect(isSameSubject('E12345678', '')).toBe(false);
  });
});

describe('what an order amounts to', () => {
  const factsOf = (registry: Filing['registry'], changes: Parameters<typeof personFiling>[0] = {}) =>
    typeFacts(personFiling({ registry, ...changes }));
  it('counts a domain as own that is filed under the number by which the registry knows the subject', () => {
    const registry = { subject: subject('E12345678', 'Other'), domains: { [DOMAIN]: filed('E12345678', 'Other') } };
    expect(factsOf(registry)).toMatchObject({ type: 'access-filing', ofOthers: [], elsewhere: [DOMAIN], underOldCertificate: true });
    expect(factsOf({ ...registry, domains: { [DOMAIN]: filed('E1', 'Other') } })).toMatchObject({
      type: null,
      ofOthers: [DOMAIN],
      elsewhere: [],
    });
    expect(typeFacts(unitFiling({ registry })).ofOthers).toEqual([]);
  });
  it('says where a domain is filed', () => {
    const here = factsOf({ subject: subject(OWN, 'self'), domains: { [DOMAIN]: filed(OWN, 'Other', 'self') } });
    expect(here).toMatchObject({ nothingToAdd: [DOMAIN], elsewhere: [], type: null, underOldCertificate: false, silent: [] });
    const there = factsOf({ subject: subject(OWN, 'self'), domains: { [DOMAIN]: filed(OWN, 'Other') } });
    expect(there).toMatchObject({ nothingToAdd: [], elsewhere: [DOMAIN], type: 'access-filing', underOldCertificate: false });
  });
  it('names the domains of a subject that the registry does not know', () => {
    const domains = { [DOMAIN]: filed(OWN, 'Other') };
    expect(factsOf({ subject: null, domains }).subjectUnfiled).toEqual([DOMAIN]);
    expect(factsOf({ subject: subject(OWN), domains }).subjectUnfiled).toEqual([]);
  });
  it('sees where this provider’s own record differs', () => {
    const differs = (filedSubject: string | null, known: ReturnType<typeof subject> | null) =>
      factsOf({ subject: known, domains: { [DOMAIN]: null } }, { account: account(filedSubject) }).recordDiffers;
    expect([differs(OWN, null), differs(OWN, subject(OWN, 'Other')), differs(OWN, subject(OWN, 'Other', 'self'))]).toEqual([
      true,
      true,
      false,
    ]);
    expect([differs(null, null), differs('E12345678', null)]).toEqual([false, false]);
  });
  it('takes the registry’s silence for neither filed nor unfiled', () => {
    const domains = ['example-a.com', 'example-b.com'];
    const of = (answers: Filing['registry']['domains']) => factsOf({ subject: subject(OWN, 'Other'), domains: answers }, { domains });
    const there = filed(OWN, 'Other');
    expect(of({ 'example-a.com': there })).toMatchObject({ mixed: false, type: 'access-filing', silent: ['example-b.com'] });
    expect(of({ 'example-a.com': there, 'example-b.com': null })).toMatchObject({ mixed: true, type: null, silent: [] });
    expect(of({ 'example-a.com': there, 'example-b.com': there })).toMatchObject({ mixed: false, type: 'access-filing' });
  });
  it('names the domains whose website’s number is not one of their subject’s', () => {
    const of = (filingNumber: string, owner = OWN, number = '粤ICP备18000001号') => {
      const known = { ...subject(OWN, 'Other'), filingNumber: number };
      return factsOf({ subject: known, domains: { [DOMAIN]: { ...filed(owner, 'Other'), filingNumber } } }).underOtherNumber;
    };
    expect([of('京ICP备99999999号-2'), of('粤ICP备18000002号-1')]).toEqual([[DOMAIN], [DOMAIN]]);
    expect([of('粤ICP备18000001号-7'), of('甘ICP备18000001号-1', OWN, '陇ICP备18000001号')]).toEqual([[], []]);
    expect([of('京99999999-2'), of('京ICP备99999999号-2', OWN, '粤1'), of('京ICP备99999999号-2', '440305920229992')]).toEqual([[], [], []]);
  });
  it('has no type where it is about steps', () => {
    expect(factsOf({ subject: null, domains: { [DOMAIN]: null } }, { order: { action: 'steps' } }).type).toBeNull();
  });
});
