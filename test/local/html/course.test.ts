import { describe, expect, it } from 'vitest';
import { course } from '#local/html/course';
import type { Filing } from '#shared/filing/filing';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { pageOf, textOf } from '#test/local/screened';

const DOMAIN = 'example-yunlan.com';
const HERE = '203.0.113.10';

const markupOf = async (filing: Filing): Promise<string> => course(await pageOf(filing), 0).markup;

/** The rows by their Chinese title, as text. */
const rowsOf = async (filing: Filing): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    (await markupOf(filing))
      .split('<div class="row">')
      .slice(1)
      .map((row) => [/<h3><span lang="zh-CN">([^<]+)/.exec(row)?.[1] ?? '', textOf(row)]),
  );

const NUMBER = '91440300MA5TE2T09X';

const ofSteps = (providers: readonly string[], steps: NonNullable<Filing['steps']>): Filing =>
  unitFiling({
    registry: {
      subject: { certificateNumber: NUMBER, filingNumber: '粤ICP备18000001号', accessProviders: [...providers], websites: 2 },
      domains: { [DOMAIN]: { ownerCertificateNumber: NUMBER, accessProviders: [...providers], filingNumber: '粤ICP备18000001号-1' } },
    },
    steps,
    order: { action: 'steps', websites: [], materials: [] },
  });

describe('the course of a filing', () => {
  it('says which materials are missing, required and needed later', async () => {
    const { 材料: materials } = await rowsOf(personFiling({ materials: [{ kind: 'resident-id' }] }));
    expect(materials).toMatch(/还缺 Still missing 网站备案真实性核验单.*需要 Required 居民身份证.*稍后需要 Needed later 幕布照片/);
  });

  it('gives each begun stage its day with the weekday, and the rule with its words', async () => {
    const { 期限: deadlines } = await rowsOf(personFiling());
    expect(deadlines).toContain('初审 first review 2018-09-18 周二 Tue R36 初审时限为提交后 1 个工作日。');
    expect(deadlines).toContain('初审时长为 1 个工作日 备案时长 · 2018-08-14');
    expect(deadlines).toMatch(/管局审核 the bureau’s review 尚未开始/);
  });

  it('says where working days come from and what has happened since', async () => {
    const events: Filing['events'] = [{ at: '2018-09-18', event: 'first-review-passed' }];
    const { 期限: deadlines } = await rowsOf(personFiling({ events }));
    expect(deadlines).toContain('R40 审核时限按工作日计算');
    expect(deadlines).toContain('国务院办公厅');
    expect(deadlines).toContain('2018-09-18 周二 Tue 初审通过');
  });

  it('says how many free days there are, or why there are none', async () => {
    const approved = await rowsOf(personFiling({ events: [{ at: '2018-09-25', event: 'bureau-approved' }] }));
    expect(approved.备多久送多久).toContain('赠送 9 天');
    const billed = await rowsOf(personFiling({ access: { kind: 'server', region: 'mainland', billing: 'free', ip: HERE } }));
    expect(billed.备多久送多久).toMatch(/不参加：没有预付费.*R93 只有预付费/);
  });

  it('lists names by what happens to their traffic, blocked ones first', async () => {
    const traffic = { [DOMAIN]: { resolvesTo: '198.51.100.7' }, [`www.${DOMAIN}`]: { resolvesTo: HERE } };
    const { 域名访问: row } = await rowsOf(personFiling({ traffic }));
    expect(row).toMatch(new RegExp(`阻断 blocked 1 www.${DOMAIN} → ${HERE} 放行 let through 1 ${DOMAIN} → 198.51.100.7`));
  });

  it('leaves out what the verdict does not speak of', async () => {
    expect(Object.keys(await rowsOf(personFiling()))).toEqual(['材料', '期限', '备多久送多久']);
  });

  it('shows what each life-cycle step changes, whether it can be done, and leads to its findings', async () => {
    const filing = ofSteps(
      ['self'],
      [
        {
          action: 'change',
          target: DOMAIN,
          change: { websiteName: '云岚新名称', certificate: { kind: 'business-licence', number: '91330100MA2A003330' } },
        },
        { action: 'cancel-access', target: DOMAIN },
        { action: 'cancel-website', target: 'unknown.com' },
      ],
    );
    const rows = await rowsOf(filing);
    expect(Object.keys(rows)).toEqual(['办理步骤']);
    expect(rows.办理步骤).toMatch(/变更备案 change example-yunlan.com 人工核对后可以办理.*网站名称 website’s name → 云岚新名称.*R19/);
    expect(rows.办理步骤).toMatch(/取消接入 cancel access example-yunlan.com 可以办理 can be done R22/);
    expect(rows.办理步骤).toMatch(/注销网站 cancel a website unknown.com 不能办理 cannot be done R18/);
    const { verdict } = await pageOf(filing);
    const place = verdict.findings.findIndex(({ rule }) => rule === 'R22');
    expect(await markupOf(filing)).toContain(`<a href="#finding-0-${place}">R22</a>`);
  });
});
