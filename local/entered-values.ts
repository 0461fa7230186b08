import type { Certificate, Filing, Material } from '#shared/filing/filing';
import { UNIT_CERTIFICATES } from '#shared/filing/unit-certificates';
import type { DocumentEntry, Verdict } from '#shared/verdict/verdict';

/** What was typed for the fields of one document, by field name; a field that nobody types is absent. */
export type EnteredValues = Readonly<Record<string, string>>;

type Typed = {
  readonly owner: Material['of'];
  readonly name: string;
  readonly certificate: Certificate;
  readonly address?: string | undefined;
};

const UNIT_PAPERS: ReadonlySet<string> = new Set(UNIT_CERTIFICATES);

const peopleOf = ({ order }: Filing): readonly Typed[] => [
  ...(order.subject.nature === 'person' ? [{ owner: 'subject' as const, ...order.subject }] : []),
  ...(order.subjectManager === undefined ? [] : [{ owner: 'subject-manager' as const, ...order.subjectManager }]),
  ...order.websites.map(({ manager }, website) => ({ owner: { website }, ...manager })),
];

const likeness = (typed: string | undefined, read: string | undefined): number =>
  typed === undefined || read === undefined
    ? 0
    : [...typed].filter((char, index) => char === read[index]).length / Math.max(typed.length, read.length, 1);

const fitness = ({ name, certificate }: Typed, { fields }: DocumentEntry): number =>
  2 * likeness(certificate.number, fields.number?.value) +
  likeness(name, fields.name?.value) +
  likeness(certificate.validUntil, fields.validUntil?.value);

const sameOwner = (a: Material['of'], b: Material['of']): boolean => JSON.stringify(a) === JSON.stringify(b);

const personOn = (filing: Filing, material: Material, document: DocumentEntry): Typed | undefined => {
  const people = peopleOf(filing);
  const owned = people.filter(({ owner }) => material.of !== undefined && sameOwner(owner, material.of));
  return (owned.length > 0 ? owned : people).toSorted((a, b) => fitness(b, document) - fitness(a, document))[0];
};

const typedFor = (filing: Filing, material: Material, document: DocumentEntry): Readonly<Record<string, string | undefined>> => {
  const { subject, legalRepresentative } = filing.order;
  const { number, validUntil } = subject.certificate;
  if (UNIT_PAPERS.has(document.kind)) {
    const numbers = { creditCode: number, registrationNumber: number, organisationCode: number };
    return { ...numbers, name: subject.name, legalRepresentative, address: subject.address, validUntil };
  }
  if (document.kind === 'domain-certificate') {
    return { domain: typeof material.of === 'object' && 'domain' in material.of ? material.of.domain : undefined, holder: subject.name };
  }
  const person = personOn(filing, material, document);
  return { name: person?.name, number: person?.certificate.number, address: person?.address, validUntil: person?.certificate.validUntil };
};

/**
 * What was typed beside what a document shows. What the verdict's findings compared stands first; the rest is the person or unit that
 * the material names, else the one it fits best. Only for showing: nothing is judged here.
 */
export const enteredValues = (filing: Filing, verdict: Verdict, index: number, materialIndex: number): EnteredValues => {
  const material = filing.order.materials[materialIndex];
  const document = verdict.documents[index];
  if (material === undefined || document === undefined) return {};
  const typed = document.kind === 'unknown' ? {} : typedFor(filing, material, document);
  const compared = verdict.findings
    .flatMap(({ evidence = [] }) => evidence)
    .filter((evidence) => evidence.material === materialIndex && evidence.field !== undefined)
    .map(({ field = '', entered }) => [field, entered] as const);
  return Object.fromEntries(
    [...Object.entries(typed), ...compared].flatMap(([field, value]) =>
      value !== undefined && field in document.fields ? [[field, value]] : [],
    ),
  );
};
