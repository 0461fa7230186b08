import { canonical } from '#shared/comparison/form';
import type { CertificateKind, Identity } from '#shared/filing/codes';
import type { Certificate, MaterialOwner, Order } from '#shared/filing/filing';
import { normaliseIdentifier } from '#shared/identifiers/identifier';
import { ascending } from '#shared/rules/ascending';

/** A person of the order whose identity document is asked for; one entry however many roles the person has. */
export type Holder = {
  readonly name: string;
  /** Null where it was neither said nor told by the certificate, or where the roles contradict each other. */
  readonly identity: Identity | null;
  /** As entered in each role; in an order that does not depend on the order of the websites. */
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

const byText = (a: unknown, b: unknown): number => ascending(JSON.stringify(a), JSON.stringify(b));

/** One person of several roles. Nothing depends on which website comes first: what the roles say differently stands side by side. */
const holderOf = (roles: readonly Role[]): Holder => {
  const identities = new Set(roles.flatMap(({ identity }) => identity ?? []));
  const [identity = null] = identities.size === 1 ? identities : [];
  const named = roles.find(({ isSubject }) => isSubject) ?? roles.find(({ isSubjectManager }) => isSubjectManager);
  const [first = ''] = roles.map(({ name }) => name).sort(ascending);
  return {
    name: named?.name ?? first,
    identity,
    certificates: roles.map(({ certificate }) => certificate).sort(byText),
    number: normaliseIdentifier(roles[0]?.certificate.number ?? ''),
    addresses: [...new Set(roles.flatMap(({ address }) => address ?? []))].sort(ascending),
    isSubject: roles.some(({ isSubject }) => isSubject),
    isSubjectManager: roles.some(({ isSubjectManager }) => isSubjectManager),
    websites: roles.flatMap(({ websites }) => websites),
  };
};

const seniority = ({ isSubject, isSubjectManager }: Holder): number => (isSubject ? 0 : isSubjectManager ? 1 : 2);

/**
 * The persons of an order: the subject of a person's filing, the subject's manager, then the websites' managers by name. Same name and
 * number: one person.
 */
export const holdersOf = (order: Order): readonly Holder[] => {
  const persons = new Map<string, Role[]>();
  for (const role of rolesOf(order)) {
    const key = `${canonical(role.name, 'person-name')} ${normaliseIdentifier(role.certificate.number)}`;
    persons.set(key, [...(persons.get(key) ?? []), role]);
  }
  return [...persons.values()]
    .map(holderOf)
    .sort((a, b) => seniority(a) - seniority(b) || ascending(`${a.name} ${a.number}`, `${b.name} ${b.number}`));
};

/**
 * True when a material that is `of` someone is this person's; without `of` it serves everyone. Of a unit that is the subject a person's
 * paper can only be its manager's.
 */
export const serves = (of: MaterialOwner | undefined, holder: Holder, order: Order): boolean => {
  if (of === undefined) return true;
  const isPersonal = order.subject.nature === 'person';
  if (of === 'subject') return isPersonal ? holder.isSubject : holder.isSubjectManager || order.subjectManager === undefined;
  if (of === 'subject-manager') return holder.isSubjectManager || holder.isSubject;
  if (of === 'legal-representative') return order.legalRepresentative !== undefined && isSameName(order.legalRepresentative, holder.name);
  if ('website' in of) return holder.websites.includes(of.website);
  return holder.websites.some((index) => order.websites[index]?.domains.includes(of.domain) === true);
};
