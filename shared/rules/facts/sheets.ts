import { compareReading } from '#shared/comparison/compare-reading';
import { canonicalDomain, registrableDomain } from '#shared/filing/domain-name';
import type { Order } from '#shared/filing/filing';
import { type SheetItem, sheetItem } from '#shared/filing/verification-sheet';
import { type FieldComparison, NEVER_LIFTED, type PaperComparisons } from './comparisons';
import type { Facts } from './facts';
import type { Paper, PaperField } from './papers';

/** A domain as it was registered, or as it is compared where nothing says which part was. */
export const registered = (domain: string): string => registrableDomain(domain) ?? canonicalDomain(domain);

/** The domains of a list as a sheet has it, each as it was registered. */
export const domainsListed = (text: string): readonly string[] => [...new Set((text.match(/[^,，、;；\s]+/g) ?? []).map(registered))];

/** The domains that one sheet must list: those of the websites that it names or is `of`; all of the order where it names none. */
export const domainsOfSheet = ({ of }: Paper, listed: readonly string[], { websites }: Order): readonly string[] => {
  const named = websites.filter(
    ({ domains }, index) =>
      (typeof of === 'object' && 'website' in of && of.website === index) || domains.some((domain) => listed.includes(registered(domain))),
  );
  return [...new Set((named.length > 0 ? named : websites).flatMap(({ domains }) => domains.map(registered)))];
};

const settled = (reading: PaperField, agrees: boolean): PaperField =>
  reading.trusted || !agrees || NEVER_LIFTED.has(reading.reason) ? reading : { ...reading, trusted: true, reason: 'agrees-with-entered' };

const besideOrder = (paper: Paper, order: Order): readonly FieldComparison[] => {
  const { organiser, domains } = paper.usable ? paper.fields : {};
  const found: FieldComparison[] = [];
  const of = { paper, comparable: true, who: order.subject.name } as const;
  if (organiser !== undefined) {
    const { comparison, amongCandidates } = compareReading(order.subject.name, organiser, 'text');
    const isTaken = amongCandidates && !organiser.trusted && !NEVER_LIFTED.has(organiser.reason);
    const reading = settled(isTaken ? { ...organiser, value: order.subject.name } : organiser, isTaken || comparison.result !== 'differs');
    const settledComparison = isTaken ? ({ result: 'same' } as const) : comparison;
    found.push({ ...of, field: 'organiser', meaning: 'organiser', entered: order.subject.name, reading, comparison: settledComparison });
  }
  if (domains !== undefined) {
    const listed = domainsListed(domains.value);
    const wanted = domainsOfSheet(paper, listed, order);
    const agrees = wanted.length === listed.length && wanted.every((domain) => listed.includes(domain));
    const comparison = agrees ? ({ result: 'same' } as const) : ({ result: 'differs', differences: [], lookAlike: false } as const);
    const reading = settled(domains, agrees);
    found.push({ ...of, field: 'domains', meaning: 'domains', entered: wanted.join(', '), reading, comparison });
  }
  return found;
};

/** True for the questions that must not be answered no: not the one for an approval, nor what is optional for persons on a person's sheet. */
export const isRequiredQuestion = ({ answer, mayBeNo, units }: SheetItem, isPersonal: boolean): boolean =>
  answer === 'yes-no' && mayBeNo !== true && !(isPersonal && units === 'optional-for-persons');

const HEAD: ReadonlySet<string> = new Set(['organiser', 'nature', 'domains']);
const BY_HAND: ReadonlySet<string> = new Set(['managerSigned', 'unitSealed']);

/**
 * What a sheet should say and nobody could read: of the head and the required questions what was lost, of these questions and the applicant's
 * signature and seal also a yes that is not sure. A signature, seal or date that was lost is the sheet's own finding (R70).
 */
const unreadOn = (paper: Paper, isPersonal: boolean): PaperComparisons['unread'] => {
  const isAsked = (field: string): boolean => {
    const item = sheetItem(field);
    return item !== null && isRequiredQuestion(item, isPersonal);
  };
  const lost = paper.lost.filter((field) => HEAD.has(field) || isAsked(field));
  const unsure = Object.entries(paper.fields).flatMap(([field, { value, trusted }]) => {
    const counts = isAsked(field) || (BY_HAND.has(field) && !(isPersonal && field === 'unitSealed'));
    return counts && !trusted && saysYes(value) === true ? [field] : [];
  });
  return [...lost, ...unsure].map((field) => ({ paper, field }));
};

/** What a sheet says beside the order: organiser and domains are compared; of the rest, what could not be read. */
export const sheetComparisons = (paper: Paper, order: Order): PaperComparisons => ({
  compared: besideOrder(paper, order),
  unread: paper.usable ? unreadOn(paper, order.subject.nature === 'person') : [],
});

/** The sheets that were read. */
export const sheets = ({ papers }: Facts): readonly Paper[] => papers.filter(({ kind, usable }) => kind === 'verification-sheet' && usable);

/** What is written or ticked at an item; null where it is neither a yes nor a no. */
export const saysYes = (value: string): boolean | null => {
  const text = value.normalize('NFKC').trim().toLowerCase();
  if (/^(yes|true|y|1|是|有|√|✓|✔|☑|☒|■|x|signed|sealed|present)$/.test(text)) return true;
  return /^(no|false|n|0|否|无|没有|□|☐|absent|missing|)$/.test(text) ? false : null;
};

/** One answer on a sheet. `isSure` is false where it was not read reliably. `item` is null for a field of another form of the sheet. */
export type SheetReading = {
  readonly paper: Paper;
  readonly field: string;
  readonly item: SheetItem | null;
  readonly reading: PaperField;
  readonly says: boolean | null;
  readonly isSure: boolean;
};

/** Everything that was read on the order's sheets, field by field. */
export const sheetReadings = (facts: Facts): readonly SheetReading[] =>
  sheets(facts).flatMap((paper) =>
    Object.entries(paper.fields).map(([field, reading]) => ({
      paper,
      field,
      item: sheetItem(field),
      reading,
      says: saysYes(reading.value),
      isSure: reading.trusted || paper.document === null,
    })),
  );
