import type { CertificateKind, MaterialKind } from '#shared/filing/codes';
import { UNIT_CERTIFICATES } from '#shared/filing/unit-certificates';

/** Kinds that show who a person is. */
export const IDENTITY_KINDS: ReadonlySet<string> = new Set<MaterialKind>([
  'resident-id',
  'resident-id-front',
  'resident-id-back',
  'home-return-permit',
  'taiwan-permit',
  'passport',
  'hmt-residence-permit',
  'foreign-permanent-resident-id',
]);

/** Kinds that show what a unit is. */
export const UNIT_KINDS: ReadonlySet<string> = new Set<MaterialKind>(UNIT_CERTIFICATES);

/** The certificate that a material is (a part of): both sides of an identity card are `resident-id`. */
export const certificateOf = (kind: MaterialKind | 'unknown'): MaterialKind | 'unknown' =>
  kind === 'resident-id-front' || kind === 'resident-id-back' ? 'resident-id' : kind;

/** True when a paper of this kind carries the number of a certificate of that kind. */
export const carriesNumberOf = (paper: MaterialKind | 'unknown', certificate: CertificateKind): boolean =>
  certificateOf(paper) === certificate;
