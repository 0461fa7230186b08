import { agree } from '#shared/comparison/compare-text';
import { checkCertificateNumber } from '#shared/identifiers/certificate-number';
import { isAcceptable } from '#shared/identifiers/identifier';
import { residentIdFacts } from '#shared/identifiers/resident-id';
import { kindLabel } from '#shared/messages/labels';
import { fieldLabel } from '#shared/messages/labels-fields';
import { ascending } from '#shared/rules/ascending';
import { personFiling } from '#shared/rules/example-filing';
import { evidenceOf, settledField } from '#shared/rules/facts/comparisons';
import type { Facts } from '#shared/rules/facts/facts';
import { type Holder, isSameName } from '#shared/rules/facts/holders';
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

/** By kind and contents, never by place: in whatever order the papers were uploaded, the same one contradicts the others. */
const byContents = (a: Paper, b: Paper): number =>
  ascending(a.kind, b.kind) || ascending(JSON.stringify(a.fields), JSON.stringify(b.fields));

/** Each paper of a person against that person's papers before it. */
const againstEachOther = ({ owners, comparisons }: Facts): readonly RuleFinding[] => {
  const papers = [...owners.keys()].sort(byContents);
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

/** Typed twice, and not alike: a person who stands under the same number, or name, as one before. */
const twice = (holders: readonly Holder[], isSame: (a: Holder, b: Holder) => boolean, field: 'name' | 'number'): readonly RuleFinding[] =>
  holders
    .filter((holder, index) => holders.slice(0, index).some((other) => isSame(holder, other)))
    .map((holder) => ({
      level: 'review',
      code: 'identity-inconsistent',
      about: holder.name,
      parameters: { document: kindLabel(holder.certificates[0]?.kind ?? 'other'), field: fieldLabel(field) },
    }));

/** A number that is wrong in itself is R64's. */
const isRight = ({ certificates, number }: Holder): boolean =>
  certificates.every(({ kind }) => isAcceptable(checkCertificateNumber(kind, number)));

/**
 * One number under two names, and in a person's filing one name under two numbers: one of them was typed wrongly, or it is not one person.
 * Two managers of a unit may share a name; each shows a document of their own (R50).
 */
const enteredTwice = ({ holders, isPersonal }: Facts): readonly RuleFinding[] => [
  ...twice(holders, (a, b) => a.number === b.number, 'name'),
  ...(isPersonal ? twice(holders.filter(isRight), (a, b) => isSameName(a.name, b.name), 'number') : []),
];

/** Q6: what is printed on a person's documents must agree with the number, and one document with another. */
export const consistentIdentity = defineRule({
  id: 'Q6',
  inPlainWords: {
    zh: '证件上的出生日期、性别须与号码一致，同一人的几份证件须相互一致；矛盾的由人工核对。',
    en: 'Birthday and sex on a document must agree with its number, and the documents of one person with each other; a contradiction goes to a reviewer.',
  },
  source: ownRule('同一人的信息不应自相矛盾'),
  reading: {
    zh: '一个号码两个姓名由人工核对；个人备案中主体与网站负责人姓名相同而号码不同的，也由人工核对。单位的两位负责人可以同名，各自提供证件（R50）。',
    en: 'One number under two names goes to a reviewer; so does, in a person’s filing, one name under two numbers. Two managers of a unit may share a name; each shows a document of their own (R50).',
  },
  inForce,
  codes: { 'identity-inconsistent': ['review'] },
  check: (facts) => {
    const papers = [...facts.owners.keys()];
    const names = enteredTwice(facts);
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
    {
      zh: '个人主体与网站负责人姓名相同、号码不同',
      en: 'subject and website manager of a person’s filing share the name, not the number',
      filing: personFiling({ manager: { certificate: { kind: 'resident-id', number: '440305198303039911' } } }),
      finds: ['identity-inconsistent'],
    },
  ],
});
