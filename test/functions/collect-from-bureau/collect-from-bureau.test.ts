import { describe, expect, it } from 'vitest';
import { BureauFileFault, BureauReplyLost } from '#functions/bureau-ports';
import { collectFromBureau } from '#functions/collect-from-bureau/collect-from-bureau';
import { sampleBlocks } from '#test/fixtures/bureau/downloads';
import { collectingOffice, filed, machine, review } from './collecting-office';

describe('collecting', () => {
  it('empties the outbox: a pass, the decision and the numbers end up with their filing', async () => {
    const office = collectingOffice();
    const key = await office.sent('a', '11');
    office.send('f1', machine(1, '11', 1001, 1062));
    office.send('f2', review(1, '11', true));
    office.send('f3', filed('11'));
    expect(await office.collect()).toMatchObject({ comes: 'done', files: 3, applied: 3 });
    expect(office.acknowledged).toEqual(['f1', 'f2', 'f3']);
    expect(office.said('a')).toEqual(['approved', 'approved', 'numbers']);
    expect(await office.stateOf(key)).toBe('approved');
    expect(await office.quarantined()).toEqual([]);
  });

  it('takes the three in any order', async () => {
    const office = collectingOffice();
    const key = await office.sent('a', '11');
    office.send('f3', filed('11'));
    office.send('f2', review(1, '11', true));
    office.send('f1', machine(1, '11', 1001));
    await office.collect();
    expect(office.said('a')).toEqual(['numbers', 'approved', 'approved']);
    expect(await office.stateOf(key)).toBe('approved');
  });

  it('gives a refusal with every reason', async () => {
    const office = collectingOffice();
    await office.sent('a', '11');
    office.send('f1', machine(1, '11', 1005, 1041));
    office.send('f2', machine(1, '11', 1002), review(1, '11', false));
    await office.collect();
    expect(office.outcomes[0]).toMatchObject({ is: 'refused', reasons: [{ code: 1005, text: 'reason 1005' }, { code: 1041 }] });
    expect(office.outcomes[2]).toMatchObject({ is: 'refused', opinion: '请更正网站名称' });
  });

  it('takes codes that only report for no judgement', async () => {
    const office = collectingOffice();
    const key = await office.sent('a', '11');
    office.send('f1', machine(1, '11', 1060, 1062));
    await office.collect();
    expect(office.said('a')).toEqual(['checked']);
    expect(await office.stateOf(key)).toBe('accepted');
  });

  it('knows a file by its name, however often it comes', async () => {
    const office = collectingOffice();
    await office.sent('a', '11');
    for (let time = 0; time < 3; time += 1) {
      office.send('f1', machine(1, '11', 1001));
      await office.collect();
    }
    expect(office.acknowledged).toEqual(['f1', 'f1', 'f1']);
    expect(office.said('a')).toEqual(['approved']);
  });

  it('stores a file before it acknowledges it, and acts on it once though the acknowledgement is lost', async () => {
    const office = collectingOffice();
    await office.sent('a', '11');
    office.send('f1', machine(1, '11', 1001));
    const lost = { ...office.client, acknowledge: () => Promise.reject(new BureauReplyLost('time-out')) };
    expect(await collectFromBureau({ ...office.tools, client: lost })).toMatchObject({ comes: 'wait', trouble: 'lost' });
    expect(await office.ledger.download('f1')).not.toBeNull();
    office.clock.nowMs += 60_000;
    await office.collect();
    expect(office.said('a')).toEqual(['approved']);
    expect(office.outbox).toEqual([]);
  });

  it('does not acknowledge a file that arrived damaged, says so, and comes back later and later', async () => {
    const office = collectingOffice();
    const client = { ...office.client, download: () => Promise.reject(new BureauFileFault('digest', 'f1')) };
    const first = await collectFromBureau({ ...office.tools, client });
    expect(first).toMatchObject({ comes: 'wait', trouble: 'file-digest' });
    expect(await collectFromBureau({ ...office.tools, client })).toEqual(first);
    office.clock.nowMs += 10_000;
    expect(await collectFromBureau({ ...office.tools, client })).toMatchObject({ untilMs: office.clock.nowMs + 20_000 });
    expect(office.acknowledged).toEqual([]);
  });

  it.each([4, 12, 19])('stops on %i until an operator looks', async (code) => {
    const office = collectingOffice();
    const client = { ...office.client, download: async () => ({ code, message: '' }) };
    expect(await collectFromBureau({ ...office.tools, client })).toMatchObject({ comes: 'held', trouble: String(code) });
    office.send('f1', machine(1, '11', 1001));
    expect(await office.collect()).toMatchObject({ comes: 'held', files: 0 });
  });

  it('passes on every kind of block, and says which it does not understand', async () => {
    const office = collectingOffice();
    for (const [place, block] of sampleBlocks.entries()) office.send(`f${place}`, block);
    office.outbox.push({ name: 'new', xml: '<DownloadData><ICP><NEU><A>1</A></NEU></ICP></DownloadData>' });
    office.outbox.push({ name: 'broken', xml: 'no XML' });
    expect(await office.collect()).toMatchObject({ comes: 'done', files: sampleBlocks.length + 2 });
    const blocks = office.outcomes.flatMap((one) => (one.is === 'block' ? [one.block.path] : [one.is]));
    for (const name of ['ICP/HMDLB', 'ICP/WBAWZLB', 'ICP/FFJRHMD', 'JCDM', 'ICP/NEU', 'rectification', 'verification-task'])
      expect(blocks).toContain(name);
    expect(await office.quarantined()).toContain('broken#file unreadable');
  });
});
