import type { Order } from '#shared/filing/filing';
import { beside, expectedOf, NOTHING, type PaperComparisons } from './comparisons';
import type { Paper } from './papers';

/** Papers that show where a person lives who is registered elsewhere. */
export const RESIDENCE_KINDS: ReadonlySet<string> = new Set(['residence-permit', 'temporary-residence-permit']);

/** A residence paper beside the person whose filing it is: it prints the name, and the number of the identity card. */
export const residenceComparisons = (paper: Paper, { subject }: Order): PaperComparisons => {
  if (subject.nature !== 'person') return NOTHING;
  const { kind, number } = subject.certificate;
  return beside(
    paper,
    subject.name,
    expectedOf([
      ['name', 'resident', subject.name, 'person-name'],
      ['number', 'resident-number', kind === 'resident-id' ? number : undefined, 'number'],
    ]),
  );
};
