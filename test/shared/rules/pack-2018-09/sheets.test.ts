import { describe, expect, it } from 'vitest';
import type { Filing, Material } from '#shared/filing/filing';
import { exampleDocument } from '#shared/rules/example-document';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { codesOf, findingsOf } from '#test/shared/rules/codes-of';

const RIGHT = { organiser: '林样例', nature: 'person', domains: 'example-yunlan.com', managerSigned: 'yes', date: '2018-09-16' };
const SHEET: Material = { kind: 'verification-sheet', file: 'sheet.jpg' };
type Described = Partial<Parameters<typeof exampleDocument>[1]>;
const sheet = (material: number, fields: Record<string, string>, described: Described = {}) =>
  exampleDocument(material, { kind: 'verification-sheet', fields, ...described });
const on = (id: string, fields: Record<string, string>, described: Described = {}, filing: Filing = personFiling({ materials: [SHEET] })) =>
  codesOf(id, filing, [sheet(0, fields, described)]);

describe('a sheet', () => {
  it('is judged where anything was read of it, or lost, on any of several', () => {
    for (const id of ['R63', 'R70', 'R71']) {
      expect([id, on(id, RIGHT), on(id, {})]).toEqual([id, [], null]);
      const two = personFiling({ materials: [SHEET, { ...SHEET, file: 'b.jpg' }] });
      expect(codesOf(id, two, [sheet(0, {}), sheet(1, RIGHT)])).toEqual([]);
    }
    expect(on('R70', {}, { lost: ['date'] })).toEqual(['review missing-date']);
  });
  it('says whose it is, in either language', () => {
    const nature = (value: string, filing?: Filing) => on('R63', { ...RIGHT, nature: value }, {}, filing);
    expect([nature('person'), nature('个人'), nature(' Person ')]).toEqual([[], [], []]);
    expect([nature('unit'), nature('单位')]).toEqual([['block nature-differs'], ['block nature-differs']]);
    expect(nature('?')).toEqual(['review nature-differs']);
    const unit = unitFiling({ materials: [SHEET] });
    const asUnit = (value: string) => codesOf('R63', unit, [sheet(0, { nature: value })]);
    expect([asUnit('unit'), asUnit('单位'), asUnit('个人'), asUnit('?')]).toEqual([
      [],
      [],
      ['block nature-differs'],
      ['review nature-differs'],
    ]);
  });
  it('names the domains that it lacks and those that are strange', () => {
    const filing = personFiling({ materials: [SHEET], domains: ['example-1.com', 'example-2.com'] });
    const about = (domains: string) => findingsOf('R63', filing, [sheet(0, { domains })])?.map((finding) => finding.about);
    expect(about('example-1.com, example-2.com')).toEqual([]);
    expect(about('example-1.com')).toEqual(['example-2.com']);
    expect(about('example-1.com, example-3.com, example-2.com')).toEqual(['example-3.com']);
    expect(about('example-1.com, example-3.com')).toEqual(['example-2.com/example-3.com']);
  });
});

describe('the date of a sheet', () => {
  it('is there when something was surely written', () => {
    expect([on('R70', { ...RIGHT, date: '2018年' }), on('R70', { ...RIGHT, date: '有' })]).toEqual([[], []]);
    expect(on('R70', { ...RIGHT, date: '2018年' }, { doubtful: { date: [] } })).toEqual(['review missing-date']);
    expect([on('R70', { ...RIGHT, date: '' }), on('R70', { ...RIGHT, managerSigned: '?' })]).toEqual([
      ['material missing-date'],
      ['review missing-signature'],
    ]);
  });
});

describe('a question answered no', () => {
  it('blocks, unless it asks for an approval', () => {
    expect([on('R71', { numbersCorrect: 'no' }), on('R71', { numbersCorrect: 'yes' }), on('R71', { numbersCorrect: '?' })]).toEqual([
      ['block sheet-item-answered-no'],
      [],
      [],
    ]);
    expect([on('R71', { newQuestion: 'no' }), on('R71', { newApproval: 'no' }), on('R71', { 审批文件: 'no' })]).toEqual([
      ['block sheet-item-answered-no'],
      [],
      [],
    ]);
  });
  it('is no question where it is a head, a signature or a tick', () => {
    expect(on('R71', { businessLicence: 'no', organiser: 'no', managerSigned: 'no' })).toEqual([]);
  });
});

describe('an authorisation of a website’s manager', () => {
  it('covers the website that it is of, and all websites of the same manager', () => {
    const filing = (of: Material['of'], second = otherManager) => {
      const base = unitFiling({
        order: { province: 'CN-TJ' },
        manager: otherManager,
        materials: [{ kind: 'website-manager-authorisation', ...(of === undefined ? {} : { of }) }],
      });
      const websites = base.order.websites.flatMap((website) => [website, { ...website, manager: second }]);
      return { ...base, order: { ...base.order, websites } };
    };
    const zhou = { ...otherManager, name: '周样例' };
    const about = (...given: Parameters<typeof filing>) => findingsOf('R58', filing(...given))?.map((finding) => finding.about);
    expect([about(undefined, zhou), about('subject', zhou), about({ domain: 'example-yunlan.com' }, zhou)]).toEqual([[], [], []]);
    expect([about({ website: 0 }), about({ website: 1 })]).toEqual([[], []]);
    expect([about({ website: 0 }, zhou), about({ website: 1 }, zhou)]).toEqual([['周样例'], ['韩样例']]);
    expect(about({ website: 2 }, zhou)).toEqual(['韩样例', '周样例']);
  });
});
