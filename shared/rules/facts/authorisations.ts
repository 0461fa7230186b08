import { agree } from '#shared/comparison/compare-text';
import type { Order } from '#shared/filing/filing';
import { beside, expectedOf, NOTHING, type PaperComparisons } from './comparisons';
import type { Paper } from './papers';

/** Letters by which a unit's legal representative has someone else act for it. */
export const AUTHORISATION_KINDS: ReadonlySet<string> = new Set(['subject-manager-authorisation', 'website-manager-authorisation']);

/** The managers that a letter may authorise: the subject's, or those of the website it is `of`, or of any. */
const managersMeant = ({ kind, of }: Paper, { subjectManager, websites }: Order): readonly string[] => {
  if (kind === 'subject-manager-authorisation') return subjectManager === undefined ? [] : [subjectManager.name];
  const meant = typeof of === 'object' && 'website' in of ? websites.filter((_, index) => index === of.website) : websites;
  return meant.map(({ manager }) => manager.name);
};

/** A unit's letter beside the order: the unit that authorises, and whom. Of several managers it is the one whom it names. */
export const authorisationComparisons = (paper: Paper, order: Order): PaperComparisons => {
  if (order.subject.nature === 'person') return NOTHING;
  const managers = managersMeant(paper, order);
  const read = paper.fields.authorised?.value ?? '';
  const authorised = managers.find((name) => agree(name, read, 'person-name')) ?? managers[0];
  return beside(
    paper,
    order.subject.name,
    expectedOf([
      ['unit', 'authorising-unit', order.subject.name, 'unit-name'],
      ['authorised', 'authorised', authorised, 'person-name'],
    ]),
  );
};
