import { type IdentifierCheck, normaliseIdentifier, weightedSum } from './identifier';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const VALUES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The ninth character of an organisation code from its first eight: MOD 11, ten is X (GB 11714). */
export const organisationCheckCharacter = (first8: string): string =>
  '0X987654321'.charAt(
    weightedSum(
      [...first8].map((char) => VALUES.indexOf(char)),
      WEIGHTS,
      11,
    ),
  );

/** Checks an organisation code (组织机构代码, GB 11714); `number` has the form `D2143569-X`, the dash may be left out in the text. */
export const checkOrganisationCode = (text: string): IdentifierCheck => {
  const written = normaliseIdentifier(text);
  const parts = /^([0-9A-Z]{8})-?([0-9X])$/.exec(written);
  if (parts === null) return { number: written, problems: ['malformed'] };
  const [, body = '', check] = parts;
  return { number: `${body}-${check}`, problems: organisationCheckCharacter(body) === check ? [] : ['checksum'] };
};
