import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seedTasks } from '#local/bench-console/task-seeds';
import type { RunningSystem } from '#test/local/system/running-system';
import { logIn, newSeat } from './browser';

/** A running system; its first review gets hundreds of tasks more. */
export type QueueWorld = { readonly system: RunningSystem; readonly browser: Browser; readonly folder: string };

/** More than the store looks through for one page. */
const MANY = 600;

/** Tests of a queue that is longer than a page; they run in one system with the console's other tests, at their end. */
export const describeQueuePages = (world: () => QueueWorld): void => {
  describe('a long queue', () => {
    it('scrolls within the window, draws the rows in view, and is looked through to its end for what is rare', async () => {
      const { system, browser, folder } = world();
      await seedTasks(folder, MANY, new Date().toISOString());
      const { page, context, complaints } = await newSeat(browser);
      await logIn(page, system.origin, 'gina', 'reviewer');
      await page.getByRole('row').nth(9).waitFor();
      expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
      expect(await page.getByRole('row').count()).toBeLessThan(60);

      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.getByLabel('主办单位性质').selectOption('foundation');
      await page.getByText('没有符合筛选的任务').waitFor();
      const pages = asked.filter((url) => url.includes('nature=foundation'));
      expect(pages.some((url) => url.includes('cursor='))).toBe(true);
      expect(complaints).toEqual([]);
      await context.close();
    });
  });
};
