import { describe, expect, it } from 'vitest';
import { OTHER_FORMS } from '#samples/facts/firm-forms';
import { creditCheck, drawFirm, organisationCheck, registrationCheck } from '#samples/facts/firms';
import { randomFrom } from '#samples/random';
import { isIsoDay } from '#shared/filing/day';
import { checkCreditCode } from '#shared/identifiers/credit-code';
import { checkRegistrationNumber } from '#shared/identifiers/registration-number';

const firms = Array.from({ length: 200 }, (_, seed) => drawFirm(randomFrom(seed)));

describe('the check characters of a firm', () => {
  it.each([['91440300MA5TE2T09X'], ['91330100MA2A003330'], ['12110000400000018T']])('are those of %s', (code) => {
    expect(creditCheck(code.slice(0, 17))).toBe(code.slice(17));
    expect(organisationCheck(code.slice(8, 16))).toBe(code.slice(16, 17));
  });

  it('are those of the example of GB 11714', () => {
    expect(organisationCheck('D2143569')).toBe('X');
  });
});

describe('the check digit of a registration number', () => {
  it.each([['440301100000016'], ['110108000000016'], ['330106400000029']])('is that of %s', (number) => {
    expect(registrationCheck(number.slice(0, 14))).toBe(number.slice(14));
  });
});

describe('an invented firm', () => {
  it('has a credit code with both check characters right, of its place', () => {
    for (const { creditCode, place } of firms) {
      expect(creditCode).toMatch(/^91\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/);
      expect(creditCheck(creditCode.slice(0, 17))).toBe(creditCode.slice(17));
      expect(organisationCheck(creditCode.slice(8, 16))).toBe(creditCode.slice(16, 17));
      expect(creditCode.slice(2, 8)).toBe(place.code);
    }
  });

  it('has numbers that the system itself finds nothing wrong with', () => {
    expect(firms.flatMap(({ creditCode }) => checkCreditCode(creditCode).problems)).toEqual([]);
    const older = Array.from({ length: 50 }, (_, seed) => drawFirm(randomFrom(seed), { older: true }));
    expect(older.flatMap(({ registrationNumber }) => checkRegistrationNumber(String(registrationNumber)).problems)).toEqual([]);
  });

  it('is established, issued and ends on real days in that order', () => {
    for (const { establishedOn, issuedOn, validUntil } of firms) {
      expect([establishedOn, issuedOn].every(isIsoDay)).toBe(true);
      expect(issuedOn > establishedOn).toBe(true);
      expect(validUntil === 'long-term' || (isIsoDay(validUntil) && validUntil > establishedOn)).toBe(true);
    }
  });

  it('has no capital where its form has none', () => {
    for (const form of OTHER_FORMS) expect(drawFirm(randomFrom(1), { form })).toMatchObject({ form, capital: null });
  });

  it('has a registration number with the right check digit on an older licence', () => {
    const { registrationNumber } = drawFirm(randomFrom(1), { older: true });
    expect(registrationNumber).toMatch(/^\d{15}$/);
    expect(registrationCheck(String(registrationNumber).slice(0, 14))).toBe(String(registrationNumber).slice(14));
  });

  it('is the same for the same seed', () => {
    expect(drawFirm(randomFrom(7))).toEqual(drawFirm(randomFrom(7)));
  });
});
