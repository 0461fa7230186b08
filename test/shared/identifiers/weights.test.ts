import { describe, expect, it } from 'vitest';
import { checkCertificateNumber } from '#shared/identifiers/certificate-number';
import { creditCheckCharacter } from '#shared/identifiers/credit-code';
import { countyOfDivision, provinceOfDivision } from '#shared/identifiers/divisions';
import { checkHmtResidencePermit } from '#shared/identifiers/hmt-residence-permit';
import { checkOrganisationCode, organisationCheckCharacter } from '#shared/identifiers/organisation-code';
import { mrzCheckDigit } from '#shared/identifiers/passport';
import { registrationCheckDigit } from '#shared/identifiers/registration-number';
import { checkResidentId15, residentCheckCharacter, residentIdFacts, upgradeResidentId15 } from '#shared/identifiers/resident-id';

const only = (length: number, place: number): string => `${'0'.repeat(place)}1${'0'.repeat(length - place - 1)}`;
const places = (length: number) => Array.from({ length }, (_, place) => place);
const power = (base: number, exponent: number, modulus: number): number =>
  Array.from({ length: exponent }).reduce<number>((product) => (product * base) % modulus, 1);

describe('each place of a number counts by its own weight', () => {
  it('in a credit code: powers of 3, modulo 31', () => {
    const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    for (const place of places(17)) {
      expect([place, creditCheckCharacter(only(17, place))]).toEqual([place, characters.charAt((31 - power(3, place, 31)) % 31)]);
    }
    expect(creditCheckCharacter('0'.repeat(17))).toBe('0');
  });
  it('in a resident number: powers of 2, modulo 11', () => {
    for (const place of places(17)) {
      const value = (12 - power(2, 17 - place, 11)) % 11;
      expect([place, residentCheckCharacter(only(17, place))]).toEqual([place, value === 10 ? 'X' : String(value)]);
    }
  });
  it('in an organisation code: powers of 2 again, modulo 11', () => {
    const weights = [3, 7, 9, 10, 5, 8, 4, 2];
    for (const place of places(8)) {
      const value = 11 - (weights[place] ?? 0);
      expect([place, organisationCheckCharacter(only(8, place))]).toEqual([place, value === 10 ? 'X' : String(value)]);
      expect(weights[place]).toBe(power(2, 8 - place, 11));
    }
  });
  it('in a passport’s zone: 7, 3, 1 and again', () => {
    expect(places(7).map((place) => mrzCheckDigit(only(7, place)))).toEqual(['7', '3', '1', '7', '3', '1', '7']);
  });
  it('in a registration number: the example of ISO 7064', () => {
    expect(registrationCheckDigit('0794')).toBe('5');
  });
});

describe('what a number says', () => {
  it('is a sex by whether the seventeenth digit is odd', () => {
    const sexes = places(10).map((digit) => residentIdFacts(`4403051992022900${digit}${digit % 2}`)?.sex);
    expect(sexes).toEqual(places(10).map((digit) => (digit % 2 === 1 ? 'male' : 'female')));
    expect(residentIdFacts('440305199202290101')?.sex).toBe('female');
    expect(residentIdFacts('440305199202290010')?.sex).toBe('male');
  });
  it('is a division that may be none', () => {
    expect([countyOfDivision('440305'), countyOfDivision('999999'), provinceOfDivision('44'), provinceOfDivision('99')]).toEqual([
      expect.any(String),
      null,
      'CN-GD',
      null,
    ]);
  });
});

describe('problems are named', () => {
  it('of a residence permit of another class', () => {
    const body = '44000019920229992';
    expect(checkHmtResidencePermit(body + residentCheckCharacter(body)).problems).toEqual(['wrong-class']);
    for (const prefix of ['81', '82', '83']) {
      const own = `${prefix}000019920229992`;
      expect(checkHmtResidencePermit(own + residentCheckCharacter(own)).problems).toEqual([]);
    }
  });
  it('of a number of 15 digits', () => {
    const problems = (text: string) => checkResidentId15(text).problems;
    expect([problems('440305920229992'), problems('44030592022999'), problems('440305920230992')]).toEqual([
      [],
      ['malformed'],
      ['no-such-date'],
    ]);
    expect([upgradeResidentId15('440305920229992'), upgradeResidentId15('4403059202299921')]).toEqual(['44030519920229992X', null]);
  });
  it('of an organisation code, with or without its dash', () => {
    expect(checkOrganisationCode('D2143569X')).toEqual({ number: 'D2143569-X', problems: [] });
    expect(checkOrganisationCode('D2143569-XX')).toEqual({ number: 'D2143569-XX', problems: ['malformed'] });
    expect(checkOrganisationCode('')).toEqual({ number: '', problems: ['malformed'] });
  });
  it('of a certificate by the scheme that its kind allows', () => {
    expect(checkCertificateNumber('organisation-code-certificate', 'D2143569').scheme).toBe('organisation-code');
    expect(checkCertificateNumber('business-licence', 'D2143569-X').scheme).toBe('credit-code');
    expect(checkCertificateNumber('law-firm-licence', '440301103097413').scheme).toBe('credit-code');
  });
});
