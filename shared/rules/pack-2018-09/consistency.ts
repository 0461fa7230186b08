import { agree } from '#shared/comparison/compare-text';
import { residentIdFacts } from '#shared/identifiers/resident-id';
import { kindLabel } from '#shared/messages/labels';
import { fieldLabel } from '#shared/messages/labels-fields';
import { personFiling } from '#shared/rules/example-filing';
import { evidenceOf, settledField } from '#shared/rules/facts/comparisons';
import type { Facts } from '#shared/rules/facts/facts';
import { certificateOf } from '#shared/rules/facts/kinds';
import type { Paper } from '#shared/rules/facts/papers';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { ownRule } from '#shared/rules/sources';
import { inForce } from './pack';

const contradiction = (paper: Paper, field: string): RuleFinding => ({
  level: 'review',
  code: 'identity-inconsistent',
  about: `${paper.kind}.${field}`,
  parameters: { document: kindLabel(paper.kind), field: fieldLabel(field) },
  evidence: [evidenceOf(paper, field, paper.fields[field])],
});

/** Birthday and sex as printed against what the number says. */
const againstNumber = (comparisons: Facts['comparisons'], paper: Paper): readonly RuleFinding[] => {
  const facts = residentIdFacts(settledField(comparisons, paper, 'number')?.value ?? '');
  if (facts === null) return [];
  const { birthDate, sex } = paper.fields;
  return [
    ...(birthDate !== undefined && birthDate.value !== facts.birthDate ? [contradiction(paper, 'birthDate')] : []),
    ...(sex !== undefined && sex.value !== facts.sex ? [contradiction(paper, 'sex')] : []),
  ];
};

const COMPARED = ['name', 'sex', 'birthDate', 'number'] as const;

const comparable = (field: (typeof COMPARED)[number], a: Paper, b: Paper): boolean =>
  field === 'number' || field === 'name' ? certificateOf(a.kind) === certificateOf(b.kind) : true;

/** Each paper of a person against that person's papers before it. */
const againstEachOther = ({ owners, comparisons }: Facts): readonly RuleFinding[] => {
  const papers = [...owners.keys()];
  return papers.flatMap((paper, index) =>
    COMPARED.flatMap((field) => {
      const value = settledField(comparisons, paper, field)?.value;
      const others = papers.slice(0, index).filter((other) => owners.get(other) === owners.get(paper) && comparable(field, other, paper));
      const kind = field === 'name' ? 'person-name' : 'number';
      const differs = others.some((other) => {
        const known = settledField(comparisons, other, field)?.value;
        return value !== undefined && known !== undefined && !agree(known, value, kind);
      });
      return differs ? [contradiction(paper, field)] : [];
    }),
  );
};

/** One number under two names: one of them was typed wrongly, or it is not one person. */
const oneNumberTwoNames = ({ holders }: Facts): readonly RuleFinding[] =>
  holders
    .filter((holder, index) => holders.slice(0, index).some((other) => other.number === holder.number))
    .map((holder) => ({
      level: 'review',
      code: 'identity-inconsistent',
      about: holder.name,
      parameters: { document: kindLabel(holder.certificates[0]?.kind ?? 'other'), field: fieldLabel('name') },
    }));

/** Q6: what is printed on a person's documents must agree with the number, and one document with another. */
export const consistentIdentity = defineRule({
  id: 'Q6',
  inPlainWords: {
    zh: '证件上的出生日期、性别须与号码一致，同一人的几份证件须相互一致；矛盾的由人工核对。',
    en: 'Birthday and sex on a document must agree with its number, and the documents of one person with each other; a contradiction goes to a reviewer.',
  },
  source: ownRule('同一人的信息不应自相矛盾'),
  inForce,
  codes: { 'identity-inconsistent': ['review'] },
  check: (facts) => {
    const papers = [...facts.owners.keys()];
    const names = oneNumberTwoNames(facts);
    if (papers.length === 0 && names.length === 0) return notApplicable;
    return checked([...names, ...papers.flatMap((paper) => againstNumber(facts.comparisons, paper)), ...againstEachOther(facts)]);
  },
  examples: [
    {
      zh: '出生日期与号码一致',
      en: 'birthday and number agree',
      filing: personFiling({ extracted: [{ material: 'resident-id', fields: { number: '44030519920229992X', birthDate: '1992-02-29' } }] }),
      finds: [],
    },
    {
      zh: '出生日期与号码矛盾',
      en: 'birthday and number contradict each other',
      filing: personFiling({ extracted: [{ material: 'resident-id', fields: { number: '44030519920229992X', birthDate: '1992-02-28' } }] }),
      finds: ['identity-inconsistent'],
    },
  ],
});
