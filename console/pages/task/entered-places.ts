import type { FilingView } from '#shared/api/filing-view';
import type { MaterialView } from '#shared/api/material';
import { UNIT_CERTIFICATES } from '#shared/filing/unit-certificates';
import type { DocumentEntry } from '#shared/verdict/verdict';

/** A value that was typed, and its place in the filing's answer. */
export type Entered = { readonly place: string; readonly value: string };

const AT = 'entered.order';

const UNIT_PAPERS: ReadonlySet<string> = new Set(UNIT_CERTIFICATES);

const PERSON: Readonly<Record<string, string>> = {
  name: 'name',
  number: 'certificate.number',
  address: 'address',
  validUntil: 'certificate.validUntil',
};

const UNIT: Readonly<Record<string, string>> = {
  creditCode: 'subject.certificate.number',
  registrationNumber: 'subject.certificate.number',
  organisationCode: 'subject.certificate.number',
  name: 'subject.name',
  address: 'subject.address',
  validUntil: 'subject.certificate.validUntil',
  legalRepresentative: 'legalRepresentative',
};

/** The value at a dotted place, where there is a text or a list of texts. */
export const valueAt = (tree: unknown, place: string): string | undefined => {
  let found: unknown = tree;
  for (const name of place.split('.')) found = typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined;
  if (typeof found === 'string') return found;
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string').join('、') : undefined;
};

const personAt = ({ of }: MaterialView, { entered: { order } }: FilingView): string | null => {
  if (of === 'subject') return order.subject.nature === 'person' ? 'subject' : null;
  if (of === 'subject-manager') return 'subjectManager';
  if (typeof of === 'object' && 'website' in of) return `websites.${of.website}.manager`;
  if (of !== undefined) return null;
  return order.subject.nature === 'person' ? 'subject' : 'subjectManager';
};

const placeOf = (material: MaterialView, kind: DocumentEntry['kind'], field: string, filing: FilingView): string | null => {
  if (UNIT_PAPERS.has(kind)) return UNIT[field] ?? null;
  if (kind === 'domain-certificate') return field === 'holder' ? 'subject.name' : null;
  if (kind === 'verification-sheet' || kind === 'commitment-letter') return field === 'organiser' ? 'subject.name' : null;
  const person = personAt(material, filing);
  const part = PERSON[field];
  return person === null || part === undefined ? null : `${person}.${part}`;
};

/** What was typed for a field of a document: of the person or unit that the material names. */
export const enteredFor = (material: MaterialView, kind: DocumentEntry['kind'], field: string, filing: FilingView): Entered | null => {
  const part = placeOf(material, kind, field, filing);
  if (part === null) return null;
  const place = `${AT}.${part}`;
  const value = valueAt(filing, place);
  return value === undefined ? null : { place, value };
};

const MANAGER = ['name', 'certificate.number', 'certificate.validUntil', 'address', 'mobile', 'phone', 'email'];

/** Every entered value that a reviewer looks at, in the order of the form. */
export const enteredValues = (filing: FilingView): readonly Entered[] => {
  const places = [
    ...['subject.name', 'subject.certificate.number', 'subject.certificate.validUntil', 'subject.address', 'legalRepresentative'],
    ...MANAGER.map((part) => `subjectManager.${part}`),
    ...filing.entered.order.websites.flatMap((_, index) => [
      ...['name', 'domains', 'content'].map((part) => `websites.${index}.${part}`),
      ...MANAGER.map((part) => `websites.${index}.manager.${part}`),
    ]),
  ];
  return places.flatMap((part) => {
    const value = valueAt(filing, `${AT}.${part}`);
    return value === undefined ? [] : [{ place: `${AT}.${part}`, value }];
  });
};
