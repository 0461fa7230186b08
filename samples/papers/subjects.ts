import { authorisationPapers } from './authorisation';
import { businessLicencePapers } from './business-licence';
import { curtainPhoto } from './curtain-photo';
import { domainCertificatePapers } from './domain-certificate';
import { filingTextPapers } from './filing-text';
import { hmtResidencePapers } from './hmt-residence-permit';
import { holdingIdPhoto } from './holding-id-photo';
import { homeReturnPapers } from './home-return-permit';
import { olderLicencePapers } from './licence-older';
import type { Paper, Subject, SubjectWish } from './paper';
import { passportPapers } from './passport';
import { residencePapers } from './residence-permit';
import { residentCopyPapers } from './resident-copies';
import { residentIdPapers } from './resident-id';
import { taiwanPermitPapers } from './taiwan-permit';
import { unitCertificatePapers } from './unit-certificates';
import { verificationSheetPapers } from './verification-sheet';

/** Every paper that can be put in front of the camera. */
export const PAPERS: readonly Paper[] = [
  ...residentIdPapers,
  ...residentCopyPapers,
  ...businessLicencePapers,
  ...olderLicencePapers,
  ...homeReturnPapers,
  ...taiwanPermitPapers,
  ...passportPapers,
  ...hmtResidencePapers,
  ...residencePapers,
  ...unitCertificatePapers,
  ...verificationSheetPapers,
  ...domainCertificatePapers,
  ...authorisationPapers,
  ...filingTextPapers,
];

/** Photos of drawn persons. They lie on no desk and lose no field, so no set is made of them. */
export const PHOTOS: readonly Paper[] = [
  { name: 'holding-id-photo', share: 0, invent: holdingIdPhoto },
  { name: 'curtain-photo', share: 0, invent: curtainPhoto },
];

/** The papers' names. `resident-id` is both sides of a card on one page. */
export const SUBJECTS: readonly string[] = PAPERS.map(({ name }) => name);

/** The paper or photo of a name. Throws a RangeError for one that is not in the catalogue. */
export const paperNamed = (name: string): Paper => {
  const paper = [...PAPERS, ...PHOTOS].find((candidate) => candidate.name === name);
  if (paper === undefined) throw new RangeError(`no such paper: ${name}`);
  return paper;
};

/** An invented subject: the same seed and wish give the same one. Throws a RangeError for an unknown name. */
export const subjectFrom = (name: string, seed: number, wish: SubjectWish = {}): Subject => paperNamed(name).invent(seed, wish);
