// Written by `npm run rules -- sheet`; a test keeps it fresh.
import type { PackDefinition } from './definition';
import * as accountLimits201809 from './pack-2018-09/account-limits';
import * as afterDecision201809 from './pack-2018-09/after-decision';
import * as approvals201809 from './pack-2018-09/approvals';
import * as authorisations201809 from './pack-2018-09/authorisations';
import * as certificateNumbers201809 from './pack-2018-09/certificate-numbers';
import * as consistency201809 from './pack-2018-09/consistency';
import * as constructionPlan201809 from './pack-2018-09/construction-plan';
import * as contacts201809 from './pack-2018-09/contacts';
import * as domainCertificate201809 from './pack-2018-09/domain-certificate';
import * as domains201809 from './pack-2018-09/domains';
import * as enteredCertificates201809 from './pack-2018-09/entered-certificates';
import * as filingNumbers201809 from './pack-2018-09/filing-numbers';
import * as filingType201809 from './pack-2018-09/filing-type';
import * as identityDocuments201809 from './pack-2018-09/identity-documents';
import * as legibleFields201809 from './pack-2018-09/legible-fields';
import * as lifeCycle201809 from './pack-2018-09/life-cycle';
import * as nameForm201809 from './pack-2018-09/name-form';
import * as nameWords201809 from './pack-2018-09/name-words';
import * as notACheckPapers201809 from './pack-2018-09/not-a-check-papers';
import * as notACheckPromotion201809 from './pack-2018-09/not-a-check-promotion';
import * as notACheck201809 from './pack-2018-09/not-a-check';
import * as personalNames201809 from './pack-2018-09/personal-names';
import * as preApproval201809 from './pack-2018-09/pre-approval';
import * as promotion201809 from './pack-2018-09/promotion';
import * as residenceProof201809 from './pack-2018-09/residence-proof';
import * as resolution201809 from './pack-2018-09/resolution';
import * as scope201809 from './pack-2018-09/scope';
import * as sheetContents201809 from './pack-2018-09/sheet-contents';
import * as sheetOrLetter201809 from './pack-2018-09/sheet-or-letter';
import * as timeLimits201809 from './pack-2018-09/time-limits';
import * as unitCertificate201809 from './pack-2018-09/unit-certificate';
import * as uploads201809 from './pack-2018-09/uploads';
import { definition as definition201809 } from './pack-2018-09/pack';
import * as constructionPlanjiangsu2022 from './pack-jiangsu-2022/construction-plan';
import * as lettersjiangsu2022 from './pack-jiangsu-2022/letters';
import * as managersjiangsu2022 from './pack-jiangsu-2022/managers';
import { definition as definitionjiangsu2022 } from './pack-jiangsu-2022/pack';
import * as oneDomainnationaloverlay from './pack-national-overlay/one-domain';
import * as registrantnationaloverlay from './pack-national-overlay/registrant';
import * as smsVerificationnationaloverlay from './pack-national-overlay/sms-verification';
import { definition as definitionnationaloverlay } from './pack-national-overlay/pack';

/** Every pack with the hash of its sources and its topic files. */
export const generatedPacks: readonly { readonly definition: PackDefinition; readonly hash: string; readonly topics: readonly Readonly<Record<string, unknown>>[] }[] = [
  { definition: definition201809, hash: 'c5de7df07811ba51', topics: [accountLimits201809, afterDecision201809, approvals201809, authorisations201809, certificateNumbers201809, consistency201809, constructionPlan201809, contacts201809, domainCertificate201809, domains201809, enteredCertificates201809, filingNumbers201809, filingType201809, identityDocuments201809, legibleFields201809, lifeCycle201809, nameForm201809, nameWords201809, notACheckPapers201809, notACheckPromotion201809, notACheck201809, personalNames201809, preApproval201809, promotion201809, residenceProof201809, resolution201809, scope201809, sheetContents201809, sheetOrLetter201809, timeLimits201809, unitCertificate201809, uploads201809] },
  { definition: definitionjiangsu2022, hash: '49652851a3f9b965', topics: [constructionPlanjiangsu2022, lettersjiangsu2022, managersjiangsu2022] },
  { definition: definitionnationaloverlay, hash: 'b15ecd501922f5fb', topics: [oneDomainnationaloverlay, registrantnationaloverlay, smsVerificationnationaloverlay] },
];
