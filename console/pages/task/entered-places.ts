import type { FilingView } from '#shared/api/filing-view';
import type { MaterialView } from '#shared/api/material';
import { UNIT_CERTIFICATES } from '#shared/filing/unit-certificates';
import { stepWords } from '#shared/messages/console-entered';
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

/** Where what a change order would enter stands: of the first step that changes the manager, and of the first that changes the subject. */
const changed = ({ entered: { steps = [] } }: FilingView, what: 'manager' | 'subject'): string | null => {
  const at = steps.findIndex(({ change }) =>
    what === 'manager'
      ? change?.manager !== undefined
      : change?.subjectName !== undefined || change?.certificate !== undefined || change?.address !== undefined,
  );
  return at < 0 ? null : `entered.steps.${at}.change`;
};

const personAt = ({ of }: MaterialView, filing: FilingView): string | null => {
  const { subject, websites, action } = filing.entered.order;
  const change = changed(filing, 'manager');
  // A change order names the new manager in its step; the papers are that person's.
  if (action === 'steps' && change !== null && of !== 'subject' && of !== 'subject-manager') return `${change}.manager`;
  if (of === 'subject') return subject.nature === 'person' ? `${AT}.subject` : null;
  if (of === 'subject-manager') return `${AT}.subjectManager`;
  if (typeof of === 'object' && 'website' in of) return websites[of.website] === undefined ? null : `${AT}.websites.${of.website}.manager`;
  if (of !== undefined) return null;
  return subject.nature === 'person' ? `${AT}.subject` : `${AT}.subjectManager`;
};

/** Where a change order enters what a unit's paper shows; null where it changes nothing of it. */
const changedUnit = (field: string, filing: FilingView): string | null => {
  const change = changed(filing, 'subject');
  const part = UNIT[field]?.replace(/^subject\./, '').replace(/^name$/, 'subjectName');
  if (change === null || part === undefined || field === 'legalRepresentative') return null;
  const place = `${change}.${part}`;
  return valueAt(filing, place) === undefined ? null : place;
};

const placeOf = (material: MaterialView, kind: DocumentEntry['kind'], field: string, filing: FilingView): string | null => {
  const ofUnit = UNIT[field];
  if (UNIT_PAPERS.has(kind)) return changedUnit(field, filing) ?? (ofUnit === undefined ? null : `${AT}.${ofUnit}`);
  if (kind === 'domain-certificate') return field === 'holder' ? `${AT}.subject.name` : null;
  if (kind === 'verification-sheet' || kind === 'commitment-letter') return field === 'organiser' ? `${AT}.subject.name` : null;
  if (material.of === 'legal-representative') return field === 'name' ? `${AT}.legalRepresentative` : null;
  const person = personAt(material, filing);
  const part = PERSON[field];
  return person === null || part === undefined ? null : `${person}.${part}`;
};

/** What was typed for a field of a document: of the person or unit that the material names. */
export const enteredFor = (material: MaterialView, kind: DocumentEntry['kind'], field: string, filing: FilingView): Entered | null => {
  const place = placeOf(material, kind, field, filing);
  const value = place === null ? undefined : valueAt(filing, place);
  return place === null || value === undefined ? null : { place, value };
};

const MANAGER = ['name', 'certificate.number', 'certificate.validUntil', 'address', 'mobile', 'phone', 'email'];

/** What is typed for a step of an order that changes or cancels, in the order of the form. */
export const stepValues = (filing: FilingView, step: number): readonly (Entered & { readonly part: string })[] =>
  Object.keys(stepWords).flatMap((part) => {
    const place = `entered.steps.${step}.${part}`;
    const value = valueAt(filing, place);
    return value === undefined ? [] : [{ part, place, value }];
  });

/** Every entered value that a reviewer looks at, in the order of the form. */
export const enteredValues = (filing: FilingView): readonly Entered[] => {
  const places = [
    ...['subject.name', 'subject.certificate.number', 'subject.certificate.validUntil', 'subject.address', 'legalRepresentative'],
    ...MANAGER.map((part) => `subjectManager.${part}`),
    ...filing.entered.order.websites.flatMap(({ preApprovals = [] }, index) => [
      ...['name', 'domains', 'content'].map((part) => `websites.${index}.${part}`),
      ...preApprovals.map((_, at) => `websites.${index}.preApprovals.${at}.number`),
      ...MANAGER.map((part) => `websites.${index}.manager.${part}`),
    ]),
  ];
  return [
    ...(filing.entered.steps ?? []).flatMap((_, step) => stepValues(filing, step).map(({ place, value }) => ({ place, value }))),
    ...places.flatMap((part) => {
      const value = valueAt(filing, `${AT}.${part}`);
      return value === undefined ? [] : [{ place: `${AT}.${part}`, value }];
    }),
  ];
};
