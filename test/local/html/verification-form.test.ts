import { describe, expect, it } from 'vitest';
import { verificationForm } from '#local/html/verification-form';
import type { Filing } from '#shared/filing/filing';
import { SHEET_ITEMS, SHEET_PROMISE } from '#shared/filing/verification-sheet';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { pageOf, textOf } from '#test/local/screened';

const markupOf = async (filing: Filing): Promise<string | undefined> => verificationForm(await pageOf(filing), 0)?.markup;

/** The row that begins with a text, as text. */
const rowOf = async (filing: Filing, title: string): Promise<string> =>
  textOf((await markupOf(filing))?.split('<tr').find((row) => row.includes(`<span lang="zh-CN">${title}</span>`))).replace(/^[^>]*> /, '');

const QUESTION = {
  numbers: '证件号码报备信息是否正确',
  photo: '是否当面采集并留存网站负责人照片',
  landline: '网站负责人座机号码报备信息是否正确',
  address: '网站负责人通信地址报备信息是否正确',
  name: '网站名称报备信息是否规范',
  approval: '是否有前置审批或专项审批文件',
};

describe('the verification sheet on the page', () => {
  it('shows every item once, and the promise word for word', async () => {
    const text = textOf(await markupOf(unitFiling()));
    for (const { zh, en } of SHEET_ITEMS) expect(text).toContain(`${zh} ${en}`);
    expect(text).toContain(SHEET_PROMISE);
  });

  it('ticks what the order names and leaves the rest of its group open', async () => {
    expect(await rowOf(unitFiling(), '单位证件资质')).toMatch(/□ 组织机构代码证书.*√ 工商营业执照.*□ 事业法人证书/);
    expect(await rowOf(personFiling(), '单位证件资质')).not.toContain('√');
  });

  it('answers yes with the rules that found nothing against it', async () => {
    expect(await rowOf(personFiling(), QUESTION.numbers)).toMatch(/√ 是 yes □ 否 no R46、R49、R64、Q3、Q4、Q6 对此项未发现问题/);
  });

  it('answers no with the finding that blocks, and leads to it', async () => {
    const filing = unitFiling({ websiteName: '中国样例' });
    expect(await rowOf(filing, QUESTION.name)).toMatch(
      /□ 是 yes √ 否 no 系统检查发现： The checks found: R83 网站名称“中国样例”含有“中国”/,
    );
    expect(await markupOf(filing)).toMatch(/<a href="#finding-0-\d+">R83<\/a>/);
  });

  it('says once what several websites have in common, and how many more there are', async () => {
    const filing = unitFiling();
    const websites = filing.order.websites.flatMap((website) => ['一', '二', '三'].map((one) => ({ ...website, name: `中国样例${one}` })));
    const row = await rowOf({ ...filing, order: { ...filing.order, websites } }, QUESTION.name);
    expect(row).toMatch(/另有 2 项 and 2 more$/);
    expect(row.match(/含有“中国”/g)).toHaveLength(1);
  });

  it('leaves open what a person has to settle, and says why', async () => {
    expect(await rowOf(unitFiling({ websiteName: '深圳云岚资讯' }), QUESTION.name)).toMatch(
      /□ 是 yes □ 否 no 待定 open 由工作人员核实后填写/,
    );
    expect(await rowOf(personFiling(), QUESTION.photo)).toMatch(/待定 open 幕布照片通过审核后填写/);
    expect(await rowOf(personFiling(), QUESTION.address)).toMatch(/待定 open 订单中没有填写/);
    const passed = personFiling({ events: [{ at: '2018-09-20', event: 'curtain-photo-passed' }] });
    expect(await rowOf(passed, QUESTION.photo)).toMatch(/√ 是 yes □ 否 no 幕布照片已通过审核/);
  });

  it('knows what is optional for persons, and that they have no seal', async () => {
    const filing = personFiling();
    const websites = filing.order.websites.map((website) => {
      const { phone: _, ...manager } = website.manager;
      return { ...website, manager };
    });
    expect(await rowOf({ ...filing, order: { ...filing.order, websites } }, QUESTION.landline)).toMatch(/待定 open 个人选填/);
    expect(await rowOf(filing, '单位公章')).toMatch(/– 个人不需要盖章/);
    expect(await rowOf(unitFiling(), '单位公章')).toMatch(/在纸面上手写或盖章/);
  });

  it('says that a no to approvals holds nothing up', async () => {
    expect(await rowOf(unitFiling(), QUESTION.approval)).toMatch(/√ 否 no 订单中没有审批文件；这一项填“否”不影响提交/);
  });

  it('says on the mini-program channel that the letter stands in its place', async () => {
    expect(textOf(await markupOf(personFiling({ order: { channel: 'mini-program' } })))).toContain('承诺书代替核验单');
    expect(textOf(await markupOf(personFiling()))).not.toContain('承诺书代替核验单');
  });

  it('is not there for an order of life-cycle steps', async () => {
    const filing = unitFiling({
      steps: [{ action: 'cancel-website', target: 'a.com' }],
      order: { action: 'steps', websites: [], materials: [] },
    });
    expect(await markupOf(filing)).toBeUndefined();
  });
});
