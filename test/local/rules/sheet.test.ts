import { describe, expect, it } from 'vitest';
import { sheetOf } from '#local/rules/sheet';
import { packIds, type SinglePack, singlePack } from '#shared/rules/packs';

const pack = (id: string): SinglePack => {
  const found = singlePack(id);
  if (found === null) throw new RangeError(id);
  return found;
};

/** What a sheet prints of one number, up to the next. */
const sectionOf = (sheet: string, id: string): string => {
  const rest = sheet.split(new RegExp(`^##+ ${id}$`, 'm'))[1] ?? '';
  return rest.split(/^#+ /m)[0] ?? '';
};

describe.each(packIds)('the sheet of %s', (id) => {
  const { added, notChecks } = pack(id);
  const sheet = sheetOf(pack(id));
  it.each(added)('says of $id its sentence, since when, an example that passes and one that does not', (rule) => {
    const section = sectionOf(sheet, rule.id);
    expect(section).toContain(`**${rule.inPlainWords.zh}**`);
    expect(section).toContain(rule.inPlainWords.en);
    expect(section).toContain(`自 ${rule.inForce.from} 起`);
    expect(section).toContain(rule.source.quote);
    expect(section).toContain('→ 通过 passes');
    expect(section).toMatch(/→ (阻断 block|材料 material|人工核对 review|提醒 warn|说明 info): `/);
    for (const code of Object.keys(rule.codes)) expect(section).toContain(`| \`${code}\` |`);
  });
  it.each(notChecks)('says of $rule since when, and where it is kept or why it needs nothing', (row) => {
    const section = sectionOf(sheet, row.rule);
    expect(section).toContain(row.where.zh);
    expect(section).toContain('生效 In force: 自 2018-08-14 起');
    for (const { zh } of row.cases ?? []) expect(section).toContain(`- ${zh} (`);
  });
  it('explains its levels, and lists the pages that it cites', () => {
    for (const level of ['block', 'material', 'review', 'warn', 'info'])
      expect(sheet).toMatch(new RegExp(`^\\| \\p{Script=Han}+ \\(${level}\\) \\|`, 'mu'));
    const cited = [...sheet.matchAll(/src \d+[a-f]?/g)].map(([row]) => row);
    for (const row of cited) expect(sheet).toContain(`| ${row} |`);
  });
});

describe('the sheet of the governing document', () => {
  const sheet = sheetOf(pack('2018-09'));
  it('says which level an example meets where a code has two', () => {
    expect(sectionOf(sheet, 'R43')).toContain(
      '解析到别处 (it resolves to somewhere else) → 人工核对 review: `domain-resolves-before-first-filing`',
    );
    expect(sectionOf(sheet, 'R43')).toContain('(it resolves to the order’s server) → 阻断 block: `domain-resolves-before-first-filing`');
  });
  it('tells passing from not applying, and a verdict’s parts by name', () => {
    expect(sectionOf(sheet, 'R52')).toContain('(Shandong, three domains, no certificate) → 不适用 does not apply');
    expect(sectionOf(sheet, 'R39')).toContain('→ `deadlines.bureau` = 2018-11-15');
    expect(sectionOf(sheet, 'R97')).toContain('`promotion.eligible` = false, `promotion.reason` = R97');
  });
  it('lists the document’s chapters with their days', () => {
    expect(sheet).toContain('| 活动说明 | Free server days | 2018-09-25 21:49:37 |');
  });
});
