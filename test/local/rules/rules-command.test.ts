import { describe, expect, it } from 'vitest';
import { rulesCommand } from '#local/rules/rules-command';
import { recordedTerminal } from '#test/local/recorded-terminal';

const run = async (args: readonly string[], faults: readonly string[] = []) => {
  const { terminal, out, err } = recordedTerminal();
  const status = await rulesCommand(args, terminal, async () => ({ written: faults.length > 0 ? [] : ['docs/rules/x.md'], faults }));
  return { status, out: out(), err: err() };
};

describe('rules diff', () => {
  it('prints per rule what changes, since when, where and why, in both languages', async () => {
    const { status, out, err } = await run(['diff', '2018-09', 'jiangsu-2022']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/R51 +停用 switched off（自 2022-08-30 起，江苏 Jiangsu）/);
    expect(out).toMatch(/R57 +改变数值 other values.*provinces: \+ CN-JS（自 2021-06-01 起）/s);
    expect(out).toMatch(/JS4 +新增 added.*person: – → 10（自 2022-08-30 起）/s);
    expect(out).toContain('代码 codes: + website-manager-not-subject-manager');
    expect(out).toContain('“主体负责人不是法定代表人时，网站负责人必须和主体负责人一致”');
  });
  it('prints the same as JSON', async () => {
    const { rules, from, to } = JSON.parse((await run(['diff', '2018-09', '2018-09,national-overlay', '--json'])).out);
    expect([from.id, to.id]).toEqual(['2018-09', '2018-09,national-overlay']);
    expect(rules.map(({ rule, change }: { rule: string; change: string }) => [rule, change])).toEqual([
      ['N1', 'added'],
      ['N2', 'added'],
      ['N3', 'added'],
      ['N4', 'added'],
    ]);
    expect(rules[1]).toMatchObject({ newCodes: ['several-domains-for-one-website'], inForce: { from: '2019-04-22' } });
    expect(rules[3].values[1]).toMatchObject({ name: 'provinces', from: '2018-09-10' });
  });
  it('says in the other direction what goes away', async () => {
    const { rules } = JSON.parse((await run(['diff', 'jiangsu-2022', '2018-09', '--json'])).out);
    expect(rules.map(({ rule, change }: { rule: string; change: string }) => `${rule} ${change}`)).toEqual([
      'R51 no-longer-changed',
      'R57 no-longer-changed',
      'R58 no-longer-changed',
      'JS1 removed',
      'JS2 removed',
      'JS3 removed',
      'JS4 removed',
    ]);
  });
  it('finds no difference between a pack and itself', async () => {
    expect((await run(['diff', '2018-09', '2018-09'])).out).toContain('没有差别 no difference');
  });
  it('names the pack that is unknown, and those there are', async () => {
    const { status, out, err } = await run(['diff', '2018-09', '1999-01']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^1999-01: 没有这个规则包；已有：2018-09、jiangsu-2022、national-overlay/);
  });
});

describe('rules sheet', () => {
  it('says what was written', async () => {
    expect(await run(['sheet'])).toEqual({ status: 0, out: 'docs/rules/x.md\n', err: '' });
  });
  it('fails on a pack that is not fit for the build', async () => {
    expect(await run(['sheet'], ['N1: no source'])).toEqual({ status: 2, out: '', err: 'N1: no source\n' });
  });
});

describe('rules', () => {
  it.each([[[]], [['sheets']], [['diff', '2018-09']], [['sheet', 'more']], [['sheet', '--json']], [['--jsno']]])(
    'answers %j with its usage and exit 2',
    async (args) => {
      const { status, err } = await run(args);
      expect(status).toBe(2);
      expect(err).toContain('Usage: npm run --silent rules');
    },
  );
  it('shows its usage on request', async () => {
    expect(await run(['--help'])).toMatchObject({ status: 0, err: '' });
  });
});
