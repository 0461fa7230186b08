import type { Order } from '#shared/filing/filing';
import { type FieldComparison, NEVER_LIFTED, NOTHING, type PaperComparisons } from './comparisons';
import type { Paper, PaperField } from './papers';
import { domainsListed, registered } from './sheets';

/** The domains that a certificate may be of: the one or the website's that it is declared to be `of`, else all of the order. */
const domainsMeant = ({ of }: Paper, { websites }: Order): readonly string[] => {
  if (typeof of === 'object' && 'domain' in of) return [registered(of.domain)];
  const meant = typeof of === 'object' ? websites.filter((_, index) => index === of.website) : websites;
  return [...new Set(meant.flatMap(({ domains }) => domains.map(registered)))];
};

const isAmong = (text: string, domains: readonly string[]): boolean => {
  const listed = domainsListed(text);
  return listed.length > 0 && listed.every((domain) => domains.includes(domain));
};

/** What was read, or what the recogniser thought possible, where that is what was entered: characters with look-alikes settle nothing by themselves. */
const settledBy = (reading: PaperField, domains: readonly string[]): PaperField => {
  if (reading.trusted || NEVER_LIFTED.has(reading.reason)) return reading;
  const value = [reading.value, ...(reading.candidates ?? [])].find((one) => isAmong(one, domains));
  return value === undefined ? reading : { ...reading, value, trusted: true, reason: 'agrees-with-entered' };
};

/** A domain certificate beside the domains of the order. */
export const domainCertificateComparisons = (paper: Paper, order: Order): PaperComparisons => {
  const { domain } = paper.usable ? paper.fields : {};
  if (domain === undefined) return NOTHING;
  const meant = domainsMeant(paper, order);
  const reading = settledBy(domain, meant);
  const comparison: FieldComparison['comparison'] = isAmong(reading.value, meant)
    ? { result: 'same' }
    : { result: 'differs', differences: [], lookAlike: false };
  const entered = meant.join(', ');
  return {
    compared: [{ paper, field: 'domain', meaning: 'domain', entered, reading, comparison, comparable: true, who: order.subject.name }],
    unread: [],
  };
};
