import { describe, expect, it } from 'vitest';
import { memoryLedgerItems } from '#functions/adapters/memory/ledger-items';
import type { BureauLedger } from '#functions/bureau-ledger';
import { createLedger } from '#functions/bureau-ledger-over-items';
import { bureauCommand } from '#local/bureau-command';
import { collectingOffice, machine, review } from '#test/functions/collect-from-bureau/collecting-office';
import { sendingOffice } from '#test/functions/submit-to-bureau/sending-office';
import { recordedTerminal } from '#test/local/recorded-terminal';

const run = async (ledger: BureauLedger, ...args: string[]) => {
  const { terminal, out, err } = recordedTerminal();
  const simulated: unknown[] = [];
  const status = await bureauCommand(args, terminal, {
    openLedger: async () => ledger,
    simulate: async (options) => {
      simulated.push(options);
      return 0;
    },
  });
  return { status, out: out(), err: err(), simulated };
};

const empty = () => createLedger(memoryLedgerItems());

describe('bureau ledger', () => {
  it('shows an empty ledger', async () => {
    expect(await run(empty(), 'ledger')).toMatchObject({ status: 0, err: '' });
  });

  it('shows numbers, what is under way and the last files', async () => {
    const office = sendingOffice();
    await office.submitted('a');
    office.bureau.uploads.push(20);
    await office.submit('b');
    const { status, out } = await run(office.ledger, 'ledger');
    expect(status).toBe(0);
    for (const text of ['下一序号 Next number: 2', 'b r1 first-filing: 发送中 Being sent', '1  a/1/first-filing/', '[20: '])
      expect(out).toContain(text);
    expect(JSON.parse((await run(office.ledger, 'ledger', '--json')).out)).toMatchObject({ line: { next: 2 }, files: [{ number: 1 }] });
  });

  it('says why sending stopped and asks for a person; resume lets it go on', async () => {
    const office = sendingOffice();
    office.bureau.uploads.push(5);
    await office.submitted('a');
    const { status, out } = await run(office.ledger, 'ledger');
    expect(status).toBe(1);
    expect(out).toContain('! 已停止 Stopped: 管局拒绝用户名');
    expect((await run(office.ledger, 'exchange', 'a')).out).toContain('upload: [5: ');
    expect((await run(office.ledger, 'resume')).out).toContain('going on');
    expect((await run(office.ledger, 'resume')).out).toContain('nothing was stopped');
    expect(await office.submitted('a')).toMatchObject({ number: 1 });
  });
});

describe('bureau exchange', () => {
  it('shows what passed between a filing and the bureau', async () => {
    const office = collectingOffice();
    await office.sent('a', '11');
    office.send('f1', machine(1, '11', 1005));
    await office.collect();
    const { status, out } = await run(office.ledger, 'exchange', 'a');
    expect(status).toBe(0);
    for (const text of ['退回 Refused', 'f1#0: refused 1005']) expect(out).toContain(text);
  });

  it('refuses a filing that it does not know', async () => {
    expect(await run(empty(), 'exchange', 'nobody')).toMatchObject({ status: 2, out: '' });
  });
});

describe('bureau quarantine', () => {
  it('lists what could not be acted on, releases and dismisses it', async () => {
    const office = collectingOffice();
    await office.sent('a', '11');
    office.send('f1', review(1, '11', true));
    office.send('f2', review(1, '11', false));
    office.send('f3', machine(1, '99', 1001));
    await office.collect();
    const { status, out } = await run(office.ledger, 'quarantine');
    expect(status).toBe(1);
    for (const text of ['f2#0  ICP/BAJG', '与已记录的结果矛盾', 'f3#0', 'Fits nothing that we sent']) expect(out).toContain(text);
    expect(await run(office.ledger, 'quarantine', 'release', 'f2#0')).toMatchObject({ status: 0 });
    expect(await run(office.ledger, 'quarantine', 'dismiss', 'f3#0')).toMatchObject({ status: 0 });
    await office.collect();
    expect(office.said('a')).toEqual(['approved', 'refused']);
    expect(await run(office.ledger, 'quarantine')).toMatchObject({ status: 0 });
    expect((await run(office.ledger, 'quarantine', 'release', 'f9')).err).toContain('no such name');
    expect((await run(office.ledger, 'quarantine', 'dismiss', 'f3#0')).err).toContain('does not lie in quarantine');
  });
});

describe('bureau simulate', () => {
  it('starts with a port, a script and a folder', async () => {
    const { simulated } = await run(empty(), 'simulate', '--port', '8099', '--script', 's.json', '--data', 'd');
    expect(simulated).toEqual([{ port: 8099, script: 's.json', folder: 'd' }]);
  });

  it('refuses a port that is none', async () => {
    expect(await run(empty(), 'simulate', '--port', '99999')).toMatchObject({ status: 2, simulated: [] });
  });
});

describe('bureau', () => {
  it.each([
    [[]],
    [['ledger', 'x']],
    [['exchange']],
    [['quarantine', 'eat', 'f1']],
    [['quarantine', 'release']],
    [['--fast']],
    [['a', 'b', 'c', 'd']],
  ])('refuses %j with its usage', async (args) => {
    const { status, out, err } = await run(empty(), ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('用法 Usage');
  });

  it('explains itself', async () => {
    expect((await run(empty(), '--help')).out).toContain('quarantine release');
  });
});
