import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { workKey } from '#functions/rerun/keys';
import { activePack, planRerun } from '#functions/rerun/plan-rerun';
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

const Plan = z.object({ filings: z.array(z.object({ filing: z.string() })), totals: z.object({ filings: z.number(), toDo: z.number() }) });

/** Tests of the pages of re-runs, over a system that runs: a file that starts one takes them in. */
export const describeRerunPages = (world: () => World): void => {
  describe('the pages of re-runs', () => {
    let olga: Seat;
    let toDo: number;
    let plan: string;
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
      const figure = async (name: string) => Number(await page.locator('dl > div', { hasText: name }).locator('dd').first().innerText());
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
