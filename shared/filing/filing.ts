import { z } from 'zod';
import { CertificateKind, Identity, MaterialKind, Nature, PreApproval, ProvinceCode } from './codes';
import { IsoDay } from './day';

const text = z.string().min(1).max(500);
const domain = z.string().min(1).max(253);

/** A certificate as the applicant typed it: kind, number, and the last day it is valid. */
export const Certificate = z.strictObject({
  kind: CertificateKind,
  number: text,
  validUntil: z.union([IsoDay, z.literal('long-term')]).optional(),
});
export type Certificate = z.infer<typeof Certificate>;

/** A manager (负责人). `phone` is the landline. */
export const Person = z.strictObject({
  name: text,
  identity: Identity,
  certificate: Certificate,
  addressProvince: ProvinceCode.nullable().optional(),
  address: text.optional(),
  mobile: z.string().max(50).optional(),
  email: z.string().max(254).optional(),
  phone: z.string().max(50).optional(),
});
export type Person = z.infer<typeof Person>;

/** What was read off a material elsewhere; only used for a material that has no file. */
export const ExtractedDocument = z.strictObject({ material: MaterialKind, fields: z.record(z.string(), z.string()) });
export type ExtractedDocument = z.infer<typeof ExtractedDocument>;

const Region = z.enum(['mainland', 'hong-kong', 'overseas']);
const Billing = z.enum(['prepaid', 'pay-as-you-go', 'free', 'site-builder']);

/** Where the website will run (接入信息). */
export const Access = z.strictObject({
  kind: z.enum(['server', 'authorisation-code']),
  region: Region,
  billing: Billing,
  ip: z.string().min(1).max(64),
  more: z
    .array(z.strictObject({ region: Region, billing: Billing, ip: z.string().min(1).max(64) }))
    .max(100)
    .optional(),
  method: z.enum(['dedicated-line', 'colocation', 'virtual-host', 'cloud', 'other']).optional(),
  code: text.optional(),
  ownerAccount: text.optional(),
  valid: z.boolean().optional(),
});
export type Access = z.infer<typeof Access>;

/** What the public filing registry answered; null = no filing. The provider that runs this system is written `self`. */
export const Registry = z.strictObject({
  subject: z
    .strictObject({ certificateNumber: text, filingNumber: text, accessProviders: z.array(text), websites: z.number().int().nonnegative() })
    .nullable(),
  domains: z.record(
    domain,
    z.strictObject({ ownerCertificateNumber: text, filingNumber: text, accessProviders: z.array(text) }).nullable(),
  ),
});
export type Registry = z.infer<typeof Registry>;

/** Whose a material is: the subject's, a manager's, one website's (counted from 0) or one domain's. */
export const MaterialOwner = z.union([
  z.enum(['subject', 'subject-manager', 'legal-representative']),
  z.strictObject({ website: z.number().int().nonnegative() }),
  z.strictObject({ domain }),
]);
export type MaterialOwner = z.infer<typeof MaterialOwner>;

export const Material = z.strictObject({ kind: MaterialKind, file: z.string().min(1).max(1024).optional(), of: MaterialOwner.optional() });
export type Material = z.infer<typeof Material>;

export const Website = z.strictObject({
  name: text,
  domains: z.array(domain).min(1).max(1000),
  manager: Person,
  content: z.array(text).max(100),
  preApprovals: z
    .array(z.strictObject({ category: PreApproval, number: text, issuedOn: IsoDay.optional() }))
    .max(100)
    .optional(),
});
export type Website = z.infer<typeof Website>;

/** Who opens the website (主办单位, 主体). */
export const Subject = z.strictObject({
  nature: Nature,
  name: text,
  identity: Identity.optional(),
  certificate: Certificate,
  addressProvince: ProvinceCode.nullable().optional(),
  establishedIn: z
    .string()
    .regex(/^[A-Z]{2}$/, 'not an ISO 3166-1 alpha-2 code')
    .optional(),
  address: text.optional(),
  nationalLevel: z.boolean().optional(),
});
export type Subject = z.infer<typeof Subject>;

export const Order = z.strictObject({
  channel: z.enum(['web', 'mini-program']),
  action: z.enum(['add', 'steps']),
  province: ProvinceCode,
  submittedAt: IsoDay,
  subject: Subject,
  commercial: z.boolean().optional(),
  legalRepresentative: text.optional(),
  subjectManager: Person.optional(),
  websites: z.array(Website).max(1000),
  materials: z.array(Material).max(1000),
});
export type Order = z.infer<typeof Order>;

/** What a change order asks for: only the fields named are changed. */
export const Change = z.strictObject({
  websiteName: text.optional(),
  domains: z.array(domain).min(1).max(1000).optional(),
  manager: Person.optional(),
  subjectName: text.optional(),
  certificate: Certificate.optional(),
  address: text.optional(),
  contacts: z
    .strictObject({ mobile: z.string().max(50).optional(), email: z.string().max(254).optional(), phone: z.string().max(50).optional() })
    .optional(),
});
export type Change = z.infer<typeof Change>;

/** One life-cycle step on a filing that exists (变更, 注销主体, 注销网站, 取消接入); `target` is a domain or a filing number. */
export const Step = z.strictObject({
  action: z.enum(['change', 'cancel-subject', 'cancel-website', 'cancel-access']),
  target: text,
  change: Change.optional(),
});
export type Step = z.infer<typeof Step>;

export const FilingEvent = z.strictObject({
  at: IsoDay,
  event: z.enum([
    'first-review-passed',
    'curtain-photo-uploaded',
    'curtain-photo-passed',
    'submitted-to-bureau',
    'bureau-approved',
    'bureau-returned',
  ]),
});
export type FilingEvent = z.infer<typeof FilingEvent>;

/** A filing as it is handed over: `filing.json`, the body of the applicant's call, a line of a batch. Public interface, version 1. */
export const Filing = z
  .strictObject({
    version: z.literal(1),
    account: z.strictObject({
      id: text,
      filedSubject: text.nullable(),
      openOrders: z.number().int().nonnegative(),
      promotionUsed: z.boolean().optional(),
      firstFilingWithPrepaidServer: z.boolean().optional(),
    }),
    access: Access,
    registry: Registry,
    domainFacts: z
      .record(domain, z.strictObject({ suffixApproved: z.boolean().optional(), registrar: z.enum(['mainland', 'overseas']).optional() }))
      .optional(),
    traffic: z.record(domain, z.strictObject({ resolvesTo: z.string().max(253) })).optional(),
    extracted: z.array(ExtractedDocument).optional(),
    events: z.array(FilingEvent).optional(),
    steps: z.array(Step).optional(),
    order: Order,
  })
  .check(({ value, issues }) => {
    if (value.order.action === 'add' && value.order.websites.length === 0) {
      issues.push({
        code: 'custom',
        message: 'an order that adds names at least one website',
        path: ['order', 'websites'],
        input: value.order.websites,
      });
    }
    if (value.order.action === 'steps' && (value.steps ?? []).length === 0) {
      issues.push({ code: 'custom', message: 'an order of steps names at least one step', path: ['steps'], input: value.steps });
    }
  });
export type Filing = z.infer<typeof Filing>;
