import type { Nature } from '#shared/filing/codes';
import type { IsoDay } from '#shared/filing/day';
import type { Filing, Order } from '#shared/filing/filing';
import { assignPapers } from './assignment';
import { AUTHORISATION_KINDS, authorisationComparisons } from './authorisations';
import { type FieldComparison, type PaperComparisons, personComparisons, type Unread, unitComparisons } from './comparisons';
import { domainCertificateComparisons } from './domain-certificates';
import { domainsOf, type TypeFacts, typeFacts } from './filing-type';
import { type Holder, holdersOf, serves } from './holders';
import { type MaterialFact, materialFacts, type Paper, papersOf, type ScreenedDocument } from './papers';
import { RESIDENCE_KINDS, residenceComparisons } from './residence-papers';
import { sheetComparisons } from './sheets';
import { type StepFacts, stepFacts } from './steps';

/** Everything that rules look at, worked out once. */
export type Facts = {
  readonly filing: Filing;
  readonly order: Order;
  /** The day whose rules apply, and on which documents must be valid. */
  readonly day: IsoDay;
  readonly isAdd: boolean;
  readonly isPersonal: boolean;
  readonly nature: Nature;
  readonly domains: readonly string[];
  readonly type: TypeFacts;
  readonly materials: readonly MaterialFact[];
  readonly papers: readonly Paper[];
  readonly holders: readonly Holder[];
  /** Whose identity papers are whose; the rest are nobody's. */
  readonly owners: ReadonlyMap<Paper, Holder>;
  readonly comparisons: readonly FieldComparison[];
  /** What should stand on a paper that was read, but could not be read there. */
  readonly unread: readonly Unread[];
  readonly steps: readonly StepFacts[];
};

/** Works out the facts of a filing. Materials and documents keep their numbers. */
export const factsOf = (filing: Filing, documents: readonly ScreenedDocument[] = [], asOf?: IsoDay): Facts => {
  const { order } = filing;
  const materials = materialFacts(filing, documents);
  const papers = papersOf(filing, materials);
  const holders = holdersOf(order);
  const owners = assignPapers(papers, holders, order);
  const beside = papers.map((paper): PaperComparisons => {
    const owner = owners.get(paper);
    if (paper.kind === 'verification-sheet') return sheetComparisons(paper, order);
    if (paper.kind === 'domain-certificate') return domainCertificateComparisons(paper, order);
    if (RESIDENCE_KINDS.has(paper.kind)) return residenceComparisons(paper, order);
    if (AUTHORISATION_KINDS.has(paper.kind)) return authorisationComparisons(paper, order);
    if (owner !== undefined) return personComparisons(paper, owner);
    return order.subject.nature === 'person' ? { compared: [], unread: [] } : unitComparisons(paper, order);
  });
  return {
    filing,
    order,
    day: asOf ?? order.submittedAt,
    isAdd: order.action === 'add',
    isPersonal: order.subject.nature === 'person',
    nature: order.subject.nature,
    domains: domainsOf(filing),
    type: typeFacts(filing),
    materials,
    papers,
    holders,
    owners,
    comparisons: beside.flatMap(({ compared }) => compared),
    unread: beside.flatMap(({ unread }) => unread),
    steps: stepFacts(filing),
  };
};

/** The present materials of these kinds, those of one person only where one is given. */
export const presentMaterials = (facts: Facts, kinds: readonly string[], holder?: Holder): readonly MaterialFact[] =>
  facts.materials.filter(
    ({ kind, present, of }) => present && kinds.includes(kind) && (holder === undefined || serves(of, holder, facts.order)),
  );
