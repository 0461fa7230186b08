import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SEEN_MS } from '#console/pages/task/decision-guard';
import { UNDO_MS } from '#console/review/outbox';
import { createStore } from '#functions/adapters/store/create-store';
import { connectTable } from '#local/system/connect';
import { uploadMaterial } from '#local/system/upload-filing';
import { LEASE_MINUTES } from '#shared/review/lease';
import { untilState } from '#test/local/system/journey';
import { endDatabaseOf, type RunningSystem, startProcess } from '#test/local/system/running-system';
import { describeAccessPages } from './access-pages';
import { describeApplicantPages } from './applicant-pages';
import { launchBrowser, logIn, newSeat, type Seat, seriousFaults } from './browser';
import { sendFiling } from './filings';
import { describeOperatorPages } from './operator-pages';
import { describeQueuePages } from './queue-pages';
import { describeRerunPages } from './rerun-pages';
import { describeSessionPages } from './session-pages';

const HOSTILE = `\u202e广东省"><img src=x onerror=document.title='broken'><script>document.title='broken'</script>=cmd|' /C calc'!A0`;

const Tasks = z.object({ items: z.array(z.object({ id: z.string(), filingId: z.string() })) });
const Holders = z.object({ items: z.array(z.object({ id: z.string(), holder: z.string().optional() })) });
const Trail = z.object({ items: z.array(z.object({ event: z.string() })) });
const Fixes = z.object({ fixList: z.array(z.unknown()) });

let folder: string;
let system: RunningSystem;
let browser: Browser;
let anna: Seat;
let tasks: ReadonlyMap<string, string>;
let filings: { readonly differs: string; readonly hostile: string; readonly clean: string; readonly other: string };

const taskOf = (filing: string): string => tasks.get(filing) ?? '';
const openTask = async (page: Page, filing: string): Promise<void> => {
  await page.goto(`${system.origin}/tasks/${taskOf(filing)}`);
  await page.getByRole('grid').waitFor();
  await page.waitForTimeout(SEEN_MS);
};

/** A task in another's hands, as it is once the claim on it ended and that other person took it. */
const handOver = async (task: string, to: string): Promise<void> => {
  const table = await connectTable(folder);
  if (table === null) throw new Error('no system runs');
  const after = new Date(Date.now() + (LEASE_MINUTES + 1) * 60_000).toISOString();
  const { ok } = await createStore(table.table).tasks.claim(task, to, after);
  await table.close();
  if (!ok) throw new Error('the task was not taken over');
};
const focusedKey = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement?.id ?? ""');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heyan-console-'));
  [system, browser] = await Promise.all([startProcess(folder), launchBrowser()]);
  const [differs, hostile, clean, other] = await Promise.all([
    sendFiling(system, 'differs', { address: '广东省深圳市福田区另一条路99号' }),
    sendFiling(system, 'hostile', { address: HOSTILE }),
    sendFiling(system, 'clean'),
    sendFiling(system, 'other', { cardInBook: true }),
  ]);
  filings = { differs, hostile, clean, other };
  const waiting = Tasks.parse(await (await system.as('reviewer', 'zoe')).get('/queues/first-review/tasks'));
  tasks = new Map(waiting.items.map(({ id, filingId }) => [filingId, id]));
  anna = await newSeat(browser);
  await logIn(anna.page, system.origin, 'anna', 'reviewer');
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await system?.kill('SIGINT');
  await endDatabaseOf(folder);
  await rm(folder, { recursive: true, force: true });
});

describe('the log-in', () => {
  it('speaks both languages, and axe finds nothing serious', async () => {
    const { page, context } = await newSeat(browser);
    await page.goto(system.origin);
    await page.getByRole('button', { name: '登录' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.locator('#subject').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  });
});

describe('the queues', () => {
  it('show what waits, in both languages, and nothing serious to axe', async () => {
    const { page } = anna;
    await page.getByText('初审').first().waitFor();
    await page.getByRole('row').nth(4).waitFor();
    expect(await page.getByRole('row').count()).toBe(5);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Queues' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '中文' }).click();
  });

  it('list every key under ?', async () => {
    const { page } = anna;
    await page.keyboard.press('?');
    const help = page.getByRole('dialog');
    await help.waitFor();
    expect(await help.innerText()).toContain('领取下一个');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
  });
});

describeAccessPages(() => ({ system, browser, task: taskOf(filings.differs) }));

describeSessionPages(() => ({ system, browser, task: taskOf(filings.differs) }));

describe('a task', () => {
  it('that was prepared as the next one is given back by a page that closes', async () => {
    const { page, context } = await newSeat(browser);
    await logIn(page, system.origin, 'carl', 'reviewer');
    await openTask(page, filings.clean);
    const reviewer = await system.as('reviewer', 'carl');
    const held = async () =>
      Holders.parse(await reviewer.get('/queues/first-review/tasks?mine=true')).items.filter(({ holder }) => holder === 'carl');
    await expect.poll(async () => (await held()).length, { timeout: 15_000 }).toBe(2);
    await page.waitForLoadState('networkidle');
    await page.goto('about:blank');
    await expect.poll(async () => (await held()).map(({ id }) => id), { timeout: 15_000 }).toEqual([taskOf(filings.clean)]);
    await reviewer.post(`/tasks/${taskOf(filings.clean)}/release`);
    await context.close();
  });

  it('says that a picture did not come, asks for it no more by itself, and again when told to', async () => {
    const { page, context, complaints } = await newSeat(browser);
    await logIn(page, system.origin, 'paul', 'reviewer');
    let asked = 0;
    const pictures = /\.(jpe?g|png)\?/;
    await page.route(pictures, (route) => {
      asked += 1;
      return route.abort();
    });
    await openTask(page, filings.differs);
    await page.getByText('图片没有载入').waitFor();
    const before = asked;
    await page.waitForTimeout(1500);
    expect(asked).toBe(before);
    await page.unroute(pictures);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('图片没有载入').waitFor({ state: 'detached' });
    await page.locator('section[aria-label="图片"] img').first().waitFor();
    await page.keyboard.press('q');
    await page.getByRole('heading', { name: '待办队列' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('has its picture moved, enlarged, lightened and brought back by keys, which the help names', async () => {
    const { page } = anna;
    await openTask(page, filings.differs);
    const image = 'document.querySelector(\'section[aria-label="图片"] img\')';
    await page.locator('section[aria-label="图片"] img').first().waitFor();
    const look = () => page.evaluate<string>(`${image}.closest('[style*="scale"]').style.transform + ' ' + ${image}.style.filter`);
    const placed = async () => {
      const [, x = 0, y = 0, scale = 0] = /translate\((-?[\d.]+)px, (-?[\d.]+)px\) scale\(([\d.]+)\)/.exec(await look())?.map(Number) ?? [];
      return { x, y, scale };
    };
    const before = await placed();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await placed()).x).toBeLessThan(before.x);
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => (await placed()).y).toBeLessThan(before.y);
    await page.keyboard.press('+');
    await expect.poll(async () => (await placed()).scale).toBeGreaterThan(before.scale);
    await page.keyboard.press('b');
    await page.keyboard.press('Shift+X');
    await expect.poll(look).toContain('brightness(1.1) contrast(0.9)');
    await page.keyboard.press('0');
    await expect.poll(look).not.toContain('brightness');
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').innerText()).toContain('向右移动画面');
    await page.keyboard.press('Escape');
  });

  it('is decided by keyboard alone: unresolved fields only, two returned, taken back once, then sent', async () => {
    const { page } = anna;
    await openTask(page, filings.differs);
    await page.getByText('还有 2 项待核对').waitFor();
    const first = await focusedKey(page);
    await page.keyboard.press('Enter');
    const second = await focusedKey(page);
    expect(new Set([first, second]).size).toBe(2);
    await page.keyboard.press('Enter');
    expect(await focusedKey(page)).toBe(first);
    expect(await seriousFaults(page)).toEqual([]);
    for (const note of ['one', 'two']) {
      await page.keyboard.press('r');
      await page.getByRole('group', { name: '退回此项' }).waitFor();
      await page.getByLabel('内部备注（申请人看不到）').fill(note);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('group', { name: '退回此项' }).waitFor({ state: 'detached' });
    }
    await page.getByText('退回 2 项').waitFor();
    await page.keyboard.press('Shift+R');
    await page.getByText('已退回 2 项').waitFor();
    await page.keyboard.press('z');
    await page.waitForURL(`**/tasks/${taskOf(filings.differs)}`);
    await page.getByText('退回 2 项').waitFor();
    await page.getByText('由我处理').waitFor();
    await page.waitForTimeout(SEEN_MS);
    await page.keyboard.press('Shift+R');
    await page.waitForURL((url) => !url.pathname.endsWith(taskOf(filings.differs)));
    const applicant = await system.as('applicant', 'differs');
    await untilState(applicant, filings.differs, 'returned-to-applicant');
    const { fixList } = Fixes.parse(await applicant.get(`/filings/${filings.differs}`));
    expect(fixList).toHaveLength(2);
    expect(JSON.stringify(fixList)).not.toContain('*');
  });

  it('that came back says what the applicant changed, and what was read otherwise than before', async () => {
    const { page } = anna;
    const applicant = await system.as('applicant', 'differs');
    const path = 'examples/person-passes/materials/id-both-sides.jpg';
    await uploadMaterial(applicant, filings.differs, { kind: 'resident-id', of: 'subject', path });
    await applicant.post(`/filings/${filings.differs}/submit`);
    await untilState(applicant, filings.differs, 'first-review');
    await page.goto(`${system.origin}/tasks/${filings.differs}.t2`);
    await page.getByText(/上次退回后申请人修改了 \d+ 处/).waitFor();
    await page.getByText('已修改').first().waitFor();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: '比较两次读取' });
    await dialog.getByLabel('之前').selectOption({ index: 0 });
    await dialog.getByText('居民身份证人像面 · 姓名或名称').waitFor();
    expect(await dialog.innerText()).toContain('毛**');
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '短暂显示（记录）' }).click();
    await dialog.getByText('毛英强').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('masks a personal value until a key shows it for a moment, and the audit trail knows', async () => {
    const { page } = anna;
    await openTask(page, filings.hostile);
    const row = page.getByRole('row', { name: /姓名或名称/ }).first();
    expect(await row.innerText()).toContain('毛**');
    await row.click();
    await page.keyboard.press('v');
    await expect.poll(() => row.innerText(), { timeout: 15_000 }).not.toContain('*');
    const trail = Trail.parse(await (await system.as('auditor', 'otto')).get(`/filings/${filings.hostile}/audit`));
    expect(trail.items.map(({ event }) => event)).toContain('values-revealed');
    await expect.poll(() => row.innerText(), { timeout: 15_000 }).toContain('毛**');
  });

  it('shows what looks like HTML, script or a change of direction as text', async () => {
    const { page } = anna;
    await openTask(page, filings.hostile);
    const row = page.getByRole('row', { name: /住址/ }).first();
    await row.click();
    await page.keyboard.press('v');
    await expect.poll(() => row.innerText(), { timeout: 15_000 }).toContain('<script>');
    expect(await row.innerText()).toContain('U+202E');
    expect(await page.title()).toBe('审核任务 · 核验');
    expect(await page.locator('main img[src="x"]').count()).toBe(0);
  });

  it('whose claim ended and that another took over is refused with the holder, and the draft stays', async () => {
    const { page } = anna;
    await openTask(page, filings.clean);
    await page.getByText('由我处理').waitFor();
    await page.keyboard.press('a');
    await handOver(taskOf(filings.clean), 'bob');
    await page.keyboard.press('Shift+A');
    await page.getByText(/未能提交，内容已保留 bob 正在处理该任务/).waitFor();
    await page.getByRole('button', { name: '查看该任务' }).click();
    await page.waitForURL(`**/tasks/${taskOf(filings.clean)}`);
    await page.getByText(/^bob 正在处理/).waitFor();
    await page.getByText('已核对', { exact: true }).waitFor();
  });

  it('that two browsers had open is decided by the first; the second hears by whom and when, and its draft stays', async () => {
    const { page } = anna;
    const bob = await newSeat(browser, 'en');
    await logIn(bob.page, system.origin, 'bob', 'reviewer');
    await openTask(page, filings.hostile);
    await page.getByText('由我处理').waitFor();
    await handOver(taskOf(filings.hostile), 'bob');
    await openTask(bob.page, filings.hostile);
    await bob.page.getByText(/Yours until/).waitFor();
    for (const one of [page, bob.page]) {
      await one.keyboard.press('r');
      await one.getByRole('group', { name: /退回此项|Return this/ }).waitFor();
      await one.keyboard.press('Control+Enter');
      await one.getByText(/退回 1 项|1 to return/).waitFor();
    }
    await bob.page.keyboard.press('Shift+R');
    await untilState(await system.as('applicant', 'hostile'), filings.hostile, 'returned-to-applicant');
    await page.keyboard.press('Shift+R');
    await page.getByText(/该任务已由 bob 于 2\d{3}年.* 处理。/).waitFor();
    await page.getByRole('button', { name: '查看该任务' }).click();
    await page.getByText(/^已由 bob 于 .* 处理：退回$/).waitFor();
    await page.getByText('退回 1 项').waitFor();
    expect(await page.getByRole('button', { name: '退回申请人' }).isDisabled()).toBe(true);
    // Who leaves the work gives back the task that was prepared for them.
    await bob.page.keyboard.press('q');
    await bob.page.waitForURL(`${system.origin}/`);
    await bob.page.waitForLoadState('networkidle');
    expect(bob.complaints).toEqual([]);
    await bob.context.close();
  });

  it('that somebody holds is shown with the holder, and taken over once the claim ended', async () => {
    const { page } = anna;
    await page.goto(`${system.origin}/`);
    await page.getByRole('grid').waitFor();
    const table = await connectTable(folder);
    if (table === null) throw new Error('no system runs');
    const endsInMs = 12_000;
    const at = new Date(Date.now() - LEASE_MINUTES * 60_000 + endsInMs).toISOString();
    const store = createStore(table.table);
    await store.tasks.release(taskOf(filings.other), 'anna', new Date().toISOString());
    await store.tasks.claim(taskOf(filings.other), 'bob', at);
    await table.close();
    await openTask(page, filings.other);
    await page.getByText(/bob/).first().waitFor();
    const takeOver = page.getByRole('button', { name: '接手' });
    await takeOver.click({ timeout: 40_000 });
    await page.getByText('由我处理').waitFor();
  });

  it('turns to the page of a file on which a field stands, and page keys turn its pages', async () => {
    const { page } = anna;
    await openTask(page, filings.other);
    const shown = () => page.evaluate<string>(`document.querySelector('select[aria-label="图片"]').selectedOptions[0].text`);
    await page.getByRole('row', { name: /^号码/ }).click();
    await expect.poll(shown).toContain('第 1/2 页');
    const boxes = page.locator('main svg:not(.lucide) rect');
    const ofFront = await boxes.count();
    await page.getByRole('row', { name: /^签发机关/ }).click();
    await expect.poll(shown).toContain('第 2/2 页');
    expect([ofFront, await boxes.count()]).toEqual([6, 3]);
    await page.keyboard.press('PageUp');
    await expect.poll(shown).toContain('第 1/2 页');
    await page.keyboard.press('PageDown');
    await expect.poll(shown).toContain('第 2/2 页');
  });

  it('takes note of a reading that was wrong, by its button as by its key', async () => {
    const { page } = anna;
    const row = page.getByRole('row', { name: /^姓名或名称/ }).first();
    await row.click();
    await row.getByRole('button', { name: '读取有误，填写无误' }).click();
    await row.getByText('已核对 · 读取有误').waitFor();
    await row.click();
    await page.keyboard.press('w');
    await row.getByText('已核对 · 读取有误').waitFor({ state: 'detached' });
    // A key that is held down marks once.
    for (const again of ['down', 'down', 'down', 'up'] as const) await page.keyboard[again]('w');
    await row.getByText('已核对 · 读取有误').waitFor();
    await expect.poll(() => page.getByText('已核对 · 读取有误').count()).toBe(1);
  });

  it('is decided offline too: it says so, what was taken back stays back, and what was not goes out when the network is back', async () => {
    const { page, context } = anna;
    const applicant = await system.as('applicant', 'other');
    await openTask(page, filings.other);
    await page.getByText('由我处理').waitFor();
    await page.keyboard.press('a');
    await context.setOffline(true);
    await page.getByText('网络已断开').waitFor();
    await page.keyboard.press('Shift+A');
    await page.getByText('尚未提交，将自动重试').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: '撤回并查看' }).click();
    await page.waitForURL(`**/tasks/${taskOf(filings.other)}`);
    await context.setOffline(false);
    await page.getByText('由我处理').waitFor();
    await page.waitForTimeout(UNDO_MS + 1000);
    expect(await applicant.get(`/filings/${filings.other}`)).toMatchObject({ state: 'first-review' });
    await context.setOffline(true);
    await page.getByText('网络已断开').waitFor();
    await page.keyboard.press('Shift+A');
    await page.getByText('尚未提交，将自动重试').waitFor({ timeout: 30_000 });
    await context.setOffline(false);
    await untilState(applicant, filings.other, 'awaiting-photo');
    await page.getByText('尚未提交，将自动重试').waitFor({ state: 'detached' });
  });

  it('breaks the content security policy nowhere', () => {
    expect(anna.complaints).toEqual([]);
  });
});

describeApplicantPages(() => ({ system, folder, browser, filing: filings.other }));
describeOperatorPages(() => ({ system, folder, browser, filing: filings.other }));
describeRerunPages(() => ({ system, folder, browser, filing: filings.other }));
describeQueuePages(() => ({ system, folder, browser }));
