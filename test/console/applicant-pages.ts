import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createStore } from '#functions/adapters/store/create-store';
import { connectTable } from '#local/system/connect';
import { logIn, newSeat, type Seat, seriousFaults } from './browser';
import type { World } from './operator-pages';

const ACCOUNT = 'keeper';
const NUMBER = '粤ICP备2018000077号';
const PASSWORD = 'Kp20180000077x';

const Made = z.object({ id: z.string() });

/** An account with a filed subject and website, and its order to cancel the subject, for which the bureau wants the filing password. Answers the order's id. */
const orderOf = async ({ system, folder }: World): Promise<string> => {
  const connected = await connectTable(folder);
  if (connected === null) throw new Error('there is no table');
  const { subjects } = createStore(connected.table);
  const filed = { account: ACCOUNT, filing: 'earlier', filedOn: '2018-09-20' } as const;
  const certificate = { kind: 'resident-id', number: '44030519920229992X' } as const;
  await subjects.save({ ...filed, id: 's1', name: '林样例', nature: 'person', certificate, filingNumber: NUMBER });
  await subjects.saveWebsite({ ...filed, id: 'w1', subject: 's1', name: '云岚手记', domains: ['yunlan.cn'], filingNumber: `${NUMBER}-1` });
  await connected.close();
  const order = {
    ...{ channel: 'web', action: 'steps', province: 'CN-GD', websites: [], materials: [], submittedAt: '2018-10-01' },
    subject: { nature: 'person', name: '林样例', identity: 'mainland-resident', certificate },
  };
  const body = { version: 1, access: { kind: 'server' }, steps: [{ action: 'cancel-subject', target: NUMBER }], order };
  return Made.parse(await (await system.as('applicant', ACCOUNT)).post('/filings', body)).id;
};

/** Tests of what an applicant sees of the console, over a system that runs: a file that starts one takes them in. */
export const describeApplicantPages = (world: () => World): void => {
  describe('the pages of an applicant', () => {
    let seat: Seat;
    let order: string;
    beforeAll(async () => {
      order = await orderOf(world());
      seat = await newSeat(world().browser);
      await logIn(seat.page, world().system.origin, ACCOUNT, 'applicant');
    });
    afterAll(() => seat?.context.close());

    it('begin with their own orders and show no queue', async () => {
      const { page } = seat;
      await page.getByRole('heading', { name: '我的备案订单' }).waitFor();
      expect(await page.getByRole('link', { name: '队列' }).count()).toBe(0);
      await page.locator('main').getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: order }).waitFor();
      expect(await page.getByRole('heading', { level: 2, name: '审计事件' }).count()).toBe(0);
    });

    it('take a filing password by keyboard alone, in both languages, and never show it', async () => {
      const { page } = seat;
      await page.goto(`${world().system.origin}/filings/${order}`);
      const part = page.locator('#passwords');
      await part.getByText(NUMBER).waitFor();
      await part.getByText('必须提供').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await part.getByLabel('密码', { exact: true }).focus();
      await page.keyboard.type('两个 词');
      await page.keyboard.press('Enter');
      await part.getByRole('alert').waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await part.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.keyboard.press('Enter');
      await part.getByText('Given').waitFor();
      expect(await part.getByLabel('Another password').inputValue()).toBe('');
      await page.reload();
      await part.getByText('Given').waitFor();
      expect(await page.content()).not.toContain(PASSWORD);
      expect(await seriousFaults(page)).toEqual([]);
      expect(seat.complaints).toEqual([]);
    });
  });
};
