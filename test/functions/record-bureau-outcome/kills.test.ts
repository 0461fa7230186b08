import { describe, expect, it } from 'vitest';
import { collectFromBureau } from '#functions/collect-from-bureau/collect-from-bureau';
import { recordApproval } from '#functions/record-approval/record-approval';
import { recordBureauOutcomes } from '#functions/record-bureau-outcome/record-bureau-outcome';
import { type SubmitPorts, submitFiling, submitPorts } from '#functions/submit-to-bureau/submit-filing';
import { type Fate, Killed, mortal } from '#local/chaos/mortal';
import { bureauOffice } from '#test/functions/build-upload/bureau-office';
import { personOrder } from '#test/functions/build-upload/orders';

type Side = 'before' | 'after';

/** Ends a process at its n-th effect, once, on one side of it. */
const fateAt = (at: number, side: Side) => {
  let count = 0;
  const fate: Fate = () => {
    count += 1;
    return count === at ? side : null;
  };
  return { fate, count: () => count };
};

const AT_ONCE = () => 0;

const READS = ['get', 'getMany', 'entered', 'byNumber', 'byBureauId', 'ofAccount'];

const course = async (at: number, side: Side) => {
  const office = bureauOffice();
  const { fate, count } = fateAt(at, side);
  const dying = <Port extends Readonly<Record<string, unknown>>>(port: Port): Port => mortal(port, fate, AT_ONCE, READS);
  const owned = await office.filing('f1', personOrder());
  const { filings, accounts, subjects } = office.store;
  const store = {
    ...office.store,
    filings: dying(filings),
    accounts: dying(accounts),
    subjects: dying(subjects),
  };
  const plain = { ...office.ports, store, derived: dying({ get: office.derived.get, put: office.derived.put }) };
  const { client, nowMs } = office.ports.sending;
  const ports: SubmitPorts = submitPorts(plain, { client, nowMs });
  const collecting = { ...office.collecting, outcomes: recordBureauOutcomes(ports) };
  const survived = async (step: () => Promise<unknown>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  };
  for (let round = 0; round < 3; round += 1) {
    await survived(() => submitFiling(owned, ports));
    await survived(() => collectFromBureau(collecting));
    await survived(() => recordApproval(owned, ports));
    office.time.nowMs += 400_000;
  }
  const { state, bureau } = await office.head('f1');
  const messages = (await office.store.outbox.ofFiling('f1')).map(({ channel, template }) => `${channel} ${template}`);
  const books = (await office.store.subjects.ofAccount('account-a')).map(({ subject, websites }) => [
    subject.filingNumber,
    websites.length,
  ]);
  const { boundTo, promotionUsed } = await office.store.accounts.get('account-a');
  const end = { state, numbers: bureau?.websiteNumbers, messages, books, boundTo, promotionUsed, sent: office.cell.read().lastSequence };
  return { end, effects: count() };
};

describe('a filing’s way to the bureau and back', () => {
  it('ends the same when it is killed before or after any of its effects', async () => {
    const { end, effects } = await course(0, 'before');
    expect(end).toMatchObject({ state: 'approved', numbers: { 0: '粤ICP备2018000001号-1' }, promotionUsed: true, sent: 1 });
    expect(end.messages).toHaveLength(6);
    expect(effects).toBeGreaterThan(15);
    for (let at = 1; at <= effects; at += 1)
      for (const side of ['before', 'after'] as const) expect([at, side, (await course(at, side)).end]).toEqual([at, side, end]);
  });
});
