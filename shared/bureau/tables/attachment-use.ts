import { CertificateKind, type MaterialKind } from '#shared/filing/codes';
import type { Material, Order } from '#shared/filing/filing';

/** Whose an attachment is: the subject's, or that of a website counted from 0. */
export type AttachmentOwner = { readonly kind: 'subject' } | { readonly kind: 'website'; readonly website: number };

/** T10: what an attachment is for, with its number. */
export const ATTACHMENT_USES = {
  'verification-sheet': 1,
  'subject-certificate': 2,
  'subject-manager-certificate': 3,
  'website-manager-certificate': 4,
  'curtain-photo': 5,
} as const;
export type AttachmentUse = keyof typeof ATTACHMENT_USES;

/** One place in an upload where a material goes. */
export type AttachmentPlace = { readonly use: AttachmentUse; readonly owner: AttachmentOwner };

const SIDES: ReadonlySet<MaterialKind> = new Set(['resident-id-front', 'resident-id-back']);
const PERSONAL: ReadonlySet<MaterialKind> = new Set([
  'resident-id',
  'home-return-permit',
  'taiwan-permit',
  'passport',
  'hmt-residence-permit',
  'foreign-permanent-resident-id',
  ...SIDES,
]);

const isCertificate = (kind: MaterialKind): boolean => SIDES.has(kind) || CertificateKind.safeParse(kind).success;

const atWebsite = (use: AttachmentUse, website: number): AttachmentPlace => ({ use, owner: { kind: 'website', website } });
const ofSubject = (use: AttachmentUse): AttachmentPlace => ({ use, owner: { kind: 'subject' } });

/** The websites that a material is about: the one named, those with the domain named, else all. */
const websitesOf = ({ of }: Material, { websites }: Order): readonly number[] => {
  if (typeof of !== 'object') return websites.map((_, index) => index);
  if ('website' in of) return of.website < websites.length ? [of.website] : [];
  return websites.flatMap(({ domains }, index) => (domains.includes(of.domain) ? [index] : []));
};

/** A website's manager who is the subject's manager, by the number of the certificate, shows the same card. */
const sharedManagers = ({ subject, subjectManager, websites }: Order): readonly number[] => {
  const number = subject.nature === 'person' ? subject.certificate.number : subjectManager?.certificate.number;
  return websites.flatMap(({ manager }, index) => (manager.certificate.number === number ? [index] : []));
};

const certificatePlaces = (material: Material, order: Order): readonly AttachmentPlace[] => {
  const { kind, of } = material;
  if (typeof of === 'object') return websitesOf(material, order).map((website) => atWebsite('website-manager-certificate', website));
  if (of === 'legal-representative') return [];
  const ofManager = [
    ofSubject('subject-manager-certificate'),
    ...sharedManagers(order).map((website) => atWebsite('website-manager-certificate', website)),
  ];
  if (order.subject.nature === 'person') return [ofSubject('subject-certificate'), ...ofManager];
  return of === 'subject-manager' || (of === undefined && PERSONAL.has(kind)) ? ofManager : [ofSubject('subject-certificate')];
};

/**
 * Where a material of an order goes in an upload. None: version V.3.0 has no place for it (letters, domain certificates, the photo with the card
 * held up); scans of approvals do not stand among the attachments but beside the approval.
 */
export const attachmentPlaces = (material: Material, order: Order): readonly AttachmentPlace[] => {
  if (isCertificate(material.kind)) return certificatePlaces(material, order);
  if (material.kind === 'verification-sheet' || material.kind === 'curtain-photo') {
    const use = material.kind;
    return websitesOf(material, order).map((website) => atWebsite(use, website));
  }
  return [];
};
