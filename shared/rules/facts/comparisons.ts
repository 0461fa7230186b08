import { agree, type Comparison, compareText } from '#shared/comparison/compare-text';
import type { TextKind } from '#shared/comparison/form';
import { beginsWithSurname } from '#shared/documents/lexicons';
import type { CertificateKind } from '#shared/filing/codes';
import type { Order } from '#shared/filing/filing';
import { checkCertificateNumber } from '#shared/identifiers/certificate-number';
import { organisationCodeWithin } from '#shared/identifiers/credit-code';
import { isAcceptable } from '#shared/identifiers/identifier';
import type { Evidence } from '#shared/verdict/verdict';
import type { Holder } from './holders';
import { carriesNumberOf, UNIT_KINDS } from './kinds';
import type { Paper, PaperField } from './papers';

/** What a compared field is, whatever it is called on its kind of paper. */
export type Meaning =
  | 'number'
  | 'name'
  | 'address'
  | 'valid-until'
  | 'legal-representative'
  | 'organiser'
  | 'domains'
  | 'domain'
  | 'resident'
  | 'resident-number'
  | 'authorising-unit'
  | 'authorised';

/** One field of one paper beside what was entered. `reading` is the reading after agreement with the entered value was counted. */
export type FieldComparison = {
  readonly paper: Paper;
  readonly field: string;
  readonly meaning: Meaning;
  readonly entered: string;
  readonly reading: PaperField;
  readonly comparison: Comparison;
  /** False when two numbers are of different schemes (a new code beside an old licence): they differ, but neither need be wrong. */
  readonly comparable: boolean;
  /** The person or unit whose paper it is, by its entered name. */
  readonly who: string;
};

type Expected = {
  readonly field: string;
  readonly meaning: Meaning;
  readonly entered: string;
  readonly kind: TextKind;
  readonly plausible: boolean;
  readonly comparable?: boolean;
};

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\s.'-]+$/u.test(text);

/** What equality with the entered value cannot mend: a character that was not read, a contradiction on the card itself. */
export const NEVER_LIFTED: ReadonlySet<string> = new Set(['outside-alphabet', 'differs-from-number', 'two-documents']);

/**
 * From here on a name that was read as entered may pass. A rare character is misread as the very one that people type in its
 * place (score up to 0.92), so below it equality proves nothing; and a surname that is none is likely such a misreading.
 */
const LEAST_NAME_CONFIDENCE = 0.93;

const equalityProves = ({ value, confidence, reason }: PaperField, kind: TextKind): boolean => {
  if (NEVER_LIFTED.has(reason)) return false;
  if (kind === 'person-name') return confidence >= LEAST_NAME_CONFIDENCE && (isLatin(value) || beginsWithSurname(value));
  return kind !== 'unit-name' || confidence >= LEAST_NAME_CONFIDENCE;
};

/**
 * A reading that a person would have had to look at is trusted when it is what was entered. A number that satisfies its check
 * character may also agree with what the recogniser thought possible; a name may not, for it has nothing else that confirms it.
 */
const withAgreement = (reading: PaperField, { entered, kind, plausible }: Expected): { reading: PaperField; comparison: Comparison } => {
  const comparison = compareText(entered, reading.value, kind);
  if (reading.trusted || !plausible) return { reading, comparison };
  if (comparison.result !== 'differs') {
    return equalityProves(reading, kind)
      ? { reading: { ...reading, trusted: true, reason: 'agrees-with-entered' }, comparison }
      : { reading, comparison };
  }
  const value = kind === 'number' ? reading.candidates?.find((candidate) => agree(entered, candidate, kind)) : undefined;
  if (value === undefined) return { reading, comparison };
  return {
    reading: { ...reading, value, trusted: true, reason: 'agrees-with-entered' },
    comparison: compareText(entered, value, kind),
  };
};

const comparisonsOf = (paper: Paper, who: string, expected: readonly Expected[], fields = paper.fields): readonly FieldComparison[] =>
  expected.flatMap((one) => {
    const reading = fields[one.field];
    if (reading === undefined) return [];
    return [
      {
        paper,
        field: one.field,
        meaning: one.meaning,
        entered: one.entered,
        who,
        comparable: one.comparable ?? true,
        ...withAgreement(reading, one),
      },
    ];
  });

const plausibleNumber = (kind: CertificateKind, number: string): boolean => isAcceptable(checkCertificateNumber(kind, number));

/** A passport prints surname and given names apart, in Latin letters: both as one name, and that name the other way round. */
const passportName = ({ surname, givenNames }: Paper['fields']): { readonly name: PaperField; readonly turned: string } | null => {
  if (surname === undefined || givenNames === undefined) return null;
  const name = {
    ...surname,
    value: `${surname.value} ${givenNames.value}`,
    confidence: Math.min(surname.confidence, givenNames.confidence),
    trusted: surname.trusted && givenNames.trusted,
  };
  return { name, turned: `${givenNames.value} ${surname.value}` };
};

/** A field that a paper should show, and that could not be read on it, so that nothing was compared. */
export type Unread = { readonly paper: Paper; readonly field: string };

/** What came of comparing one paper. */
export type PaperComparisons = { readonly compared: readonly FieldComparison[]; readonly unread: readonly Unread[] };

/** Nothing of the paper was entered, or it cannot be used. */
export const NOTHING: PaperComparisons = { compared: [], unread: [] };

/** A paper's fields beside what was entered; nothing while its picture cannot be used. `fields`: read off it in another way. */
export const beside = (paper: Paper, who: string, expected: readonly Expected[], fields = paper.fields): PaperComparisons => {
  if (!paper.usable) return NOTHING;
  const unread = expected.filter(({ field }) => paper.lost.includes(field)).map(({ field }) => ({ paper, field }));
  return { compared: comparisonsOf(paper, who, expected, fields), unread };
};

type Row = readonly [field: string, meaning: Meaning, entered: string | undefined, kind: TextKind];

/** What was entered, and that only. */
export const expectedOf = (rows: readonly Row[]): readonly Expected[] =>
  rows.flatMap(([field, meaning, entered, kind]) => (entered === undefined ? [] : [{ field, meaning, entered, kind, plausible: true }]));

/** The parts of a passport's name that could not be read. */
const lostNames = (paper: Paper): readonly Unread[] =>
  paper.kind === 'passport' && paper.usable
    ? ['surname', 'givenNames'].filter((field) => paper.lost.includes(field)).map((field) => ({ paper, field }))
    : [];

/** A person's papers beside what was entered of that person, in every role that the person has. */
export const personComparisons = (paper: Paper, { name, identity, number, certificates, addresses }: Holder): PaperComparisons => {
  const shown = certificates.filter(({ kind }) => carriesNumberOf(paper.kind, kind));
  const numbers = shown.slice(0, 1).map(
    ({ kind }): Expected => ({
      field: 'number',
      meaning: 'number',
      entered: number,
      kind: 'number',
      plausible: plausibleNumber(kind, number),
    }),
  );
  const latin = passportName(paper.fields);
  const entered = latin !== null && agree(name, latin.turned, 'person-name') ? latin.name.value : name;
  // A passport has no Chinese name to compare: only where it is the document asked for does that leave the name in doubt.
  const namesCompared = paper.kind !== 'passport' || isLatin(name) || identity === 'foreigner' || shown.length > 0;
  const ends = [...new Set(shown.map(({ validUntil }) => validUntil))];
  const expected = expectedOf([
    ...ends.map((end): Row => ['validUntil', 'valid-until', end, 'text']),
    ['name', 'name', namesCompared ? entered : undefined, 'person-name'],
    ...addresses.map((address): Row => ['address', 'address', address, 'address']),
  ]);
  const { compared, unread } = beside(paper, name, [...numbers, ...expected], {
    ...(latin === null ? {} : { name: latin.name }),
    ...paper.fields,
  });
  return { compared, unread: [...unread, ...(namesCompared ? lostNames(paper) : [])] };
};

/** The number that an older paper would show for the entered one, and whether the two can be compared at all. */
const unitNumber = ({ certificate }: Order['subject'], field: string): Expected => {
  const { number, scheme } = checkCertificateNumber(certificate.kind, certificate.number);
  const plausible = plausibleNumber(certificate.kind, certificate.number);
  const schemes: Readonly<Record<string, string>> = {
    creditCode: 'credit-code',
    registrationNumber: 'registration-number',
    organisationCode: 'organisation-code',
  };
  const inner = field === 'organisationCode' ? organisationCodeWithin(number) : null;
  const comparable = inner !== null || scheme === null || schemes[field] === scheme;
  return { field, meaning: 'number', entered: inner ?? number, kind: 'number', plausible, comparable };
};

/** A unit's certificate beside what was entered of the unit. */
export const unitComparisons = (paper: Paper, { subject, legalRepresentative }: Order): PaperComparisons => {
  if (!UNIT_KINDS.has(paper.kind)) return NOTHING;
  const numbers = ['creditCode', 'registrationNumber', 'organisationCode']
    .filter((field) => paper.fields[field] !== undefined)
    .slice(0, 1)
    .map((field) => unitNumber(subject, field));
  const expected = expectedOf([
    ['name', 'name', subject.name, 'unit-name'],
    ['legalRepresentative', 'legal-representative', legalRepresentative, 'person-name'],
    ['address', 'address', subject.address, 'address'],
    ['validUntil', 'valid-until', subject.certificate.validUntil, 'text'],
  ]);
  return beside(paper, subject.name, [...numbers, ...expected]);
};

/** A paper's field after agreement with what was entered was counted. */
export const settledField = (comparisons: readonly FieldComparison[], paper: Paper, field: string): PaperField | undefined =>
  comparisons.find((one) => one.paper === paper && one.field === field)?.reading ?? paper.fields[field];

/** Where a finding about a field can be seen. */
export const evidenceOf = (paper: Paper, field: string, reading: PaperField | undefined, entered?: string): Evidence => ({
  material: paper.material,
  field,
  ...(reading?.box === undefined ? {} : { box: [...reading.box] }),
  ...(entered === undefined ? {} : { entered }),
  ...(reading === undefined ? {} : { read: reading.value, confidence: reading.confidence }),
});
