import { describe, expect, it } from 'vitest';
import { Nature, ProvinceCode } from '#shared/filing/codes';
import type { Filing, Order } from '#shared/filing/filing';
import { factsOf } from '#shared/rules/facts/facts';
import type { ScreenedDocument } from '#shared/rules/facts/papers';
import { packNamed } from '#shared/rules/packs';
import type { Rule } from '#shared/rules/rule';

const rules = packNamed('2018-09,national-overlay,jiangsu-2022')?.rules ?? expect.fail();

const finds = (rule: Rule, filing: Filing, documents: readonly ScreenedDocument[], asOf?: string): boolean => {
  const answer = rule.check(factsOf(filing, documents, asOf));
  return answer.applies && answer.findings.length > 0;
};

/** Where each rule still finds something when its own cases are bent to each option; rules that find it everywhere are left out. */
const whereFound = <Option extends string>(options: readonly Option[], bent: (filing: Filing, option: Option) => Filing) =>
  Object.fromEntries(
    rules.flatMap((rule) => {
      const cases = rule.examples.filter((example) => example.finds.length > 0);
      const where = options.filter((option) => cases.some(({ filing, documents }) => finds(rule, bent(filing, option), documents ?? [])));
      return where.length === options.length ? [] : [[rule.id, where.join(' ')]];
    }),
  );

const withOrder = (filing: Filing, order: Partial<Order>): Filing => ({ ...filing, order: { ...filing.order, ...order } });

describe('a rule speaks', () => {
  it('of all provinces, but for these', () => {
    expect(whereFound(ProvinceCode.options, (filing, province) => withOrder(filing, { province }))).toEqual({
      R28: 'CN-BJ',
      R51: 'CN-JS CN-HN CN-GZ CN-SN',
      R52: 'CN-SD',
      R53: 'CN-HA',
      R54: 'CN-SH CN-JS CN-JX CN-HB CN-SC',
      R55: 'CN-GD',
      R56: 'CN-GD',
      R57: 'CN-HA CN-SC CN-GS',
      R58: 'CN-TJ CN-HB CN-HN',
      JS1: 'CN-JS',
      JS2: 'CN-JS',
      JS3: 'CN-JS',
      JS4: 'CN-JS',
    });
  });
  it('of persons and units, but for these', () => {
    const bent = (filing: Filing, nature: Nature) => withOrder(filing, { subject: { ...filing.order.subject, nature } });
    const units = Nature.options.filter((nature) => nature !== 'person').join(' ');
    expect(whereFound(Nature.options, bent)).toEqual({
      ...Object.fromEntries(['R6', 'R49', 'R50', 'R56', 'R57', 'R58', 'JS3'].map((id) => [id, units])),
      ...Object.fromEntries(['R54', 'R55', 'R65', 'R86', 'R89', 'R90'].map((id) => [id, 'person'])),
    });
  });
  it('of what is added; of the steps of a life cycle only these', () => {
    const found = whereFound(['add', 'steps'], (filing, action) => withOrder(filing, { action }));
    expect(Object.keys(found).filter((id) => found[id] === 'steps')).toEqual(['R18', 'R19', 'R20', 'R21', 'R22', 'N3']);
    const ofBoth = rules.map(({ id }) => id).filter((id) => found[id] === undefined);
    expect(ofBoth).toEqual(['R9', 'R10', 'R64', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6']);
  });
  it('of orders by either channel, but for the sheet and the letters', () => {
    expect(whereFound(['web', 'mini-program'], (filing, channel) => withOrder(filing, { channel }))).toEqual({
      R47: 'web',
      R48: 'mini-program',
      JS1: 'web',
    });
  });
  it('of SMS codes by province and day', () => {
    const rule = rules.find(({ id }) => id === 'N4') ?? expect.fail();
    const { filing } = rule.examples.find((example) => example.finds.length > 0) ?? expect.fail();
    const provincesOn = (day: string) =>
      ProvinceCode.options.filter((province) => finds(rule, withOrder(filing, { province }), [], day)).join(' ');
    expect(provincesOn('2018-09-09')).toBe('CN-TJ CN-HI CN-XZ CN-GS CN-QH CN-NX CN-XJ');
    expect(provincesOn('2018-09-23')).toBe('CN-TJ CN-ZJ CN-FJ CN-GX CN-HI CN-CQ CN-SC CN-YN CN-XZ CN-SN CN-GS CN-QH CN-NX CN-XJ');
    expect(ProvinceCode.options.filter((province) => !provincesOn('2018-09-24').includes(province)).join(' ')).toBe(
      'CN-BJ CN-HE CN-LN CN-JL CN-SH CN-JS CN-JX CN-GD CN-GZ',
    );
    expect(provincesOn('2020-08-17')).toBe(ProvinceCode.options.join(' '));
  });
});
