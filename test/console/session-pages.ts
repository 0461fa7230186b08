import { describe, expect, it } from 'vitest';
import type { AccessWorld } from './access-pages';
import { logIn, newSeat } from './browser';

/** Tests of what a tab keeps, of titles and of the focus, over a system that runs: a file that starts one takes them in. */
export const describeSessionPages = (world: () => AccessWorld): void => {
  describe('a tab', () => {
    it('shows nothing of the last person once they have logged out, also to whoever goes back', async () => {
      const { system, browser } = world();
      const { page, context } = await newSeat(browser);
      await logIn(page, system.origin, 'sven', 'reviewer');
      await page.getByRole('heading', { name: '待办队列' }).waitFor();
      await page.evaluate("sessionStorage.setItem('heyan.draft.some.1.sven', '{}')");
      await page.getByRole('button', { name: '退出' }).click();
      await page.getByRole('button', { name: '登录' }).waitFor();
      expect(await page.evaluate("Object.keys(sessionStorage).filter((name) => name.startsWith('heyan.'))")).toEqual([]);
      await page.goBack({ waitUntil: 'commit' });
      await page.getByRole('button', { name: '登录' }).waitFor();
      expect(await page.getByText('sven').count()).toBe(0);
      await context.close();
    });

    it('is named after its page in the language that was chosen, acts on no letter once they are switched off, and keeps the focus', async () => {
      const { system, browser, task } = world();
      const { page, context } = await newSeat(browser);
      await logIn(page, system.origin, 'tove', 'reviewer');
      await page.getByRole('row').nth(1).waitFor();
      expect(await page.title()).toBe('待办队列 · 核验');
      await page.goto(`${system.origin}/tasks/${task}`);
      await page.getByRole('grid').waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.getByText('审核任务不打印').waitFor();
      expect(await page.locator('section[aria-label="图片"]').isVisible()).toBe(false);
      await page.emulateMedia({ media: null });
      await page.getByRole('button', { name: 'English' }).click();
      await expect.poll(() => page.title()).toBe('Review task · Heyan');
      await page.keyboard.press('?');
      const help = page.getByRole('dialog');
      await help.getByRole('checkbox').click();
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'hidden' });
      await page.keyboard.press('q');
      await page.keyboard.press('?');
      expect(await page.title()).toBe('Review task · Heyan');
      expect(await page.getByRole('dialog').count()).toBe(0);
      const released = page.waitForResponse((response) => response.url().endsWith('/release'));
      await page.getByRole('link', { name: 'Back to the queues' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate('document.activeElement?.tagName'), { timeout: 15_000 }).toBe('H1');
      expect(await page.title()).toBe('Queues · Heyan');
      await released;
      await context.close();
    });
  });
};
