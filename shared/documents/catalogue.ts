import { subjectManagerAuthorisation, websiteManagerAuthorisation } from './authorisation';
import { businessLicence } from './business-licence';
import { foundationCertificate, privateNonEnterpriseCertificate, socialOrganisationCertificate } from './civil-organisations';
import { creditCodeCertificate } from './credit-code-certificate';
import type { DocumentKind } from './document-kind';
import { domainCertificate } from './domain-certificate';
import { commitmentLetter, preApproval, websiteConstructionPlan } from './filing-text';
import { hmtResidencePermit } from './hmt-residence-permit';
import { homeReturnPermit } from './home-return-permit';
import { lawFirmLicence } from './law-firm-licence';
import { organisationCodeCertificate } from './organisation-code-certificate';
import { passport } from './passport';
import { publicInstitutionCertificate } from './public-institution-certificate';
import { residencePermit, temporaryResidencePermit } from './residence-permit';
import { residentIdBack } from './resident-id-back';
import { residentIdFront } from './resident-id-front';
import { taiwanPermit } from './taiwan-permit';
import { verificationSheet } from './verification-sheet';

/** Every kind of document that the reader recognises. A kind that is not here goes to a person. */
export const documentKinds: readonly DocumentKind[] = [
  residentIdFront,
  residentIdBack,
  businessLicence,
  publicInstitutionCertificate,
  socialOrganisationCertificate,
  privateNonEnterpriseCertificate,
  foundationCertificate,
  lawFirmLicence,
  creditCodeCertificate,
  organisationCodeCertificate,
  verificationSheet,
  domainCertificate,
  subjectManagerAuthorisation,
  websiteManagerAuthorisation,
  commitmentLetter,
  websiteConstructionPlan,
  preApproval,
  homeReturnPermit,
  taiwanPermit,
  passport,
  hmtResidencePermit,
  residencePermit,
  temporaryResidencePermit,
];
