import { compareReading } from '#shared/comparison/compare-reading';
import { canonicalDomain, registrableDomain } from '#shared/filing/domain-name';
import type { Order } from '#shared/filing/filing';
import { type SheetItem, sheetItem } from '#shared/filing/verification-sheet';
import type { FieldComparison } from './comparisons';
import type { Facts } from './facts';
import type { Paper, PaperField } from './papers';

const registered = (domain: string): string => registrableDomain(domain) ?? canonicalDomain(domain);

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
  reading.trusted || !agrees ? reading : { ...reading, trusted: true, reason: 'agrees-with-entered' };

/** What the applicant's part of a sheet says beside the order: organiser and domains. */
export const sheetComparisons = (paper: Paper, order: Order): readonly FieldComparison[] => {
  const { organiser, domains } = paper.usable ? paper.fields : {};
  const found: FieldComparison[] = [];
  const of = { paper, comparable: true, who: order.subject.name } as const;
  if (organiser !== undefined) {
    const { comparison, amongCandidates } = compareReading(order.subject.name, organiser, 'text');
    const isTaken = amongCandidates && !organiser.trusted;
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
