import { describe, expect, it } from 'vitest';
import { fixesOf, fixListOf } from '#shared/api/fix-list';
import { FilingState } from '#shared/filing/life-cycle';
import { exampleDocument, FRONT } from '#shared/rules/example-document';
import { personFiling } from '#shared/rules/example-filing';
import { screen } from '#shared/verdict/screen';
import type { Verdict } from '#shared/verdict/verdict';

const verdict = (): Verdict => {
  const filing = personFiling({ materials: [{ kind: 'resident-id-front', file: 'a.jpg', of: 'subject' }], manager: { mobile: '123' } });
  const documents = [exampleDocument(0, { ...FRONT, fields: { ...FRONT.fields, number: '440305199202290038' } })];
  return screen({ name: 'f', filing, documents, timing: { totalMs: 0, perDocumentMs: [0] } });
};

describe('what a verdict asks of the applicant', () => {
  it('is every finding that asks for material or blocks, and no other', () => {
    const { findings } = verdict();
    const asked = findings.filter(({ level }) => level === 'block' || level === 'material');
    expect(asked.length).toBeGreaterThan(1);
    expect(fixesOf(verdict(), ['m1']).map(({ code }) => code)).toEqual(asked.map(({ code }) => code));
  });

  it('names the material that shows it, or the order', () => {
    const items = new Set(fixesOf(verdict(), ['m1']).map(({ item }) => item));
    expect(items).toEqual(new Set(['material:m1', 'order']));
  });
});

describe('the fix list', () => {
  const returned = [
    { item: 'order.subject.name', code: 'other', applicantText: { zh: '请改', en: 'Change it' }, note: 'between us' },
    { item: 'material:m1', code: 'picture-unclear' },
    { item: 'material:m2', code: 'certificate-number-differs' },
    { item: 'order', code: 'long-gone' },
  ];

  it('is what was returned, in the words of whoever returned it, of the reason, or of the finding', () => {
    const list = fixListOf({ state: 'returned-to-applicant', returned }, verdict(), ['m1']);
    expect(list.map(({ item }) => item)).toEqual(returned.map(({ item }) => item));
    expect(list[0]).toEqual({ item: 'order.subject.name', code: 'other', message: { zh: '请改', en: 'Change it' } });
    expect(list[1]?.message.en).toBe('The picture is not clear. Please take it again and upload it.');
    expect(list[2]?.message).toEqual(verdict().findings.find(({ code }) => code === 'certificate-number-differs')?.message);
    expect(list[3]?.message.en).toBe('Please correct it as required.');
    expect(JSON.stringify(list)).not.toContain('between us');
  });

  it('is the verdict’s as long as nobody returned anything', () => {
    expect(fixListOf({ state: 'draft', returned: [] }, verdict(), ['m1'])).toEqual(fixesOf(verdict(), ['m1']));
    expect(fixListOf({ state: 'draft', returned: [] }, null, [])).toEqual([]);
  });

  it('is empty while it is not the applicant’s turn', () => {
    const listed = FilingState.options.filter((state) => fixListOf({ state, returned: [] }, verdict(), ['m1']).length > 0);
    expect(listed).toEqual(['draft', 'returned-to-applicant', 'awaiting-photo', 'returned-by-bureau', 'lapsed']);
  });
});
