import type { CertificateKind } from '#shared/filing/codes';

/**
 * Numbers that certificates of units other than enterprises carried before the credit code, by kind: the certificate's own running number.
 * They have no check digit and no published scheme, so their shape is all that can be looked at. Own list, after what the certificates print.
 */
const OLD_FORMS: Readonly<Partial<Record<CertificateKind, RegExp>>> = {
  'public-institution-certificate': /^事证第?\d{6,15}号?$/,
  'social-organisation-certificate': /^\p{Script=Han}{0,4}社证字?第?[\dA-Z-]{2,15}号?$/u,
  'private-non-enterprise-certificate': /^\p{Script=Han}{0,4}民证字?第?[\dA-Z-]{2,15}号?$/u,
  'foundation-certificate': /^\p{Script=Han}{0,4}基证字?第?[\dA-Z-]{2,15}号?$/u,
  'law-firm-licence': /^\d{17}$/,
};

/** True when the number has the shape of its kind's numbers from before the credit code. */
export const isOldUnitNumber = (kind: CertificateKind, number: string): boolean =>
  OLD_FORMS[kind]?.test(number.normalize('NFKC').replace(/\s+/g, '').toUpperCase()) ?? false;
