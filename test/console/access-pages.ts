import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RunningSystem } from '#test/local/system/running-system';
import { logIn, newSeat, seriousFaults } from './browser';

/** What the states are looked at on: a running system, and a task that waits and is given back unchanged. */
export type AccessWorld = { readonly system: RunningSystem; readonly browser: Browser; readonly task: string };

/** States of the pages that no visit without work comes to, each with what shows that it is there. */
const STATES: readonly (readonly [name: string, enter: (page: Page) => Promise<unknown>, leave: (page: Page) => Promise<unknown>])[] = [
  [
    'the task',
    (page) =>
      page
        .getByText(/由我处理|Yours/)
        .first()
        .waitFor(),
    () => Promise.resolve(),
  ],
  [
    'an item that goes back',
    async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('r');
      await page.locator('textarea').first().waitFor();
    },
    async (page) => {
      await page.keyboard.press('Escape');
      await page.reload();
      await page
        .getByText(/由我处理|Yours/)
        .first()
        .waitFor();
    },
  ],
  [
    'two pictures side by side',
    async (page) => {
      await page.keyboard.press('c');
      await page.locator('section img').nth(1).waitFor();
    },
    (page) => page.keyboard.press('c'),
  ],
  [
    'runs of the reading',
    async (page) => {
      await page.keyboard.press('d');
      await page.getByRole('dialog').waitFor();
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'the keys',
    async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'no network',
    async (page) => {
      await page.context().setOffline(true);
      await page
        .getByText(/网络已断开|offline/i)
        .first()
        .waitFor();
    },
    (page) => page.context().setOffline(false),
  ],
];

/** Tests of what axe says of the console's states, in both languages; they run in one system with the console's other tests. */
export const describeAccessPages = (world: () => AccessWorld): void => {
  describe('every state of a task', () => {
    it.each(['zh', 'en'])('has nothing serious for axe (%s)', async (language) => {
      const { system, browser, task } = world();
      const { page, context, complaints } = await newSeat(browser);
      await logIn(page, system.origin, `axel-${language}`, 'reviewer');
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      await page.goto(`${system.origin}/tasks/${task}`);
      await page.getByRole('grid').waitFor();
      for (const [name, enter, leave] of STATES) {
        await enter(page);
        expect([name, ...(await seriousFaults(page))]).toEqual([name]);
        await leave(page);
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      }
      // Back to the queue by key: the task is free again for whoever comes next.
      const released = page.waitForResponse((response) => response.url().endsWith('/release'));
      await page.keyboard.press('q');
      await released;
      await page.goto(`${system.origin}/nowhere/at-all`);
      await page
        .getByText(/没有这个页面|no such page|not found/i)
        .first()
        .waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    });
  });
};
