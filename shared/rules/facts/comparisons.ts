import { compareReading } from '#shared/comparison/compare-reading';
import type { Comparison } from '#shared/comparison/compare-text';
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
export type Meaning = 'number' | 'name' | 'address' | 'valid-until' | 'legal-representative' | 'organiser' | 'domains';

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
const NEVER_LIFTED: ReadonlySet<string> = new Set(['outside-alphabet', 'differs-from-number', 'two-documents']);

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
  const { comparison, amongCandidates } = compareReading(entered, reading, kind);
  if (reading.trusted || !plausible) return { reading, comparison };
  if (comparison.result !== 'differs') {
    return equalityProves(reading, kind)
      ? { reading: { ...reading, trusted: true, reason: 'agrees-with-entered' }, comparison }
      : { reading, comparison };
  }
  if (!amongCandidates || kind !== 'number') return { reading, comparison };
  const value = (reading.candidates ?? []).find(
    (candidate) => compareReading(entered, { value: candidate }, kind).comparison.result !== 'differs',
  );
  if (value === undefined) return { reading, comparison };
  return {
    reading: { ...reading, value, trusted: true, reason: 'agrees-with-entered' },
    comparison: compareReading(entered, { value }, kind).comparison,
  };
};

const comparisonsOf = (paper: Paper, who: string, expected: readonly Expected[], fields = paper.fields): readonly FieldComparison[] =>
  expected.flatMap((one) => {
    const reading = fields[one.field];
    if (reading === undefined || !paper.usable) return [];
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

/** A passport prints surname and given names apart, in Latin letters; the entered name is compared in either order. */
const withPassportName = ({ kind, fields }: Paper): Paper['fields'] => {
  const { surname, givenNames } = fields;
  if (kind !== 'passport' || fields.name !== undefined || surname === undefined || givenNames === undefined) return fields;
  const both = {
    ...surname,
    confidence: Math.min(surname.confidence, givenNames.confidence),
    trusted: surname.trusted && givenNames.trusted,
  };
  const name = { ...both, value: `${surname.value} ${givenNames.value}`, candidates: [`${givenNames.value} ${surname.value}`] };
  return { ...fields, name };
};

const reordered = (entered: string, paper: Paper): string => {
  const { surname, givenNames } = paper.fields;
  if (surname === undefined || givenNames === undefined) return entered;
  const same = compareReading(entered, { value: `${givenNames.value} ${surname.value}` }, 'person-name').comparison.result !== 'differs';
  return same ? `${surname.value} ${givenNames.value}` : entered;
};

/** A field that was entered, and that could not be read on the paper that should show it: lost, so nothing was compared. */
export type Unread = { readonly paper: Paper; readonly field: string };

/** What came of comparing one paper. */
export type PaperComparisons = { readonly compared: readonly FieldComparison[]; readonly unread: readonly Unread[] };

const beside = (paper: Paper, who: string, expected: readonly Expected[], fields = paper.fields): PaperComparisons => ({
  compared: comparisonsOf(paper, who, expected, fields),
  unread: paper.usable ? expected.filter(({ field }) => paper.lost.includes(field)).map(({ field }) => ({ paper, field })) : [],
});

/** A person's papers beside what was entered of that person, in every role that the person has. */
export const personComparisons = (paper: Paper, holder: Holder): PaperComparisons => {
  const expected: Expected[] = [];
  const kind = holder.certificates.find((certificate) => carriesNumberOf(paper.kind, certificate.kind))?.kind;
  if (kind !== undefined) {
    expected.push({
      field: 'number',
      meaning: 'number',
      entered: holder.number,
      kind: 'number',
      plausible: plausibleNumber(kind, holder.number),
    });
    for (const validUntil of new Set(holder.certificates.flatMap((certificate) => certificate.validUntil ?? []))) {
      expected.push({ field: 'validUntil', meaning: 'valid-until', entered: validUntil, kind: 'text', plausible: true });
    }
  }
  if (paper.kind !== 'passport' || isLatin(holder.name)) {
    expected.push({ field: 'name', meaning: 'name', entered: reordered(holder.name, paper), kind: 'person-name', plausible: true });
  }
  for (const address of holder.addresses) {
    expected.push({ field: 'address', meaning: 'address', entered: address, kind: 'address', plausible: true });
  }
  return beside(paper, holder.name, expected, withPassportName(paper));
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
  if (!UNIT_KINDS.has(paper.kind)) return { compared: [], unread: [] };
  const numberField = ['creditCode', 'registrationNumber', 'organisationCode'].find((field) => paper.fields[field] !== undefined);
  const expected: Expected[] = numberField === undefined ? [] : [unitNumber(subject, numberField)];
  expected.push({ field: 'name', meaning: 'name', entered: subject.name, kind: 'unit-name', plausible: true });
  if (legalRepresentative !== undefined) {
    expected.push({
      field: 'legalRepresentative',
      meaning: 'legal-representative',
      entered: legalRepresentative,
      kind: 'person-name',
      plausible: true,
    });
  }
  if (subject.address !== undefined) {
    expected.push({ field: 'address', meaning: 'address', entered: subject.address, kind: 'address', plausible: true });
  }
  if (subject.certificate.validUntil !== undefined) {
    expected.push({ field: 'validUntil', meaning: 'valid-until', entered: subject.certificate.validUntil, kind: 'text', plausible: true });
  }
  return beside(paper, subject.name, expected);
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
