import type { FilingType } from '#shared/filing/codes';
import { answersBy, canonicalDomain } from '#shared/filing/domain-name';
import type { Filing } from '#shared/filing/filing';
import { organisationCodeWithin } from '#shared/identifiers/credit-code';
import { parseFilingNumber } from '#shared/identifiers/filing-number';
import { normaliseIdentifier } from '#shared/identifiers/identifier';
import { upgradeResidentId15 } from '#shared/identifiers/resident-id';

/** What an order amounts to, and what stands in the way of saying so. Domains as they were entered. */
export type TypeFacts = {
  readonly type: FilingType | null;
  /** Filed, but not by this subject. */
  readonly ofOthers: readonly string[];
  /** Both filed domains and such as the registry says are unfiled in one order; what it is silent about is neither. */
  readonly mixed: boolean;
  /** Filed already, and here. */
  readonly nothingToAdd: readonly string[];
  /** Filed by this subject, but not here. */
  readonly elsewhere: readonly string[];
  /** The registry knows this subject by another, older number. */
  readonly underOldCertificate: boolean;
  /** The registry's answer leaves these out. */
  readonly silent: readonly string[];
  /** The records here say that this account's subject is filed through this provider; the registry says that it is not. */
  readonly recordDiffers: boolean;
  /** The registry knows of no filing of the subject, but of one of its domains: its two answers do not agree. */
  readonly subjectUnfiled: readonly string[];
  /** Filed by the subject that the registry knows, but under a website's number that is not one of that subject's number. */
  readonly underOtherNumber: readonly string[];
};

/** The provider that runs this system, as the registry's answer writes it. */
const SELF = 'self';

const plainNumber = (number: string): string => normaliseIdentifier(number).replaceAll('-', '');

/** The numbers under which the same subject may have been filed before: the organisation code inside its credit code, its 15-digit number. */
const isOlderNumberOf = (number: string, older: string): boolean =>
  organisationCodeWithin(number)?.replace('-', '') === older || upgradeResidentId15(older) === number;

const isSame = (number: string, other: string): boolean => plainNumber(number) === plainNumber(other);

/** True when two certificate numbers are one subject's: the same, or the second an older one. */
export const isSameSubject = (number: string, other: string): boolean =>
  isSame(number, other) || isOlderNumberOf(plainNumber(number), plainNumber(other));

/** Every domain of the order once, as first entered, in order. */
export const domainsOf = (filing: Filing): readonly string[] => {
  const all = filing.order.websites.flatMap(({ domains }) => domains);
  return [...new Map(all.map((domain) => [canonicalDomain(domain), domain] as const).reverse()).values()].reverse();
};

/** The filing type from certificate number and domains (R13 to R17): found, never chosen. */
export const typeFacts = (filing: Filing): TypeFacts => {
  const { registry, order } = filing;
  const number = order.subject.certificate.number;
  const domains = domainsOf(filing);
  const answerOf = answersBy(registry.domains);
  const answers = domains.map((domain) => ({ domain, filed: answerOf(domain) }));
  const isOld = (filedUnder: string) => isOlderNumberOf(plainNumber(number), plainNumber(filedUnder));
  const isOwn = (owner: string) =>
    isSame(owner, number) || isOld(owner) || (registry.subject !== null && isSame(owner, registry.subject.certificateNumber));
  const filed = answers.flatMap(({ domain, filed }) => (filed ? [{ domain, ...filed }] : []));
  const ofOthers = filed.filter(({ ownerCertificateNumber }) => !isOwn(ownerCertificateNumber)).map(({ domain }) => domain);
  const own = filed.filter(({ domain }) => !ofOthers.includes(domain));
  const nothingToAdd = own.filter(({ accessProviders }) => accessProviders.includes(SELF)).map(({ domain }) => domain);
  const mixed = ofOthers.length === 0 && filed.length > 0 && answers.some(({ filed: answer }) => answer === null);
  const subjectNumbers = [registry.subject?.certificateNumber, ...own.map(({ ownerCertificateNumber }) => ownerCertificateNumber)];
  const underOldCertificate = subjectNumbers.some((filedUnder) => filedUnder !== undefined && !isSame(filedUnder, number));
  return {
    type: typeFrom(filing, { anyFiled: filed.length > 0, stands: ofOthers.length > 0 || mixed || nothingToAdd.length > 0 }),
    ofOthers,
    mixed,
    nothingToAdd: mixed || ofOthers.length > 0 ? [] : nothingToAdd,
    elsewhere: own.filter(({ accessProviders }) => !accessProviders.includes(SELF)).map(({ domain }) => domain),
    underOldCertificate,
    silent: answers.filter(({ filed: answer }) => answer === undefined).map(({ domain }) => domain),
    recordDiffers:
      filing.account.filedSubject !== null &&
      isSame(filing.account.filedSubject, number) &&
      registry.subject?.accessProviders.includes(SELF) !== true,
    subjectUnfiled: registry.subject === null ? own.map(({ domain }) => domain) : [],
    underOtherNumber: own.filter((one) => isUnderOtherNumber(one, registry.subject)).map(({ domain }) => domain),
  };
};

type Registry = Filing['registry'];

/** A number that has not the form of one is R9's and R10's to find. */
const isUnderOtherNumber = (
  { ownerCertificateNumber, filingNumber }: NonNullable<Registry['domains'][string]>,
  subject: Registry['subject'],
): boolean => {
  if (subject === null || !isSame(ownerCertificateNumber, subject.certificateNumber)) return false;
  const [website, known] = [parseFilingNumber(filingNumber), parseFilingNumber(subject.filingNumber)];
  return website !== null && known !== null && website.subjectNumber !== known.subjectNumber;
};

const typeFrom = ({ registry, order }: Filing, { anyFiled, stands }: { anyFiled: boolean; stands: boolean }): FilingType | null => {
  if (order.action === 'steps' || stands) return null;
  if (anyFiled) return 'access-filing';
  if (registry.subject === null) return 'first-filing';
  return registry.subject.accessProviders.includes(SELF) ? 'new-website-filed-here' : 'new-website-filed-elsewhere';
};
