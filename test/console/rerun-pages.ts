import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { judgementKey } from '#functions/record-reading/current-verdict';
import { workKey } from '#functions/rerun/keys';
import { activePack, keepPlan, planRerun } from '#functions/rerun/plan-rerun';
import { writeJson } from '#functions/rerun/ports';
import { openRerun } from '#local/rerun/open-rerun';
import { seedFilings } from '#local/rerun/seed';
import { DEFAULT_RUN } from '#shared/rerun/run-defaults';
import { logIn, newSeat, type Seat, seriousFaults } from './browser';
import type { World } from './operator-pages';

const SEEDED = 40;
const HELD = 3;
const HOLDER = 'held-by-another';

/** Filings judged by rules of another day, of which another operator's run, which is paused, holds some. Answers how many a plan finds to do. */
const fillBacklog = async (folder: string): Promise<number> => {
  const opened = await openRerun(process.cwd(), folder);
  try {
    const { ports, table } = opened;
    const at = ports.clock.now();
    await seedFilings({ count: SEEDED, seed: 7, now: at }, { table, derived: ports.derived });
    const target = { pack: activePack(), reader: null };
    const { filings } = await planRerun({ id: 'all', selection: { reasons: ['other-pack'] }, target }, ports);
    const work = filings.filter(({ steps }) => steps.length > 0);
    const held = work.slice(0, HELD);
    await writeJson(workKey(HOLDER), held, ports);
    await ports.store.reruns.create({
      ...{ id: HOLDER, plan: 'all', target, by: 'otto', createdAt: at, startedAt: at, state: 'paused', attempt: 1, ...DEFAULT_RUN },
      ...{ planned: HELD, mine: HELD, others: {} },
    });
    const ids = held.map(({ filing }) => filing);
    await ports.store.reruns.claim({ id: HOLDER, plan: 'all' }, ids, at);
    return work.length;
  } finally {
    await opened.close();
  }
};

/** A run that says that it is at work, and of which nothing is at work any more. */
const GONE = 'run-of-a-killed-process';
const STOPPED_PLAN = 'plan-with-failures';

type Prepared = { readonly toDo: number; readonly broken: number; readonly gone: number; readonly mend: () => Promise<void> };

/** A plan of which half the filings fail until they are mended, since what they were judged by cannot be read; and a run whose process was killed. */
const prepareRuns = async (folder: string): Promise<Prepared> => {
  const opened = await openRerun(process.cwd(), folder);
  try {
    const { ports, table } = opened;
    const { derived, store } = ports;
    const at = ports.clock.now();
    const target = { pack: activePack(), reader: null };
    const plan = async (id: string, seed: number, count: number) => {
      const filings = await seedFilings({ count, seed, now: at }, { table, derived });
      const made = await planRerun({ id, selection: { reasons: [], filings: [...filings] }, target }, ports);
      await keepPlan(made, ports);
      return made.filings.filter(({ steps }) => steps.length > 0);
    };
    const work = await plan(STOPPED_PLAN, 9, SEEDED);
    const judged = work.filter(({ steps, verdict }) => steps.includes('judge') && verdict !== null);
    const broken = judged.filter((_, place) => place % 2 === 0).map(({ filing, verdict }) => judgementKey(filing, verdict ?? ''));
    const kept = await Promise.all(broken.map(async (key) => [key, new Uint8Array(await derived.get(key))] as const));
    for (const key of broken) await derived.put(key, new TextEncoder().encode('{}'), 'application/json');
    const left = await plan('plan-of-a-killed-process', 11, 10);
    await writeJson(workKey(GONE), left, ports);
    await store.reruns.create({
      ...{ id: GONE, plan: 'plan-of-a-killed-process', target, by: 'olga', createdAt: at, startedAt: at, state: 'running', attempt: 1 },
      ...{ ...DEFAULT_RUN, planned: left.length, mine: left.length, others: {} },
    });
    const mend = async (): Promise<void> => {
      const again = await openRerun(process.cwd(), folder);
      for (const [key, bytes] of kept) await again.ports.derived.put(key, bytes, 'application/json');
      await again.close();
    };
    return { toDo: work.length, broken: broken.length, gone: left.length, mend };
  } finally {
    await opened.close();
  }
};

const Plan = z.object({ filings: z.array(z.object({ filing: z.string() })), totals: z.object({ filings: z.number(), toDo: z.number() }) });

/** Tests of the pages of re-runs, over a system that runs: a file that starts one takes them in. */
export const describeRerunPages = (world: () => World): void => {
  describe('the pages of re-runs', () => {
    let olga: Seat;
    let toDo: number;
    let plan: string;
    let prepared: Prepared;
    const both = async (zh: string | RegExp, en: string | RegExp): Promise<void> => {
      const { page } = olga;
      await page.getByRole('heading', { level: 1, name: zh }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: en }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: '中文' }).click();
    };
    const saved = async (name: string): Promise<string> => {
      const [file] = await Promise.all([olga.page.waitForEvent('download'), olga.page.getByRole('button', { name }).click()]);
      return readFile(await file.path(), 'utf8');
    };
    const figure = async (name: string) => Number(await olga.page.locator('dl > div', { hasText: name }).locator('dd').first().innerText());
    /** A figure of the report, which stands below those of the progress. */
    const reported = async (name: string) =>
      Number(await olga.page.locator('dl > div', { hasText: name }).locator('dd').last().innerText());
    const tell = async (command: string): Promise<void> => {
      await olga.page.getByRole('button', { name: command, exact: true }).click();
      await olga.page.getByRole('dialog').getByRole('button', { name: command, exact: true }).click();
    };
    beforeAll(async () => {
      toDo = await fillBacklog(world().folder);
      olga = await newSeat(world().browser);
      await logIn(olga.page, world().system.origin, 'olga', 'operator');
      await olga.page.goto(`${world().system.origin}/operations/reruns`);
    });

    it('plan by keyboard alone, and say in both languages what would change', async () => {
      const { page } = olga;
      await both('批量重跑', 'Re-runs');
      await page.getByRole('button', { name: '不限原因' }).press('Enter');
      await page.getByText('请选择原因').waitFor();
      await page.getByLabel('由其他模型识别', { exact: true }).press('Space');
      await page.getByText('需要填写识别模型').waitFor();
      expect(await page.getByRole('button', { name: '推演' }).isDisabled()).toBe(true);
      await page.getByLabel('由其他模型识别', { exact: true }).press('Space');
      await page.getByLabel('依据其他规则包').press('Space');
      await page.getByRole('button', { name: '推演' }).press('Enter');
      await both('重跑计划', 'Plan of a re-run');
      plan = new URL(page.url()).pathname;
      await page.getByRole('button', { name: `需处理 ${toDo}` }).press('Enter');
      await page
        .getByRole('row', { name: /seed7-/ })
        .first()
        .waitFor();
    });

    it('give the whole plan as JSON and as CSV', async () => {
      const { filings, totals } = Plan.parse(JSON.parse(await saved('下载 JSON')));
      expect(filings).toHaveLength(totals.filings);
      expect(totals.toDo).toBe(toDo);
      const lines = (await saved('下载 CSV')).trim().split('\r\n');
      expect(lines).toHaveLength(1 + filings.length);
      expect(lines.slice(1).every((line, at) => line.startsWith(`"${filings[at]?.filing}"`))).toBe(true);
    });

    it('run a plan, say what another run holds, and end with a report that adds up', async () => {
      const { page } = olga;
      await page.getByRole('button', { name: '执行…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('结论变化超过则停（%）').fill('100');
      await dialog.getByLabel('错误超过则停（%）').fill('100');
      await dialog.getByRole('button', { name: '开始执行' }).click();
      await page.getByText(`${HELD} 份由另一次执行处理`).waitFor();
      await page.getByText('已完成').waitFor();
      await page.getByRole('heading', { name: `计划 ${toDo} 份` }).waitFor();
      expect([await figure('未做'), await figure('由其他执行处理')]).toEqual([0, HELD]);
      await page
        .getByRole('row', { name: new RegExp(HOLDER) })
        .first()
        .waitFor();
      await both(/^执行/, /^Run/);
    });

    it('show an auditor plans and runs, and no button that changes anything', async () => {
      const { page } = await newSeat(world().browser);
      const { origin } = world().system;
      await logIn(page, origin, 'aude', 'auditor');
      await page.goto(`${origin}/operations/reruns/${HOLDER}`);
      await page.getByText('已暂停').waitFor();
      expect(await page.getByRole('button', { name: /继续|终止/ }).count()).toBe(0);
      await page.goto(`${origin}${plan}`);
      await page
        .getByRole('row', { name: /seed7-/ })
        .first()
        .waitFor();
      expect(await page.getByRole('button', { name: /执行/ }).count()).toBe(0);
      await page.goto(`${origin}/operations/reruns`);
      await page.getByRole('link', { name: HOLDER }).waitFor();
      expect(await page.getByRole('button', { name: '推演' }).count()).toBe(0);
    });

    it('stop a run whose first share fails, say so, and resume it where that is accepted', async () => {
      prepared = await prepareRuns(world().folder);
      const { page } = olga;
      await page.goto(`${world().system.origin}/operations/reruns/plans/${STOPPED_PLAN}`);
      await page.getByRole('button', { name: '执行…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('先执行的比例（%）').fill('50');
      await dialog.getByLabel('结论变化超过则停（%）').fill('100');
      await dialog.getByLabel('错误超过则停（%）').fill('0');
      await dialog.getByRole('button', { name: '开始执行' }).click();
      await page.getByText('自动停下').waitFor();
      const first = Math.max(DEFAULT_RUN.canary.least, Math.ceil(prepared.toDo / 2));
      await page
        .getByRole('alert')
        .filter({ hasText: `先执行的 ${first} 份` })
        .waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect([await figure('未做'), await figure('由其他执行处理')]).toEqual([prepared.toDo - first, 0]);
      await tell('继续');
      await page.getByText('已完成').waitFor();
      await page.getByRole('heading', { name: `计划 ${prepared.toDo} 份` }).waitFor();
      expect([await reported('未做'), await reported('失败')]).toEqual([0, prepared.broken]);
    });

    it('take up the failures of a run, and only these, once what ailed them is mended', async () => {
      const { page } = olga;
      await prepared.mend();
      const before = page.url();
      await tell('重跑失败项');
      await page.waitForURL((url) => url.href !== before);
      await page.getByText('已完成').waitFor();
      await page.getByRole('heading', { name: `计划 ${prepared.broken} 份` }).waitFor();
      expect([await reported('未做'), await reported('失败')]).toEqual([0, 0]);
      expect(await page.getByRole('button', { name: '重跑失败项' }).count()).toBe(0);
    });

    it('pause a run, also one of which nothing is at work any more, and resume it', async () => {
      const { page } = olga;
      await page.goto(`${world().system.origin}/operations/reruns/${GONE}`);
      await tell('暂停');
      await page.getByText('已暂停').waitFor();
      await page.getByRole('heading', { name: `计划 ${prepared.gone} 份` }).waitFor();
      expect(await reported('未做')).toBe(prepared.gone);
      await tell('继续');
      await page.getByText('已完成').waitFor();
      await page.getByRole('heading', { name: `计划 ${prepared.gone} 份` }).waitFor();
      expect([await reported('未做'), await reported('失败')]).toEqual([0, 0]);
      await page.goto(`${world().system.origin}/operations/reruns`);
    });

    it('cancel a paused run once it is confirmed', async () => {
      const { page } = olga;
      await page
        .getByRole('link', { name: new RegExp(HOLDER) })
        .first()
        .click();
      await page.getByRole('button', { name: '终止' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '终止' }).click();
      await page.getByText('已终止').waitFor();
      expect(await page.getByRole('button', { name: '继续' }).count()).toBe(0);
    });

    it('show what other rules would do, and do not run it', async () => {
      const { page } = olga;
      await page.getByRole('link', { name: '返回批量重跑' }).click();
      await page.getByText('推演未启用的规则包').click();
      await page.getByLabel(/national-overlay/).check();
      await page.getByRole('button', { name: '推演' }).click();
      await page.getByText('规则包未启用，仅推演').waitFor();
      expect(await page.getByRole('button', { name: '执行…' }).count()).toBe(0);
    });

    it('broke no rule of the content security policy', () => {
      expect(olga.complaints).toEqual([]);
    });
  });
};
