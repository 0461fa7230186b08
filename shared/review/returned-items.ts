import type { Finding, Verdict } from '#shared/verdict/verdict';
import { materialItem } from './reopened';
import type { ReturnItem } from './return-item';

const findingsOf = ({ findings, steps = [] }: Verdict): readonly Finding[] => [...findings, ...steps.flatMap((step) => step.findings)];

const itemOf = ({ evidence = [] }: Finding, materials: readonly string[]): string => {
  const material = materials[evidence[0]?.material ?? -1];
  return material === undefined ? 'order' : materialItem(material);
};

/**
 * What goes back to the applicant because of a verdict: one item for each finding that blocks or asks for a material. It names the material that the finding shows,
 * otherwise the order as a whole, which then is open to change. `materials` are the ids that the evidence counts.
 */
export const returnedItemsOf = (verdict: Verdict, materials: readonly string[]): readonly ReturnItem[] => {
  const asked = findingsOf(verdict).filter(({ level }) => level === 'material' || level === 'block');
  const items = asked.map((finding) => ({ item: itemOf(finding, materials), code: finding.code, applicantText: finding.message }));
  return items.filter((one, index) => items.findIndex((other) => other.item === one.item && other.code === one.code) === index);
};
