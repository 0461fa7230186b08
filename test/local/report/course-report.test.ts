import { describe, expect, it } from 'vitest';
import { deadlineLines, promotionLines, sheetLines, stepLines, trafficLines } from '#local/report/course-report';
import { screeningReport } from '#local/report/screening-report';
import { painter } from '#local/report/style';
import type { Filing } from '#shared/filing/filing';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { screened } from '#test/local/screened';
import { verdictSample } from '#test/local/verdict-sample';

const plain = painter(false);
const DOMAIN = 'example-yunlan.com';
const NUMBER = '91440300MA5TE2T09X';

const ofSteps = (steps: NonNullable<Filing['steps']>): Filing =>
  unitFiling({
    registry: {
      subject: { certificateNumber: NUMBER, filingNumber: '粤ICP备18000001号', accessProviders: ['self'], websites: 2 },
      domains: { [DOMAIN]: { ownerCertificateNumber: NUMBER, accessProviders: ['self'], filingNumber: '粤ICP备18000001号-1' } },
    },
    steps,
    order: { action: 'steps', websites: [], materials: [] },
  });

describe('the course of a filing on a terminal', () => {
  it('has the day of each stage that has begun, and no other', () => {
    const lines = deadlineLines(screened(personFiling()).verdict);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/初审 first review +2018-09-18 周二 Tue {2}R36/);
  });

  it('says in a line whether there are free days, and names the rule against them', () => {
    expect(promotionLines(screened(personFiling()).verdict)).toEqual([expect.stringContaining('参加，天数在管局通过后确定')]);
    expect(promotionLines(verdictSample({ promotion: { eligible: false, reason: 'R98' } }))).toEqual([
      expect.stringMatching(/授权码.*R98$/),
    ]);
    expect(promotionLines(verdictSample())).toEqual([]);
  });

  it('names what is blocked, counts what passes, and writes control characters out', () => {
    const filing = personFiling({ traffic: { [DOMAIN]: { resolvesTo: '203.0.113.10' }, 'a\u001b.com': { resolvesTo: '198.51.100.7' } } });
    const traffic = { [DOMAIN]: 'block', 'a\u001b.com': 'block', 'b.com': 'allow' } as const;
    expect(trafficLines(verdictSample({ traffic }), filing, plain)).toEqual([
      `    阻断 blocked  ${DOMAIN} → 203.0.113.10`,
      '    阻断 blocked  a\\u001b.com → 198.51.100.7',
      '    放行 let through  1',
    ]);
  });

  it('lists life-cycle steps with what they change and the rules that found something', () => {
    const { filing, verdict } = screened(
      ofSteps([
        { action: 'change', target: DOMAIN, change: { websiteName: '云岚新名称' } },
        { action: 'cancel-access', target: 'unknown.com' },
      ]),
    );
    expect(stepLines(verdict, filing, plain)).toEqual([
      `    1 变更备案 change  ${DOMAIN}  可以办理 can be done`,
      '      网站名称 website’s name → 云岚新名称',
      '    2 取消接入 cancel access  unknown.com  不能办理 cannot be done  R18 no-completed-filing-here',
    ]);
  });

  it('counts the yes of the verification sheet and names each no and each open item', () => {
    const { filing, verdict } = screened(unitFiling({ websiteName: '中国样例' }));
    const lines = sheetLines(filing, verdict, plain);
    expect(lines[0]).toBe('    是 yes  9');
    expect(lines[1]).toMatch(/^ {4}否 no {2}网站名称报备信息是否规范 .*name-has-national-word$/);
    expect(lines.slice(2).every((line) => line.startsWith('    待定 open'))).toBe(true);
    expect(lines).toHaveLength(4);
  });
});

describe('screeningReport', () => {
  it('names an order of life-cycle steps, and leaves out what it has none of', () => {
    const report = screeningReport(screened(ofSteps([{ action: 'cancel-website', target: DOMAIN }])), plain);
    expect(report).toContain('变更、注销类订单 changes and cancellations');
    for (const absent of ['需要 Required', '期限', '备多久送多久', '域名访问', '核验单拟填', '类型未定'])
      expect(report).not.toContain(absent);
  });

  it('has materials, deadlines, free days and the sheet of an order that adds', () => {
    const report = screeningReport(screened(personFiling()), plain);
    for (const title of ['需要 Required', '稍后需要 Needed later', '期限 Deadlines', '备多久送多久', '核验单拟填'])
      expect(report).toContain(title);
    expect(report).not.toContain('域名访问');
  });
});
