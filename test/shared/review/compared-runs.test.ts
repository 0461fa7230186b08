import { describe, expect, it } from 'vitest';
import { changedFields, findingsOnlyIn, type JudgedRun, reasonsBetween } from '#shared/review/compared-runs';
import { BACK, exampleDocument, FRONT } from '#shared/rules/example-document';
import { personFiling } from '#shared/rules/example-filing';
import { screen } from '#shared/verdict/screen';

type Papers = Parameters<typeof exampleDocument>[1];

const run = (papers: readonly Papers[], { order }: { readonly order?: Parameters<typeof personFiling>[0] } = {}): JudgedRun => {
  const filing = personFiling(order ?? {});
  const documents = papers.map((paper, index) => exampleDocument(index, paper));
  const verdict = screen({ name: 'example', filing, documents, timing: { totalMs: 0, perDocumentMs: papers.map(() => 0) } });
  return {
    pack: 'a@1',
    order: filing.order,
    documents: verdict.documents,
    materials: papers.map((_, index) => `m${index}`),
    readers: papers.map(() => 'example@1'),
    findings: verdict.findings,
  };
};

const PLAIN = run([FRONT, BACK]);

describe('two runs', () => {
  it('that read alike have nothing that differs', () => {
    expect(changedFields(PLAIN, run([FRONT, BACK]))).toEqual([]);
    expect(findingsOnlyIn(PLAIN, run([FRONT, BACK]))).toEqual([]);
  });

  it('differ in a value, and in whether it can be trusted', () => {
    const other = run([{ ...FRONT, fields: { ...FRONT.fields, name: '林样列' }, doubtful: { address: [] } }, BACK]);
    const changed = changedFields(PLAIN, other);
    expect(changed.map(({ kind, document, field }) => [kind, document, field])).toEqual([
      ['resident-id-front', 0, 'name'],
      ['resident-id-front', 0, 'address'],
    ]);
    expect(changed[0]?.before?.reading.value).toBe('林样例');
    expect(changed[0]?.after?.reading.value).toBe('林样列');
    expect(changed[1]?.after?.reading.trusted).toBe(false);
  });

  it('tell of a paper that only one of them has', () => {
    const gone = changedFields(PLAIN, run([FRONT]));
    expect(gone.every(({ kind, after }) => kind === 'resident-id-back' && after === null)).toBe(true);
    expect(gone).toHaveLength(Object.keys(BACK.fields).length);
    expect(changedFields(run([FRONT]), PLAIN).every(({ before }) => before === null)).toBe(true);
  });

  it('keep two papers of one kind apart, wherever they stand', () => {
    const second = { ...FRONT, fields: { name: '林二' } };
    expect(changedFields(run([FRONT, second]), run([FRONT, BACK, second])).map(({ kind }) => kind)).not.toContain('resident-id-front');
    expect(changedFields(run([FRONT, second]), run([FRONT, { ...second, fields: { name: '林三' } }]))).toMatchObject([{ document: 1 }]);
  });

  it('have the findings that the other does not have, each once', () => {
    const finding = { rule: 'R52', level: 'review', code: 'name-differs', message: { zh: '不同', en: 'differs' } } as const;
    const worse = { ...PLAIN, findings: [...PLAIN.findings, finding, finding] };
    expect(findingsOnlyIn(worse, PLAIN)).toEqual([finding]);
    expect(findingsOnlyIn(PLAIN, worse)).toEqual([]);
    expect(findingsOnlyIn({ ...worse, findings: [{ ...finding, about: 'a.cn' }] }, worse)).toHaveLength(1);
  });
});

describe('why a run differs from the one before', () => {
  it.each([
    ['another rule pack', { ...PLAIN, pack: 'a@2' }, ['rules']],
    ['another model', { ...PLAIN, readers: ['example@2', 'example@1'] }, ['model']],
    ['another upload', { ...PLAIN, materials: ['m0', 'm7'] }, ['upload']],
    ['another upload, read by a newer model', { ...PLAIN, materials: ['m0', 'm7'], readers: ['example@1', 'example@2'] }, ['upload']],
    ['what was entered', { ...PLAIN, order: { ...PLAIN.order, province: 'CN-SD' } }, ['entered']],
    ['nothing of all this', PLAIN, ['facts']],
  ] as const)('is %s', (_, after, reasons) => {
    expect(reasonsBetween(PLAIN, after)).toEqual(reasons);
  });

  it('is not the day on which it was handed in again, nor what its files are called', () => {
    const order = { ...PLAIN.order, submittedAt: '2026-12-01', materials: [] };
    expect(reasonsBetween(PLAIN, { ...PLAIN, order })).toEqual(['facts']);
  });
});
