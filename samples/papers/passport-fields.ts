import { passportZone } from '#samples/facts/machine-readable';
import type { Passport } from '#samples/facts/passports';

/** A passport's fields in the contract's spelling: the nationality by its three letters, the zone's two lines with a line break between them. */
export const passportFields = (passport: Passport): Record<string, string> => ({
  number: passport.number,
  surname: passport.surname,
  givenNames: passport.givenNames,
  nationality: passport.state,
  sex: passport.sex,
  birthDate: passport.birthDate,
  validUntil: passport.validUntil,
  mrz: passportZone(passport).join('\n'),
});
