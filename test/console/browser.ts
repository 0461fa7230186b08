import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** What its package adds to run in a small function: in one process the storage of all contexts is one, so that two persons could not be told apart; the rest takes away what is to be shown. */
const NOT_WANTED: ReadonlySet<string> = new Set(['--single-process', '--disable-web-security', '--allow-running-insecure-content']);

/** A Chromium without a window, as its package brings it, with everything on that keeps pages and persons apart. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter((one) => !NOT_WANTED.has(one)), '--no-sandbox'],
    headless: true,
  });

/** A person's own browser: its page, and what the browser complained about: violations of the policy, and errors that no code caught. */
export type Seat = { readonly context: BrowserContext; readonly page: Page; readonly complaints: readonly string[] };

/** Another person's browser, with nothing kept from anybody's. */
export const newSeat = async (browser: Browser, language: 'zh' | 'en' = 'zh'): Promise<Seat> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(`localStorage.setItem('heyan.language', localStorage.getItem('heyan.language') ?? '${language}')`);
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) complaints.push(message.text());
  });
  return { context, page, complaints };
};

/** Logs somebody in by the local issuer's page. */
export const logIn = async (page: Page, origin: string, subject: string, role: string): Promise<void> => {
  await page.goto(`${origin}/`);
  await page.getByRole('button', { name: /登录|Log in/ }).click();
  await page.locator('#subject').fill(subject);
  await page.locator(`button[value="${role}"]`).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
};

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const faultsNow = (page: Page, options: object): Promise<readonly string[]> =>
  page.evaluate<string[]>(
    `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...options })}).then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ' ' + nodes[0]?.html.slice(0, 200)))`,
  );

/** What axe finds serious or worse on a page: each rule with the first place. In dark colours, too, which can change no more than contrast. */
export const seriousFaults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(await axe);
  // Targets of 24 pixels (WCAG 2.2, 2.5.8) are looked at only where they are asked for.
  const light = await faultsNow(page, { rules: { 'target-size': { enabled: true } } });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await faultsNow(page, { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((fault) => `dark ${fault}`)];
};
