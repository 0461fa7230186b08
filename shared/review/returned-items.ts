import type { Verdict } from '#shared/verdict/verdict';
import { askedBy } from './asked-by-verdict';
import type { ReturnItem } from './return-item';

/** What goes back to the applicant because of a verdict: each item once for each reason. One that names no material opens the whole order to change. */
export const returnedItemsOf = (verdict: Verdict, materials: readonly string[]): readonly ReturnItem[] => {
  const items = askedBy(verdict, materials).map(({ item, finding }) => ({ item, code: finding.code, applicantText: finding.message }));
  return items.filter((one, index) => items.findIndex((other) => other.item === one.item && other.code === one.code) === index);
};
