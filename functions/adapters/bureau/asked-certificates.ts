import { subjectCertificateCode } from '#shared/bureau/tables/code-of';
import type { Filing } from '#shared/filing/filing';
import { organisationCodeWithin } from '#shared/identifiers/credit-code';
import { normaliseIdentifier } from '#shared/identifiers/identifier';

/** A certificate as the status query takes it: a kind of the bureau's table, and the number. */
export type AskedCertificate = { readonly certificateType: number; readonly number: string };

/** The query takes the kinds 1 to 11 only. */
const LAST_TYPE = 11;

const RESIDENT_ID = 2;

/** Kinds of the organisation code certificate, by nature: an enterprise's (12) cannot be asked for. */
const ORGANISATION_CODE: Readonly<Record<string, number>> = { government: 9, 'public-institution': 3, 'social-organisation': 10 };

/** The resident number before 1999: fifteen digits, for those born in the last century. */
const olderResidentNumber = (number: string): string | null =>
  /^\d{6}19\d{9}[\dX]$/.test(number) ? `${number.slice(0, 6)}${number.slice(8, 17)}` : null;

/** The certificates under which an order's subject may be filed: its own, then the older number of the same subject. None where the bureau takes no such kind. */
export const askedCertificates = ({ order: { subject } }: Filing): readonly AskedCertificate[] => {
  const { kind, number } = subject.certificate;
  const type = subjectCertificateCode(subject.nature, kind, subject.identity);
  const plain = normaliseIdentifier(number);
  const isPerson = type === RESIDENT_ID;
  const older = isPerson ? olderResidentNumber(plain) : organisationCodeWithin(plain);
  const olderType = isPerson ? RESIDENT_ID : ORGANISATION_CODE[subject.nature];
  return [
    ...(type === null || type > LAST_TYPE ? [] : [{ certificateType: type, number: plain }]),
    ...(older === null || olderType === undefined ? [] : [{ certificateType: olderType, number: older }]),
  ];
};
