import type { MaterialKind } from '#shared/filing/codes';
import { enumerated, kindLabel } from '#shared/messages/labels';
import { problemLabel } from '#shared/messages/labels-problems';
import { exampleDocument, FRONT } from '#shared/rules/example-document';
import { filingWithFront } from '#shared/rules/example-filing';
import type { Facts } from '#shared/rules/facts/facts';
import { certificateOf, IDENTITY_KINDS, UNIT_KINDS } from '#shared/rules/facts/kinds';
import type { Paper } from '#shared/rules/facts/papers';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { ownRule } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

const uploads = ({ papers }: Facts): readonly Paper[] => papers.filter(({ document }) => document !== null);

const family = (kind: MaterialKind | 'unknown'): string =>
  kind === 'temporary-residence-permit' ? 'residence-permit' : certificateOf(kind);

/** Photos of persons: one that is not known for what it is goes to a person with the rest of the photo review. */
const PHOTOS: readonly MaterialKind[] = ['holding-id-photo', 'curtain-photo'];

/** Something else that lies beside the document that was asked for, which can be used. */
const isBycatch = ({ material, declared, kind }: Paper, papers: readonly Paper[]): boolean =>
  kind !== 'unknown' &&
  family(kind) !== family(declared) &&
  papers.some((other) => other.material === material && other.usable && family(other.kind) === family(declared));

const isUseless = (paper: Paper, papers: readonly Paper[]): boolean =>
  PHOTOS.includes(paper.declared)
    ? !paper.opened || (paper.kind === paper.declared && !paper.usable)
    : !paper.usable && !isBycatch(paper, papers);

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
      papers
        .filter((paper) => isUseless(paper, papers))
        .map(({ material, declared, problems }): RuleFinding => {
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
    { zh: '人像面清晰', en: 'a clear portrait side', filing: filingWithFront(), documents: [exampleDocument(0, FRONT)], finds: [] },
    {
      zh: '人像面模糊',
      en: 'a blurred portrait side',
      filing: filingWithFront(),
      documents: [exampleDocument(0, { ...FRONT, quality: { usable: false, problems: ['blurred'] } })],
      finds: ['document-unreadable'],
    },
  ],
});

/** What may look like anything: a picture of these says nothing by looking like another kind. */
const FREE: readonly MaterialKind[] = ['other', 'pre-approval', 'website-construction-plan', 'commitment-letter'];

/** Free in form, but never an identity card or a unit's certificate. */
const LETTERS: readonly MaterialKind[] = ['commitment-letter', 'website-construction-plan'];

const mayBeJudged = ({ declared, kind, kindConfidence }: Paper): boolean => {
  if (!FREE.includes(declared)) return true;
  const certificate = kind !== 'unknown' && (IDENTITY_KINDS.has(kind) || UNIT_KINDS.has(kind));
  return LETTERS.includes(declared) && certificate && kindConfidence >= 0.9;
};

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
      filing: filingWithFront(),
      documents: [exampleDocument(0, FRONT)],
      finds: [],
    },
    {
      zh: '应为人像面，上传的是营业执照',
      en: 'declared a portrait side, but it is a business licence',
      filing: filingWithFront(),
      documents: [exampleDocument(0, { ...FRONT, kind: 'business-licence' })],
      finds: ['document-kind-differs'],
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
    { zh: '原件照片', en: 'a photo of the original', filing: filingWithFront(), documents: [exampleDocument(0, FRONT)], finds: [] },
    {
      zh: '黑白复印件',
      en: 'a black-and-white copy',
      filing: filingWithFront(),
      documents: [exampleDocument(0, { ...FRONT, quality: { usable: true, problems: ['photocopy'] } })],
      finds: ['document-suspect'],
    },
  ],
});
