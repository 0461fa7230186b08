import { describe, expect, it } from 'vitest';
import { checkCertificateNumber } from '#shared/identifiers/certificate-number';
import { checkFilingNumber, parseFilingNumber } from '#shared/identifiers/filing-number';
import { checkForeignPermanentResidentId } from '#shared/identifiers/foreign-permanent-resident-id';
import { isAcceptable, normaliseIdentifier, weightedSum } from '#shared/identifiers/identifier';
import { checkOrganisationCode } from '#shared/identifiers/organisation-code';
import { checkMrz, mrzCheckDigit } from '#shared/identifiers/passport';
import { checkRegistrationNumber, registrationCheckDigit } from '#shared/identifiers/registration-number';

describe('every identifier', () => {
  it('is normalised before it is looked at', () => {
    expect(normaliseIdentifier(' 44 03\t05ｘ ')).toBe('440305X');
  });
  it('may be of an unknown division, and of nothing else that is wrong', () => {
    const acceptable = (...problems: Parameters<typeof isAcceptable>[0]['problems']) => isAcceptable({ number: '', problems });
    expect([acceptable(), acceptable('unknown-division')]).toEqual([true, true]);
    expect([acceptable('unknown-division', 'checksum'), acceptable('no-such-province'), acceptable('malformed')]).toEqual([
      false,
      false,
      false,
    ]);
  });
  it('has a sum in which values without a weight count nothing', () => {
    expect([weightedSum([], [], 11), weightedSum([1, 2], [3], 10), weightedSum([9, 9], [9, 9], 11)]).toEqual([0, 3, 8]);
  });
});

describe('the scheme of a certificate', () => {
  it.each([
    'resident-id',
    'home-return-permit',
    'taiwan-permit',
    'passport',
    'hmt-residence-permit',
    'foreign-permanent-resident-id',
  ] as const)('of a person is its kind: %s', (kind) =>
    expect(checkCertificateNumber(kind, '?')).toEqual({ number: '?', problems: ['malformed'], scheme: kind }),
  );
  it.each([
    ['organisation-code-certificate', 'D2143569-X', 'organisation-code'],
    ['organisation-code-certificate', '91440300MA5TE2T09X', 'credit-code'],
    ['business-licence', '44030110000001', 'credit-code'],
    ['law-firm-licence', 'D2143569X', 'organisation-code'],
    ['law-firm-licence', 'D2143569-XX', 'credit-code'],
    ['credit-code-certificate', '91440300MA5TE2T09X', 'credit-code'],
  ] as const)('of a unit follows from kind and shape: %s %s', (kind, number, scheme) => {
    expect(checkCertificateNumber(kind, number).scheme).toBe(scheme);
  });
});

describe('problems are named', () => {
  it('of a permanent residence card', () => {
    expect(checkForeignPermanentResidentId('440305199202299922').problems).toContain('wrong-class');
    expect(checkForeignPermanentResidentId('ABC12345678901').problems).toEqual(['malformed']);
  });
  it('of a registration number, whose office may be of an unknown division', () => {
    const numbered = (first14: string) => checkRegistrationNumber(first14 + registrationCheckDigit(first14)).problems;
    expect(numbered('10000000000001')).toEqual([]);
    expect(numbered('44030110000001')).toEqual([]);
    expect(numbered('44039910000001')).toEqual(['unknown-division']);
    expect(numbered('99030110000001')).toEqual(['no-such-province']);
    expect(checkRegistrationNumber('4403011000000').problems).toEqual(['malformed']);
  });
  it('of an organisation code', () => {
    expect(checkOrganisationCode('D214356-X')).toEqual({ number: 'D214356-X', problems: ['malformed'] });
    expect(checkOrganisationCode('D2143569-1').problems).toEqual(['checksum']);
  });
  it('of a filing number, which stands there normalised', () => {
    expect(checkFilingNumber('粤icp备 1800001号')).toEqual({ number: '粤ICP备1800001号', problems: ['malformed'] });
  });
});

describe('a filing number', () => {
  it.each(['A', 'X', 'K'] as const)('may end in %s', (suffix) => {
    expect(parseFilingNumber(`粤ICP备2023000001号-2${suffix}`)).toMatchObject({
      suffix,
      website: 2,
      text: `粤ICP备2023000001号-2${suffix}`,
    });
  });
  it.each(['粤ICP备2023000001号-2B', '粤ICP备2023000001号A', '粤ICP备2023000001号-0', '粤ICP备202300001号', '粤ICP备2023000001号-'])(
    'is not %s',
    (text) => expect(parseFilingNumber(text)).toBeNull(),
  );
  it('of a subject has neither website nor suffix', () => {
    expect(parseFilingNumber('粤ICP备18000001号')).toMatchObject({ website: null, suffix: null, text: '粤ICP备18000001号' });
  });
});

const NAME = 'P<GBRSAMPLE<<ALEX<<<<<<<<<<<<<<<<<<<<<<<<<<<';

type Zone = { readonly number: string; readonly birth: string; readonly sex: string; readonly expiry: string; readonly optional: string };

/** The second line of a zone; `wrong` is the one check digit that does not hold, everything after it is made from what stands there. */
const secondLine = (changes: Partial<Zone> = {}, wrong: '' | 'number' | 'birth' | 'expiry' | 'optional' | 'all' = ''): string => {
  const zone: Zone = { number: '990000001', birth: '880314', sex: 'M', expiry: '300101', optional: '1'.padEnd(14, '<'), ...changes };
  const digit = (run: string, name: typeof wrong) => (wrong === name ? String((Number(mrzCheckDigit(run)) + 1) % 10) : mrzCheckDigit(run));
  const { number, birth, sex, expiry, optional } = zone;
  const body = `${number}${digit(number, 'number')}GBR${birth}${digit(birth, 'birth')}${sex}${expiry}${digit(expiry, 'expiry')}${optional}${digit(optional, 'optional')}`;
  return `${body}${digit(body.slice(0, 10) + body.slice(13, 20) + body.slice(21, 43), 'all')}`;
};

describe('a passport’s zone', () => {
  it('holds when every check digit does, and fails when any one does not', () => {
    expect(checkMrz([NAME, secondLine()]).problems).toEqual([]);
    for (const wrong of ['number', 'birth', 'expiry', 'optional', 'all'] as const) {
      expect([wrong, checkMrz([NAME, secondLine({}, wrong)]).problems]).toEqual([wrong, ['checksum']]);
    }
  });
  it('is two lines of 44, the first of a passport', () => {
    const none = { number: '', problems: ['malformed'], facts: null };
    expect(checkMrz([NAME.slice(1), secondLine()])).toEqual(none);
    expect(checkMrz([NAME, secondLine().slice(1)])).toEqual(none);
    expect(checkMrz([`V${NAME.slice(1)}`, secondLine()])).toEqual(none);
    expect(checkMrz([NAME, `${secondLine().slice(0, 43)}?`])).toEqual(none);
  });
  it('may leave month and day of a birthday or an end open, and no more than that', () => {
    const at = (changes: Partial<Zone>) => checkMrz([NAME, secondLine(changes)]);
    expect(at({ birth: '88<<<<' })).toMatchObject({ problems: [], facts: { birthDate: null, validUntil: '2030-01-01' } });
    expect(at({ birth: '8803<<' })).toMatchObject({ problems: [], facts: { birthDate: null } });
    expect(at({ expiry: '30<<<<' })).toMatchObject({ problems: [], facts: { birthDate: '1988-03-14', validUntil: null } });
    expect(at({ birth: '<<0314' }).problems).toEqual(['no-such-date']);
    expect(at({ birth: '880230' }).problems).toEqual(['no-such-date']);
    expect(at({ expiry: '301301' }).problems).toEqual(['no-such-date']);
  });
  it('takes a birthday of today for one, not for a hundred years ago', () => {
    const born = (today: string) => checkMrz([NAME, secondLine({ birth: '200314' })], today).facts?.birthDate;
    expect([born('2020-03-13'), born('2020-03-14')]).toEqual(['1920-03-14', '2020-03-14']);
  });
  it('says nothing of a sex that it leaves open', () => {
    const sex = (letter: string) => checkMrz([NAME, secondLine({ sex: letter })]).facts?.sex;
    expect([sex('M'), sex('F'), sex('<')]).toEqual(['male', 'female', null]);
  });
});
