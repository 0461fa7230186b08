import { returnReasons } from 'virtual:labels';
import type { Sentence } from '#shared/verdict/verdict';
import type { Item } from './items';

/** What the applicant reads of an item that goes back with this code where the reviewer writes nothing: the finding's sentence as the reviewer sees it, or the reason's. */
export const sentenceFor = (code: string, item: Item): Sentence | undefined =>
  item.findings.find((finding) => finding.code === code)?.message ?? returnReasons[code];

/** True for a sentence with masked values, which only the server can write for the applicant. */
export const isMasked = ({ zh, en }: Sentence): boolean => /\*/.test(zh + en);

/** What the fields for the reviewer's own words begin with: the sentence to be changed, or nothing where values in it are masked, since stars would reach the applicant. */
export const firstWords = (code: string, item: Item): Sentence => {
  const sentence = sentenceFor(code, item);
  return sentence === undefined || isMasked(sentence) ? { zh: '', en: '' } : sentence;
};
