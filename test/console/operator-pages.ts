import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLedgerItems } from '#functions/adapters/store/ledger-items';
import { createLedger } from '#functions/bureau-ledger-over-items';
import { connectTable } from '#local/system/connect';
import type { RunningSystem } from '#test/local/system/running-system';
import { logIn, newSeat, type Seat, seriousFaults } from './browser';

const FORMULA = `=cmd|' /C calc'!A0`;
const MARKUP = `<img src=x onerror=document.title='broken'>\u202e`;

/** Two parts of downloads that wait for a person, one with a name that would harm a page, one that would harm a spreadsheet. */
const fillQuarantine = async (folder: string): Promise<void> => {
  const connected = await connectTable(folder);
  if (connected === null) throw new Error('there is no table');
  const ledger = createLedger(createLedgerItems(connected.table, 'bureau'));
  for (const [place, block] of [MARKUP, FORMULA].entries())
    await ledger.putNotice(
      {
        ...{ id: `part#${place}`, file: 'part', content: 'none', arrival: 1 + place, place, block },
        ...{ reason: 'not-understood' as const, state: 'quarantined' as const, submissions: [], sinceMs: Date.now() },
      },
      0,
    );
  await connected.close();
};

/** A running system with its folder, a browser, and a filing that was checked. */
export type World = { readonly system: RunningSystem; readonly folder: string; readonly browser: Browser; readonly filing: string };

/** Tests of the pages of operators, over a system that runs: a file that starts one takes them in. */
export const describeOperatorPages = (world: () => World): void => {
  describe('the pages of operators', () => {
    let olga: Seat;
    const at = async (path: string, heading: string | RegExp): Promise<void> => {
      await olga.page.goto(`${world().system.origin}${path}`);
      await olga.page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await olga.page.waitForLoadState('networkidle');
    };
    beforeAll(async () => {
      const { folder, browser, system } = world();
      await fillQuarantine(folder);
      olga = await newSeat(browser);
      await logIn(olga.page, system.origin, 'olga', 'operator');
    });
    it.each([
      ['/filings', '备案', 'Filings'],
      ['/operations', '时限风险', 'Deadlines at risk'],
      ['/operations/failures', '失败与异常', 'Failures'],
      ['/operations/queues', '工作队列', 'Work queues'],
      ['/operations/bureau', '管局往来', 'Bureau'],
      ['/statistics', '统计', 'Statistics'],
    ])('%s speaks both languages, and axe finds nothing serious', async (path, zh, en) => {
      const { page } = olga;
      await at(path, zh);
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: en }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: '中文' }).click();
    });

    it('tell how reviewers found what was read', async () => {
      const { page } = olga;
      await at('/statistics', '统计');
      await page
        .getByText(/0% · 0\/1/)
        .first()
        .waitFor();
      await page
        .getByText(/居民身份证 · 姓名/)
        .first()
        .waitFor();
    });
    it('lead by keyboard alone from an id to the filing, with everything about it', async () => {
      const { page } = olga;
      await at('/filings', '备案');
      await page.getByLabel('订单编号').focus();
      await page.keyboard.type(world().filing);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: world().filing }).waitFor();
      for (const name of ['结论', '填写内容', '材料', '时间线', '管局往来', '通知', '审计事件'])
        await page.getByRole('heading', { level: 2, name }).waitFor();
      await page.getByRole('cell', { name: '工作流接手' }).first().waitFor();
      expect(await page.locator('main').innerText()).toMatch(/440\*+9993/);
      expect(await seriousFaults(page)).toEqual([]);
    });

    it('print a filing without what only a screen needs', async () => {
      const { page } = olga;
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
      expect(await page.getByText('打印于').isVisible()).toBe(true);
      expect(await page.getByRole('banner').isVisible()).toBe(false);
      await page.emulateMedia({ media: null });
    });

    it('say so where a filing is none', async () => {
      const { page } = olga;
      await page.goto(`${world().system.origin}/filings/none`);
      await page.getByText('没有这个备案订单').waitFor();
    });

    it('show what came from outside as text, and export it so that no spreadsheet computes it', async () => {
      const { page } = olga;
      await at('/operations/bureau', '管局往来');
      await page.getByText('<img src=x').waitFor();
      await page.getByText('U+202E').waitFor();
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).first().click()]);
      const text = await readFile(await file.path(), 'utf8');
      expect(text).toContain(`"'${FORMULA}"`);
      expect(await page.title()).not.toBe('broken');
    });

    it('set a part of a download aside once an operator has confirmed it', async () => {
      const { page } = olga;
      await page
        .getByRole('row', { name: /part#1/ })
        .getByRole('button', { name: '搁置' })
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: '搁置' }).click();
      await page.getByRole('row', { name: /part#1/ }).waitFor({ state: 'detached' });
      await page.getByRole('row', { name: /part#0/ }).waitFor();
    });

    it('show an auditor everything and no button that changes anything', async () => {
      const seat = await newSeat(world().browser);
      await logIn(seat.page, world().system.origin, 'aude', 'auditor');
      await seat.page.goto(`${world().system.origin}/operations/bureau`);
      await seat.page.getByRole('row', { name: /part#0/ }).waitFor();
      expect(await seat.page.getByRole('button', { name: '搁置' }).count()).toBe(0);
    });

    it('are not shown to a reviewer', async () => {
      const seat = await newSeat(world().browser);
      await logIn(seat.page, world().system.origin, 'rita', 'reviewer');
      await seat.page.goto(`${world().system.origin}/operations`);
      await seat.page.getByText('当前角色不能查看此页').waitFor();
    });

    it('say that the server is away, and go on once it is back', async () => {
      const { page, context } = olga;
      await at('/operations/queues', '工作队列');
      await context.setOffline(true);
      await page.getByText('网络已断开').waitFor();
      await context.setOffline(false);
      await page.getByText('网络已断开').waitFor({ state: 'hidden' });
      await page.getByRole('cell', { name: '材料识别' }).waitFor();
    });

    it('broke no rule of the content security policy', () => {
      expect(olga.complaints).toEqual([]);
    });
  });
};
