import type { MaterialKind } from '#shared/filing/codes';
import { enumerated, kindLabel } from '#shared/messages/labels';
import { fieldLabel } from '#shared/messages/labels-fields';
import { problemLabel } from '#shared/messages/labels-problems';
import { exampleDocument, FRONT } from '#shared/rules/example-document';
import { personFiling } from '#shared/rules/example-filing';
import { evidenceOf } from '#shared/rules/facts/comparisons';
import type { Facts } from '#shared/rules/facts/facts';
import { certificateOf, IDENTITY_KINDS, UNIT_KINDS } from '#shared/rules/facts/kinds';
import type { Paper } from '#shared/rules/facts/papers';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { ownRule } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

const uploads = ({ papers }: Facts): readonly Paper[] => papers.filter(({ document }) => document !== null);

const sides = [
  { kind: 'resident-id-front' as const, file: 'front.jpg' },
  { kind: 'resident-id-back' as const },
  { kind: 'verification-sheet' as const },
];
const withFront = () => personFiling({ materials: sides });

/** Photos of persons: without any text they are as good as with it. */
const PHOTOS: readonly MaterialKind[] = ['holding-id-photo', 'curtain-photo'];

const isUseless = ({ declared, opened, usable }: Paper): boolean => (PHOTOS.includes(declared) ? !opened : !usable);

/** Q1: a picture that cannot be used needs to be taken again. */
export const readableUpload = defineRule({
  id: 'Q1',
  inPlainWords: {
    zh: '上传的图片必须清晰、完整、能够打开；否则须重新拍摄。',
    en: 'An uploaded picture must open, be whole and be legible; otherwise it has to be taken again.',
  },
  source: ownRule('看不清的材料不能作为依据'),
  inForce,
  codes: { 'document-unreadable': ['material'] },
  check: (facts) => {
    const papers = uploads(facts);
    if (papers.length === 0) return notApplicable;
    return checked(
      papers.filter(isUseless).map(({ material, declared, problems }): RuleFinding => {
        const labels = problems.map(problemLabel);
        const parameters = {
          document: kindLabel(declared),
          problem: enumerated(
            labels.map(({ problem }) => problem),
            'and',
          ),
          advice: problemLabel(problems[0] ?? 'illegible').advice,
        };
        return {
          level: 'material',
          code: 'document-unreadable',
          about: problems.join(', ') || 'illegible',
          parameters,
          evidence: [{ material }],
        };
      }),
    );
  },
  examples: [
    { zh: '人像面清晰', en: 'a clear portrait side', filing: withFront(), documents: [exampleDocument(0, FRONT)], finds: [] },
    {
      zh: '人像面模糊',
      en: 'a blurred portrait side',
      filing: withFront(),
      documents: [exampleDocument(0, { ...FRONT, quality: { usable: false, problems: ['blurred'] } })],
      finds: ['document-unreadable'],
    },
  ],
});

/** What may look like anything: a picture of these says nothing by looking like another kind. */
const FREE: readonly MaterialKind[] = [
  'other',
  'pre-approval',
  'website-construction-plan',
  'holding-id-photo',
  'curtain-photo',
  'commitment-letter',
];

/** Free in form, but never an identity card or a unit's certificate. */
const LETTERS: readonly MaterialKind[] = ['commitment-letter', 'website-construction-plan'];

const mayBeJudged = ({ declared, kind, kindConfidence }: Paper): boolean => {
  if (!FREE.includes(declared)) return true;
  const certificate = kind !== 'unknown' && (IDENTITY_KINDS.has(kind) || UNIT_KINDS.has(kind));
  return LETTERS.includes(declared) && certificate && kindConfidence >= 0.9;
};

const family = (kind: MaterialKind | 'unknown'): string =>
  kind === 'temporary-residence-permit' ? 'residence-permit' : certificateOf(kind);

/** Q2: a file declared as one kind must not look like another. */
export const declaredKind = defineRule<{ sure: number }>({
  id: 'Q2',
  inPlainWords: { zh: '上传的文件必须是所要求的那一种材料。', en: 'An uploaded file must be the kind of material it was uploaded as.' },
  source: ownRule('材料与所选种类不符时不能作为依据'),
  inForce,
  values: { sure: fixed(0.5) },
  codes: { 'document-kind-differs': ['material'] },
  check: (facts, { sure }) => {
    const papers = uploads(facts).filter(mayBeJudged);
    if (papers.length === 0) return notApplicable;
    const differing = papers.filter(
      ({ usable, kind, kindConfidence, declared }) =>
        usable && kind !== 'unknown' && kindConfidence >= sure && family(kind) !== family(declared),
    );
    return checked(
      differing.map(({ material, declared, kind }): RuleFinding => {
        const parameters = { document: kindLabel(declared), read: kindLabel(kind) };
        return { level: 'material', code: 'document-kind-differs', about: declared, parameters, evidence: [{ material }] };
      }),
    );
  },
  examples: [
    {
      zh: '应为人像面，上传的是人像面',
      en: 'a portrait side, as declared',
      filing: withFront(),
      documents: [exampleDocument(0, FRONT)],
      finds: [],
    },
    {
      zh: '应为人像面，上传的是营业执照',
      en: 'declared a portrait side, but it is a business licence',
      filing: withFront(),
      documents: [exampleDocument(0, { ...FRONT, kind: 'business-licence' })],
      finds: ['document-kind-differs'],
    },
  ],
});

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
  return compared === undefined
    ? paper.fields[field]?.trusted === true
    : compared.reading.trusted || compared.comparison.result === 'differs';
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
    { zh: '姓名和号码都已读出', en: 'name and number were read', filing: withFront(), documents: [exampleDocument(0, FRONT)], finds: [] },
    {
      zh: '号码没有读出',
      en: 'the number was not read',
      filing: withFront(),
      documents: [exampleDocument(0, { ...FRONT, fields: { name: '林样例' }, lost: ['number'] })],
      finds: ['field-not-legible'],
    },
  ],
});

/** Q4: what no rule of its own compares must agree with what was entered, too. */
export const agreesWithEntered = defineRule({
  id: 'Q4',
  inPlainWords: {
    zh: '填写的有效期、法定代表人等须与证件一致；不一致的由人工核对。',
    en: 'Validity and legal representative as entered must agree with the document; a difference goes to a reviewer.',
  },
  source: ownRule('填写与证件不一致时由人工核对'),
  inForce,
  codes: { 'reading-differs': ['review'] },
  check: ({ comparisons }) => {
    const own = comparisons.filter(({ meaning }) => meaning === 'valid-until' || meaning === 'legal-representative');
    if (own.length === 0) return notApplicable;
    return checked(
      own
        .filter(({ comparison }) => comparison.result === 'differs')
        .map(({ paper, field, reading, entered }): RuleFinding => {
          const parameters = { document: kindLabel(paper.kind), field: fieldLabel(field), entered, read: reading.value };
          const evidence = [evidenceOf(paper, field, reading, entered)];
          return { level: 'review', code: 'reading-differs', about: `${paper.kind}.${field}`, parameters, evidence };
        }),
    );
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

/** Q5: copies where originals are needed, photos of screens and edited pictures are looked at by a person. */
export const originalDocument = defineRule<{ suspect: readonly string[] }>({
  id: 'Q5',
  inPlainWords: {
    zh: '证件应为原件照片或彩色扫描件；疑似复印、翻拍或修改的，由人工核对。',
    en: 'Documents are photographed or scanned from the original; what looks like a copy, a photo of a screen or an edited picture goes to a reviewer.',
  },
  source: ownRule('证件应由原件拍摄或扫描'),
  inForce,
  values: { suspect: fixed(['photocopy', 'screen', 'edited']) },
  codes: { 'document-suspect': ['review'] },
  check: (facts, { suspect }) => {
    const papers = uploads(facts).filter(({ declared }) => IDENTITY_KINDS.has(declared) || UNIT_KINDS.has(declared));
    if (papers.length === 0) return notApplicable;
    return checked(
      papers.flatMap((paper): readonly RuleFinding[] => {
        const signs = paper.usable ? paper.problems.filter((problem) => suspect.includes(problem)) : [];
        const [first] = signs;
        if (first === undefined) return [];
        const document = kindLabel(paper.kind === 'unknown' ? paper.declared : paper.kind);
        const parameters = { document, ...problemLabel(first) };
        return [
          { level: 'review', code: 'document-suspect', about: signs.join(', '), parameters, evidence: [{ material: paper.material }] },
        ];
      }),
    );
  },
  examples: [
    { zh: '原件照片', en: 'a photo of the original', filing: withFront(), documents: [exampleDocument(0, FRONT)], finds: [] },
    {
      zh: '黑白复印件',
      en: 'a black-and-white copy',
      filing: withFront(),
      documents: [exampleDocument(0, { ...FRONT, quality: { usable: true, problems: ['photocopy'] } })],
      finds: ['document-suspect'],
    },
  ],
});
