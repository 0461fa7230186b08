import type { MaterialKind } from '#shared/filing/codes';
import { kindLabel } from '#shared/messages/labels';
import { fieldLabel } from '#shared/messages/labels-fields';
import { exampleDocument, FRONT } from '#shared/rules/example-document';
import { filingWithFront, personFiling } from '#shared/rules/example-filing';
import { AUTHORISATION_KINDS } from '#shared/rules/facts/authorisations';
import { evidenceOf, type Meaning } from '#shared/rules/facts/comparisons';
import type { Facts } from '#shared/rules/facts/facts';
import { IDENTITY_KINDS } from '#shared/rules/facts/kinds';
import type { Paper } from '#shared/rules/facts/papers';
import { saysYes } from '#shared/rules/facts/sheets';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { ownRule } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

type Needed = Readonly<Partial<Record<MaterialKind, readonly (readonly string[])[]>>>;

/** The fields that other rules rest on, by kind; of an inner list any one. */
const NEEDED: Needed = {
  'resident-id-front': [['name'], ['number']],
  'resident-id-back': [['validUntil']],
  'business-licence': [['creditCode', 'registrationNumber'], ['name'], ['legalRepresentative'], ['validUntil']],
  'organisation-code-certificate': [['organisationCode'], ['name'], ['validUntil']],
  'public-institution-certificate': [['creditCode'], ['name'], ['validUntil']],
  'social-organisation-certificate': [['creditCode'], ['name'], ['validUntil']],
  'private-non-enterprise-certificate': [['creditCode'], ['name'], ['validUntil']],
  'foundation-certificate': [['creditCode'], ['name'], ['validUntil']],
  'credit-code-certificate': [['creditCode'], ['name']],
  'law-firm-licence': [['creditCode'], ['name']],
  'home-return-permit': [['name'], ['number'], ['validUntil']],
  'taiwan-permit': [['name'], ['number'], ['validUntil']],
  passport: [['number'], ['validUntil']],
  'hmt-residence-permit': [['name'], ['number']],
  'domain-certificate': [['domain']],
  'residence-permit': [['name']],
  'temporary-residence-permit': [['name']],
  'verification-sheet': [['organiser'], ['domains']],
  'subject-manager-authorisation': [['unit'], ['authorised'], ['sealed']],
  'website-manager-authorisation': [['unit'], ['authorised'], ['sealed']],
};

const illegible = (paper: Paper, field?: string): RuleFinding => {
  const shown = paper.kind === 'unknown' ? paper.declared : paper.kind;
  const parameters = { document: kindLabel(shown), field: field === undefined ? { zh: '内容', en: 'content' } : fieldLabel(field) };
  const evidence = field === undefined ? { material: paper.material } : evidenceOf(paper, field, paper.fields[field]);
  return {
    level: 'review',
    code: 'field-not-legible',
    about: field === undefined ? shown : `${shown}.${field}`,
    parameters,
    evidence: [evidence],
  };
};

/** True when the field may pass without a person, or when a rule that compares it says already that it needs one. */
const isSettled = ({ comparisons }: Facts, paper: Paper, field: string): boolean => {
  const compared = comparisons.find(
    (one) => one.paper.material === paper.material && one.paper.document === paper.document && one.field === field,
  );
  if (compared === undefined) return paper.fields[field]?.trusted === true;
  // Certificates of domains are compared by a rule in some provinces only.
  return compared.reading.trusted || (compared.comparison.result === 'differs' && compared.meaning !== 'domain');
};

/** A needed field that is neither there nor legibly empty was lost. */
const lostFrom = (facts: Facts, paper: Paper, needed: readonly (readonly string[])[]): readonly RuleFinding[] =>
  needed.flatMap((anyOf): readonly RuleFinding[] => {
    const there = anyOf.filter((field) => paper.fields[field] !== undefined);
    const [first] = anyOf;
    if (there.length === 0) return paper.document === null || first === undefined ? [] : [illegible(paper, first)];
    return there.filter((field) => !isSettled(facts, paper, field)).map((field) => illegible(paper, field));
  });

/** Q3: a field that the judgement rests on and that was not read reliably is lost, never empty. */
export const legibleFields = defineRule<{ needed: Needed }>({
  id: 'Q3',
  inPlainWords: {
    zh: '判断所依据的内容（号码、姓名或名称、有效期等）没有可靠读出的，由人工核对。',
    en: 'A field that the judgement rests on (number, name, validity …) and that was not read reliably goes to a reviewer.',
  },
  source: ownRule('没有读出的内容不能当作没有'),
  inForce,
  values: { needed: fixed(NEEDED) },
  codes: { 'field-not-legible': ['review'] },
  check: (facts, { needed }) => {
    const papers = facts.papers.filter(({ usable, fields, document }) => usable && (document !== null || Object.keys(fields).length > 0));
    if (papers.length === 0) return notApplicable;
    return checked(
      papers.flatMap((paper) => {
        if (paper.kind === 'unknown')
          return needed[paper.declared] === undefined && !IDENTITY_KINDS.has(paper.declared) ? [] : [illegible(paper)];
        const kinds =
          paper.kind === 'resident-id'
            ? [...(needed['resident-id-front'] ?? []), ...(needed['resident-id-back'] ?? [])]
            : (needed[paper.kind] ?? []);
        const entered = facts.unread.filter((one) => one.paper === paper && !kinds.flat().includes(one.field));
        return [...lostFrom(facts, paper, kinds), ...entered.map(({ field }) => illegible(paper, field))];
      }),
    );
  },
  examples: [
    {
      zh: '姓名和号码都已读出',
      en: 'name and number were read',
      filing: filingWithFront(),
      documents: [exampleDocument(0, FRONT)],
      finds: [],
    },
    {
      zh: '号码没有读出',
      en: 'the number was not read',
      filing: filingWithFront(),
      documents: [exampleDocument(0, { ...FRONT, fields: { name: '林样例' }, lost: ['number'] })],
      finds: ['field-not-legible'],
    },
  ],
});

const COMPARED_HERE: readonly Meaning[] = [
  'valid-until',
  'legal-representative',
  'resident',
  'resident-number',
  'authorising-unit',
  'authorised',
];

/** A letter that reliably has no seal; where that is unsure Q3 says so. */
const unsealed = (paper: Paper): readonly RuleFinding[] => {
  const { sealed } = paper.fields;
  if (sealed === undefined || !sealed.trusted || saysYes(sealed.value) !== false) return [];
  const entered = { zh: '加盖公章', en: 'sealed' };
  const parameters = { document: kindLabel(paper.kind), field: fieldLabel('sealed'), entered, read: { zh: '未见公章', en: 'no seal' } };
  const evidence = [evidenceOf(paper, 'sealed', sealed)];
  return [{ level: 'review', code: 'reading-differs', about: `${paper.kind}.sealed`, parameters, evidence }];
};

/** Q4: what no rule of its own compares must agree with what was entered, too. */
export const agreesWithEntered = defineRule({
  id: 'Q4',
  inPlainWords: {
    zh: '填写的有效期、法定代表人等须与证件一致，居住证、暂住证须为本人所有，授权书上的单位、被授权人须与订单一致并加盖公章；不一致的由人工核对。',
    en: 'Validity and legal representative as entered must agree with the document, the person with a residence permit, unit and authorised person with a letter of authorisation, which bears a seal; a difference goes to a reviewer.',
  },
  source: ownRule('填写与证件不一致时由人工核对'),
  inForce,
  codes: { 'reading-differs': ['review'] },
  check: ({ comparisons, papers }) => {
    const own = comparisons.filter(({ meaning }) => COMPARED_HERE.includes(meaning));
    const letters = papers.filter(({ kind, usable, fields }) => AUTHORISATION_KINDS.has(kind) && usable && fields.sealed !== undefined);
    if (own.length + letters.length === 0) return notApplicable;
    return checked([
      ...own
        .filter(({ comparison }) => comparison.result === 'differs')
        .map(({ paper, field, reading, entered }): RuleFinding => {
          const parameters = { document: kindLabel(paper.kind), field: fieldLabel(field), entered, read: reading.value };
          const evidence = [evidenceOf(paper, field, reading, entered)];
          return { level: 'review', code: 'reading-differs', about: `${paper.kind}.${field}`, parameters, evidence };
        }),
      ...letters.flatMap(unsealed),
    ]);
  },
  examples: [
    {
      zh: '填写的有效期与身份证一致',
      en: 'the validity entered agrees with the card',
      filing: personFiling({ extracted: [{ material: 'resident-id', fields: { validUntil: '2030-12-31' } }] }),
      finds: [],
    },
    {
      zh: '填写的有效期与身份证不一致',
      en: 'the validity entered is another one',
      filing: personFiling({ extracted: [{ material: 'resident-id', fields: { validUntil: '2029-12-31' } }] }),
      finds: ['reading-differs'],
    },
  ],
});
