import { z } from 'zod';
import { UNIT_CERTIFICATES } from './unit-certificates';

/** The bureau's province (省份), ISO 3166-2. Hong Kong, Macau and Taiwan have no bureau that files websites. */
export const ProvinceCode = z.enum([
  'CN-BJ',
  'CN-TJ',
  'CN-HE',
  'CN-SX',
  'CN-NM',
  'CN-LN',
  'CN-JL',
  'CN-HL',
  'CN-SH',
  'CN-JS',
  'CN-ZJ',
  'CN-AH',
  'CN-FJ',
  'CN-JX',
  'CN-SD',
  'CN-HA',
  'CN-HB',
  'CN-HN',
  'CN-GD',
  'CN-GX',
  'CN-HI',
  'CN-CQ',
  'CN-SC',
  'CN-GZ',
  'CN-YN',
  'CN-XZ',
  'CN-SN',
  'CN-GS',
  'CN-QH',
  'CN-NX',
  'CN-XJ',
]);
export type ProvinceCode = z.infer<typeof ProvinceCode>;

/** What the subject is (主办单位性质): 个人 企业 政府机关 事业单位 社会团体 民办非企业 基金会 律师事务所, and whatever else exists. */
export const Nature = z.enum([
  'person',
  'enterprise',
  'government',
  'public-institution',
  'social-organisation',
  'private-non-enterprise',
  'foundation',
  'law-firm',
  'other',
]);
export type Nature = z.infer<typeof Nature>;

/** Whose papers a person carries (身份). */
export const Identity = z.enum(['mainland-resident', 'hong-kong-macau-resident', 'taiwan-resident', 'foreigner']);
export type Identity = z.infer<typeof Identity>;

/** Certificates that carry a number (证件类型). */
export const CertificateKind = z.enum([
  'resident-id',
  'home-return-permit',
  'taiwan-permit',
  'passport',
  'hmt-residence-permit',
  'foreign-permanent-resident-id',
  ...UNIT_CERTIFICATES,
  'other',
]);
export type CertificateKind = z.infer<typeof CertificateKind>;

/** What can be uploaded (材料). A bare `resident-id` is one file with both sides of the card. */
export const MaterialKind = z.enum([
  ...CertificateKind.options,
  'resident-id-front',
  'resident-id-back',
  'verification-sheet',
  'commitment-letter',
  'domain-certificate',
  'temporary-residence-permit',
  'residence-permit',
  'website-construction-plan',
  'subject-manager-authorisation',
  'website-manager-authorisation',
  'pre-approval',
  'holding-id-photo',
  'curtain-photo',
]);
export type MaterialKind = z.infer<typeof MaterialKind>;

/** What needs an approval before filing (前置或专项审批). */
export const PreApproval = z.enum([
  'news',
  'publishing',
  'education',
  'medical',
  'drugs-and-devices',
  'culture',
  'broadcasting',
  'bulletin-board',
  'other',
]);
export type PreApproval = z.infer<typeof PreApproval>;

/** What kind of filing an order amounts to (备案类型); found by the system, never chosen (R13). */
export const FilingType = z.enum([
  'first-filing',
  'new-website-filed-here',
  'new-website-filed-elsewhere',
  'access-filing',
  'change',
  'cancel-subject',
  'cancel-website',
  'cancel-access',
]);
export type FilingType = z.infer<typeof FilingType>;
