import { canonical } from '#shared/comparison/form';
import type { CertificateKind, Identity } from '#shared/filing/codes';
import type { Certificate, MaterialOwner, Order } from '#shared/filing/filing';
import { normaliseIdentifier } from '#shared/identifiers/identifier';

/** A person of the order whose identity document is asked for; one entry however many roles the person has. */
export type Holder = {
  readonly name: string;
  /** Null where it was neither said nor told by the certificate. */
  readonly identity: Identity | null;
  readonly certificates: readonly Certificate[];
  readonly number: string;
  /** Every address that was entered of this person, in whatever role. */
  readonly addresses: readonly string[];
  readonly isSubject: boolean;
  readonly isSubjectManager: boolean;
  /** Websites this person is the manager of, counted from 0. */
  readonly websites: readonly number[];
};

const IDENTITY_BY_CERTIFICATE: Readonly<Partial<Record<CertificateKind, Identity>>> = {
  'resident-id': 'mainland-resident',
  'home-return-permit': 'hong-kong-macau-resident',
  'taiwan-permit': 'taiwan-resident',
  passport: 'foreigner',
};

type Role = Omit<Holder, 'certificates' | 'number' | 'addresses'> & {
  readonly certificate: Certificate;
  readonly address: string | undefined;
};

const rolesOf = ({ subject, subjectManager, websites }: Order): readonly Role[] => {
  const none = { isSubject: false, isSubjectManager: false, websites: [] };
  const roles: Role[] = [];
  if (subject.nature === 'person') {
    const identity = subject.identity ?? IDENTITY_BY_CERTIFICATE[subject.certificate.kind] ?? null;
    roles.push({ ...none, name: subject.name, identity, certificate: subject.certificate, address: subject.address, isSubject: true });
  }
  if (subjectManager !== undefined) roles.push({ ...none, ...subjectManager, address: subjectManager.address, isSubjectManager: true });
  for (const [index, { manager }] of websites.entries()) roles.push({ ...none, ...manager, address: manager.address, websites: [index] });
  return roles;
};

/** True when two names are the same, apart from form. */
export const isSameName = (a: string, b: string): boolean => canonical(a, 'person-name') === canonical(b, 'person-name');

/** The persons of an order: the subject of a person's filing, the subject's manager, the websites' managers. Same name and number: one person. */
export const holdersOf = (order: Order): readonly Holder[] => {
  const holders = new Map<string, Holder>();
  for (const { certificate, ...role } of rolesOf(order)) {
    const number = normaliseIdentifier(certificate.number);
    const key = `${canonical(role.name, 'person-name')} ${number}`;
    const known = holders.get(key);
    holders.set(key, {
      name: known?.name ?? role.name,
      identity: known?.identity ?? role.identity,
      certificates: [...(known?.certificates ?? []), certificate],
      number,
      addresses: [...new Set([...(known?.addresses ?? []), ...(role.address === undefined ? [] : [role.address])])],
      isSubject: known?.isSubject ?? role.isSubject,
      isSubjectManager: known?.isSubjectManager === true || role.isSubjectManager,
      websites: [...(known?.websites ?? []), ...role.websites],
    });
  }
  return [...holders.values()];
};

/** True when a material that is `of` someone is this person's; without `of` it serves everyone. */
export const serves = (of: MaterialOwner | undefined, holder: Holder, order: Order): boolean => {
  if (of === undefined) return true;
  const isPersonal = order.subject.nature === 'person';
  if (of === 'subject') return holder.isSubject || !isPersonal;
  if (of === 'subject-manager') return holder.isSubjectManager || holder.isSubject;
  if (of === 'legal-representative') return order.legalRepresentative !== undefined && isSameName(order.legalRepresentative, holder.name);
  if ('website' in of) return holder.websites.includes(of.website);
  return holder.websites.some((index) => order.websites[index]?.domains.includes(of.domain) === true);
};
