import type { CertificateKind } from '#shared/filing/codes';
import type { IsoDay } from '#shared/filing/day';
import { checkCreditCode } from './credit-code';
import { checkForeignPermanentResidentId } from './foreign-permanent-resident-id';
import { checkHmtResidencePermit } from './hmt-residence-permit';
import { checkHomeReturnPermit } from './home-return-permit';
import { type IdentifierCheck, normaliseIdentifier } from './identifier';
import { checkOrganisationCode } from './organisation-code';
import { checkPassportNumber } from './passport';
import { checkRegistrationNumber } from './registration-number';
import { checkResidentId } from './resident-id';
import { checkTaiwanPermit } from './taiwan-permit';

/** Which scheme a number was checked by: what a sentence to the applicant names. */
export type NumberScheme =
  | 'resident-id'
  | 'home-return-permit'
  | 'taiwan-permit'
  | 'passport'
  | 'hmt-residence-permit'
  | 'foreign-permanent-resident-id'
  | 'credit-code'
  | 'registration-number'
  | 'organisation-code';

export type CertificateNumberCheck = IdentifierCheck & { readonly scheme: NumberScheme | null };

/** A unit's certificate carries a credit code (18), before 2015 a registration number (15 digits), or an organisation code (9). */
const unitScheme = (kind: CertificateKind, number: string): NumberScheme => {
  if (kind === 'organisation-code-certificate') return number.length === 18 ? 'credit-code' : 'organisation-code';
  if (kind === 'business-licence') return /^\d{15}$/.test(number) ? 'registration-number' : 'credit-code';
  return /^[0-9A-Z]{8}-?[0-9X]$/.test(number) ? 'organisation-code' : 'credit-code';
};

const PERSON_KINDS: ReadonlySet<string> = new Set<NumberScheme>([
  'resident-id',
  'home-return-permit',
  'taiwan-permit',
  'passport',
  'hmt-residence-permit',
  'foreign-permanent-resident-id',
]);

const isPersonScheme = (kind: string): kind is NumberScheme => PERSON_KINDS.has(kind);

const CHECKS: Readonly<Record<NumberScheme, (number: string, today?: IsoDay) => IdentifierCheck>> = {
  'resident-id': checkResidentId,
  'home-return-permit': checkHomeReturnPermit,
  'taiwan-permit': checkTaiwanPermit,
  passport: checkPassportNumber,
  'hmt-residence-permit': checkHmtResidencePermit,
  'foreign-permanent-resident-id': checkForeignPermanentResidentId,
  'credit-code': checkCreditCode,
  'registration-number': checkRegistrationNumber,
  'organisation-code': checkOrganisationCode,
};

/** Checks the number of a certificate of any kind; a kind without a known scheme (`other`) has no problems and scheme null. */
export const checkCertificateNumber = (kind: CertificateKind, text: string, today?: IsoDay): CertificateNumberCheck => {
  if (kind === 'other') return { number: normaliseIdentifier(text), problems: [], scheme: null };
  const scheme = isPersonScheme(kind) ? kind : unitScheme(kind, normaliseIdentifier(text));
  return { ...CHECKS[scheme](text, today), scheme };
};
