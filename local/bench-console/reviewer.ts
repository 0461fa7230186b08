import type { Browser, Page } from 'playwright-core';

/** Clocks of the page: until something stands, and from a key until the frame that shows what it did. Times are those of the page, from its own beginning. */
const CLOCKS = `
window.heyanKeys = [];
window.heyanPainted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
window.heyanWhen = (stands) => new Promise((done) => {
  const look = () => (stands() ? window.heyanPainted().then(done) : requestAnimationFrame(look));
  look();
});
addEventListener('keydown', ({ timeStamp }) => {
  window.heyanPressed = timeStamp;
  window.heyanPainted().then((at) => window.heyanKeys.push(at - timeStamp));
}, true);
localStorage.setItem('heyan.language', 'zh');
`;

const FILING = `document.querySelector('h1')?.parentElement?.querySelector('bdi')?.textContent`;
const FIRST_ROW = `document.querySelector('[role=grid] [role=row][aria-rowindex="2"]')`;
/** Long enough for whoever looks at a task: by then the next one is there. */
const LOOKS_MS = 1500;
const MOST_ITEMS = 40;

/** Opens the console as a reviewer of the local issuer. */
export const openReviewer = async (browser: Browser, origin: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(CLOCKS);
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await page.getByRole('button', { name: '登录' }).click();
  await page.locator('#subject').fill('bench');
  await page.locator('button[value="reviewer"]').click();
  await page.getByRole('grid').waitFor();
  return page;
};

/** Milliseconds from the beginning of a navigation until the first task of the queue is painted. */
export const queueShown = async (page: Page, origin: string): Promise<number> => {
  await page.goto(`${origin}/`, { waitUntil: 'commit' });
  return page.evaluate<number>(`window.heyanWhen(() => ${FIRST_ROW})`);
};

/** Milliseconds from each of some keys until the frame that shows what it did, one at a time. */
export const keysToPaint = async (page: Page, keys: readonly string[]): Promise<readonly number[]> => {
  await page.evaluate('window.heyanKeys.length = 0');
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  return page.evaluate<readonly number[]>('window.heyanKeys');
};

/** Opens the most urgent task, and holds it. */
export const openFirstTask = async (page: Page): Promise<void> => {
  await page.keyboard.press('n');
  await page.waitForURL('**/tasks/*');
  await page.getByText('由我处理').waitFor();
};

/** What follows a decision: how long until the next task stands, and until its first picture does. */
export type NextTask = { readonly readyMs: number; readonly pictureMs: number };

/** Settles every open field of the task, approves it, and says how soon the next one stands. */
export const approve = async (page: Page): Promise<NextTask> => {
  await page.getByText('由我处理').waitFor();
  for (let pressed = 0; pressed < MOST_ITEMS && (await page.getByText(/还有 \d+ 项待核对/).count()) > 0; pressed += 1)
    await page.keyboard.press('a');
  await page.waitForTimeout(LOOKS_MS);
  await page.waitForLoadState('networkidle');
  const before = await page.evaluate<string>(FILING);
  const shown = page.evaluate<NextTask>(`(async () => {
    const ready = await window.heyanWhen(() => ![undefined, ${JSON.stringify(before)}].includes(${FILING}) && document.querySelector('[role=grid] [id^="item-"]'));
    const pressed = window.heyanPressed;
    const picture = await window.heyanWhen(() => [...document.querySelectorAll('main img')].some((one) => one.complete && one.naturalWidth > 0));
    return { readyMs: ready - pressed, pictureMs: picture - pressed };
  })()`);
  await page.keyboard.press('Shift+A');
  return shown;
};
