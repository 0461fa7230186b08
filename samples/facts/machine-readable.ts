import type { Passport } from './passports';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The check digit of ICAO Doc 9303-3, 4.9. Reckoned here and not with the code under test, so that the two check each other. */
export const icaoCheck = (text: string): string => {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = text[at] === '<' ? 0 : ALPHABET.indexOf(text[at] ?? '');
    sum += value * (at % 3 === 0 ? 7 : at % 3 === 1 ? 3 : 1);
  }
  return String(sum % 10);
};

const filled = (text: string, length: number): string => text.replace(/[ -]/g, '<').slice(0, length).padEnd(length, '<');
const short = (day: string): string => day.replaceAll('-', '').slice(2);
const checked = (text: string): string => `${text}${icaoCheck(text)}`;

/** The two lines of a passport's machine-readable zone (ICAO Doc 9303-4, TD3). */
export const passportZone = (passport: Passport): readonly [string, string] => {
  const first = filled(`P<${passport.state}${passport.surname.replaceAll(' ', '<')}<<${passport.givenNames}`, 44);
  const number = checked(filled(passport.number, 9));
  const [birth, until] = [checked(short(passport.birthDate)), checked(short(passport.validUntil))];
  const optional = filled(passport.optional, 14);
  const end = `${optional}${passport.optional === '' ? '<' : icaoCheck(optional)}`;
  const composite = icaoCheck(`${number}${birth}${until}${end}`);
  return [first, `${number}${passport.state}${birth}${passport.sex === 'male' ? 'M' : 'F'}${until}${end}${composite}`];
};

/** The three lines on the back of a travel permit card (TD1): kind and issuer, number, dates, name. */
export const permitZone = (permit: {
  readonly code: string;
  readonly state: string;
  readonly number: string;
  readonly birthDate: string;
  readonly validUntil: string;
  readonly sex: 'male' | 'female';
  readonly surname: string;
  readonly givenNames: string;
}): readonly [string, string, string] => {
  const number = checked(filled(permit.number, 9));
  const [birth, until] = [checked(short(permit.birthDate)), checked(short(permit.validUntil))];
  const first = filled(`${permit.code}CHN${number}`, 30);
  const second = filled(`${birth}${permit.sex === 'male' ? 'M' : 'F'}${until}${permit.state}`, 29);
  const composite = icaoCheck(`${first.slice(5)}${second.slice(0, 7)}${second.slice(8, 15)}${second.slice(18)}`);
  return [first, `${second}${composite}`, filled(`${permit.surname}<<${permit.givenNames}`, 30)];
};
