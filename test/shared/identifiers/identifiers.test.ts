import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCertificateNumber } from '#shared/identifiers/certificate-number';
import { checkCreditCode, creditCheckCharacter, creditCodeFitsNature, organisationCodeWithin } from '#shared/identifiers/credit-code';
import { countyOfDivision, isKnownDivision, provinceOfDivision } from '#shared/identifiers/divisions';
import { parseFilingNumber } from '#shared/identifiers/filing-number';
import { homeReturnPermitHolder } from '#shared/identifiers/home-return-permit';
import { checkOrganisationCode, organisationCheckCharacter } from '#shared/identifiers/organisation-code';
import { checkMrz, checkPassportNumber, mrzCheckDigit } from '#shared/identifiers/passport';
import { checkRegistrationNumber, registrationCheckDigit } from '#shared/identifiers/registration-number';
import { checkResidentId, residentCheckCharacter, residentIdFacts } from '#shared/identifiers/resident-id';
import { taiwanPermitHolder } from '#shared/identifiers/taiwan-permit';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const changedAt = (text: string, index: number, char: string): string => text.slice(0, index) + char + text.slice(index + 1);

describe('divisions', () => {
  it('knows counties that exist, counties that were renamed or merged, and what stands above them', () => {
    expect(countyOfDivision('110103')).toBe('崇文区');
    expect(['440305', '110103', '440524', '440300', '441900', '320000', '100000'].every(isKnownDivision)).toBe(true);
    expect(['999999', '440399', '449900', '990000', '44030'].some(isKnownDivision)).toBe(false);
  });
  it('names the province of a code, and none for a number no province has', () => {
    expect(provinceOfDivision('440305')).toBe('CN-GD');
    expect(provinceOfDivision('81')).toBeNull();
  });
});

describe('resident number', () => {
  it('says birthday, sex, division and province', () => {
    expect(residentIdFacts('44030519920229992x')).toEqual({
      divisionCode: '440305',
      provinceCode: 'CN-GD',
      birthDate: '1992-02-29',
      sex: 'female',
    });
    expect(residentIdFacts('110105198803149917')?.sex).toBe('male');
    expect(residentIdFacts('440305199102299922')).toBeNull();
    expect(residentIdFacts('1101051988031499')).toBeNull();
  });
  it('forgives spaces and full-width characters', () => {
    expect(checkResidentId(' 440305 19920229 992Ｘ ')).toEqual({ number: '44030519920229992X', problems: [] });
  });
  it('only warns of a division it does not know, and refuses a residence permit number', () => {
    const first17 = '44039919880314991';
    expect(checkResidentId(first17 + residentCheckCharacter(first17)).problems).toEqual(['unknown-division']);
    expect(checkResidentId('810000198803149915').problems).toEqual(['wrong-class']);
    expect(checkResidentId('990101198803149915').problems).toEqual(['no-such-province']);
    expect(checkResidentId('11010519880314991').problems).toEqual(['malformed']);
    expect(checkResidentId('110105880314991').problems).toEqual(['malformed']);
  });
  it('refuses a birthday after today or more than 130 years before', () => {
    expect(checkResidentId('110105198803149917', '1988-03-13').problems).toEqual(['no-such-date']);
    expect(checkResidentId('110105198803149917', '1988-03-14').problems).toEqual([]);
    expect(checkResidentId('110105198803149917', '2118-03-14').problems).toEqual([]);
    expect(checkResidentId('110105198803149917', '2119-03-14').problems).toEqual(['no-such-date']);
  });
  it('fails whenever one digit is changed', () => {
    fc.assert(
      fc.property(digits(17), fc.nat(16), fc.nat(9), (first17, index, digit) => {
        fc.pre(first17.charAt(index) !== String(digit));
        const check = residentCheckCharacter(first17);
        expect(residentCheckCharacter(changedAt(first17, index, String(digit)))).not.toBe(check);
      }),
    );
  });
  it('fails whenever two neighbours are exchanged', () => {
    fc.assert(
      fc.property(digits(17), fc.nat(15), (first17, index) => {
        const [a, b] = [first17.charAt(index), first17.charAt(index + 1)];
        fc.pre(a !== b);
        expect(residentCheckCharacter(changedAt(changedAt(first17, index, b), index + 1, a))).not.toBe(residentCheckCharacter(first17));
      }),
    );
  });
});

describe('credit code', () => {
  it('fails whenever one character is changed', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{9}$/),
        fc.nat(16),
        fc.constantFrom(...'0123456789'),
        (first17, index, char) => {
          fc.pre(first17.charAt(index) !== char);
          expect(creditCheckCharacter(changedAt(first17, index, char))).not.toBe(creditCheckCharacter(first17));
        },
      ),
    );
  });
  it('holds an organisation code with its own check character', () => {
    expect(organisationCodeWithin('91440300MA5TE2T09X')).toBe('MA5TE2T0-9');
    expect(checkOrganisationCode(organisationCodeWithin('91350100M000100Y43') ?? '').problems).toEqual([]);
    expect(checkCreditCode('91350100M000100Y43').problems).toEqual([]);
    expect(organisationCodeWithin('91440300MI5TE2T09X')).toBeNull();
  });
  it('tells which natures its first two characters go with', () => {
    expect(creditCodeFitsNature('91440300MA5TE2T09X', 'enterprise')).toBe(true);
    expect(creditCodeFitsNature('91440300MA5TE2T09X', 'law-firm')).toBe(false);
    expect(creditCodeFitsNature('31370000MD0000016P', 'law-firm')).toBe(true);
    expect(creditCodeFitsNature('513200005000000238', 'social-organisation')).toBe(true);
    expect(creditCodeFitsNature('513200005000000238', 'foundation')).toBe(false);
    expect(creditCodeFitsNature('N2510107MF000003XD', 'other')).toBe(true);
  });
  it('only warns of a division it does not know', () => {
    const first17 = '91449900MA5TE2T09';
    expect(checkCreditCode(first17 + creditCheckCharacter(first17)).problems).toEqual(['unknown-division']);
  });
});

describe('registration number and organisation code', () => {
  it('fail whenever one digit is changed', () => {
    fc.assert(
      fc.property(digits(14), fc.nat(13), fc.nat(9), (first14, index, digit) => {
        fc.pre(first14.charAt(index) !== String(digit));
        expect(registrationCheckDigit(changedAt(first14, index, String(digit)))).not.toBe(registrationCheckDigit(first14));
      }),
    );
    fc.assert(
      fc.property(digits(8), fc.nat(7), fc.nat(9), (first8, index, digit) => {
        fc.pre(first8.charAt(index) !== String(digit));
        expect(organisationCheckCharacter(changedAt(first8, index, String(digit)))).not.toBe(organisationCheckCharacter(first8));
      }),
    );
  });
  it('name what is wrong', () => {
    expect(checkRegistrationNumber('440301100000017').problems).toEqual(['checksum']);
    expect(checkRegistrationNumber('990301100000011').problems).toEqual(['no-such-province']);
    expect(checkOrganisationCode('d2143569 - x')).toEqual({ number: 'D2143569-X', problems: [] });
    expect(checkOrganisationCode('D2143569X').number).toBe('D2143569-X');
  });
});

describe('travel permits', () => {
  it('keep the same holder through renewals', () => {
    expect(homeReturnPermitHolder('h0000000301')).toBe('H00000003');
    expect(taiwanPermitHolder('0000000301(B)')).toBe('00000003');
  });
});

describe('passport', () => {
  it('reads the zone of the ICAO specimen', () => {
    const { number, facts } = checkMrz(['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']);
    expect(number).toBe('L898902C3');
    expect(facts).toEqual({
      issuer: 'UTO',
      surname: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      number: 'L898902C3',
      nationality: 'UTO',
      birthDate: '1974-08-12',
      sex: 'female',
      validUntil: '2012-04-15',
    });
  });
  it('notices any changed digit of a checked run', () => {
    fc.assert(
      fc.property(digits(9), fc.nat(8), fc.nat(9), (run, index, digit) => {
        fc.pre(Math.abs(Number(run.charAt(index)) - digit) % 10 !== 0);
        expect(mrzCheckDigit(changedAt(run, index, String(digit)))).not.toBe(mrzCheckDigit(run));
      }),
    );
  });
  it('places a two-digit birth year before today', () => {
    const [first, second] = ['P<GBRSAMPLE<<ALEX<<<<<<<<<<<<<<<<<<<<<<<<<<<', '9900000011GBR8803148M3001019<<<<<<<<<<<<<<<8'] as const;
    expect(checkMrz([first, second]).facts?.birthDate).toBe('1988-03-14');
    expect(checkMrz([first, second], '2090-01-01').facts?.birthDate).toBe('2088-03-14');
  });
  it('accepts six to nine letters and digits as a number', () => {
    expect(['E12345678', 'AB1234'].map((text) => checkPassportNumber(text).problems)).toEqual([[], []]);
    expect(['AB123', 'E1234567890', 'E1234-678'].map((text) => checkPassportNumber(text).problems.length)).toEqual([1, 1, 1]);
  });
});

describe('filing number', () => {
  it('is parsed into province, serial and website', () => {
    expect(parseFilingNumber('京 ICP 备 11018762 号－11')).toEqual({
      province: 'CN-BJ',
      serial: '11018762',
      website: 11,
      suffix: null,
      subjectNumber: '京ICP备11018762号',
      text: '京ICP备11018762号-11',
    });
    expect(parseFilingNumber('粤ICP备2023000001号-2A')?.suffix).toBe('A');
  });
  it('prints the older letters of Gansu and Sichuan as the newer', () => {
    expect(parseFilingNumber('甘ICP备11018762号')?.text).toBe('陇ICP备11018762号');
    expect(parseFilingNumber('川ICP备11018762号-1')).toMatchObject({ province: 'CN-SC', text: '蜀ICP备11018762号-1' });
    expect(parseFilingNumber('港ICP备11018762号')).toBeNull();
  });
});

describe('certificate number', () => {
  it('picks the scheme by kind and shape', () => {
    expect(checkCertificateNumber('business-licence', '440301100000016')).toEqual({
      number: '440301100000016',
      problems: [],
      scheme: 'registration-number',
    });
    expect(checkCertificateNumber('business-licence', '91440300MA5TE2T09X').scheme).toBe('credit-code');
    expect(checkCertificateNumber('foundation-certificate', 'D2143569-X').scheme).toBe('organisation-code');
    expect(checkCertificateNumber('organisation-code-certificate', '12110000400000018T')).toMatchObject({
      scheme: 'credit-code',
      problems: [],
    });
    expect(checkCertificateNumber('law-firm-licence', 'D2143569').problems).toEqual(['malformed']);
    expect(checkCertificateNumber('resident-id', '110105198803149918').problems).toEqual(['checksum']);
    expect(checkCertificateNumber('other', 'anything')).toEqual({ number: 'ANYTHING', problems: [], scheme: null });
  });
});

describe('the optional part of a passport’s zone', () => {
  const name = 'P<GBRSAMPLE<<ALEX<<<<<<<<<<<<<<<<<<<<<<<<<<<';
  const zone = (optional: string, check: string) => {
    const body = `9900000011GBR8803148M3001019${optional}${check}`;
    return `${body}${mrzCheckDigit(body.slice(0, 10) + body.slice(13, 20) + body.slice(21, 43))}`;
  };
  const empty = '<'.repeat(14);
  it('needs no check digit when it is empty, and a right one when it is not', () => {
    expect(checkMrz([name, zone(empty, '<')]).problems).toEqual([]);
    expect(checkMrz([name, zone(empty, '0')]).problems).toEqual([]);
    expect(checkMrz([name, zone(empty, '5')]).problems).toEqual(['checksum']);
    const filled = 'ZE184226B<<<<<';
    expect(checkMrz([name, zone(filled, mrzCheckDigit(filled))]).problems).toEqual([]);
    expect(checkMrz([name, zone(filled, '<')]).problems).toEqual(['checksum']);
  });
});
