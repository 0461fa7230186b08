import type { Finding, Verdict } from '#shared/verdict/verdict';
import { materialItem } from './reopened';

/** A finding that asks the applicant for something, and the item that it is about. */
export type Asked = { readonly item: string; readonly finding: Finding };

/** Every finding of a verdict, those of its steps included. */
export const findingsOf = ({ findings, steps = [] }: Verdict): readonly Finding[] => [
  ...findings,
  ...steps.flatMap((step) => step.findings),
];

/**
 * What a verdict asks of the applicant: its findings that block or want a material. The item is the material that a finding shows, otherwise the order as a whole.
 * `materials` are the ids that the evidence counts.
 */
export const askedBy = (verdict: Verdict, materials: readonly string[]): readonly Asked[] =>
  findingsOf(verdict)
    .filter(({ level }) => level === 'material' || level === 'block')
    .map((finding) => {
      const material = materials[finding.evidence?.[0]?.material ?? -1];
      return { item: material === undefined ? 'order' : materialItem(material), finding };
    });
