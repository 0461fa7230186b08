import { describe, expect, it } from 'vitest';
import { dismissNotice, releaseNotice } from '#functions/collect-from-bureau/quarantine';
import { buildDownload } from '#shared/bureau/answers/download';
import { collectingOffice, filed, machine, review } from './collecting-office';

describe('quarantine', () => {
  it('takes a text that is no file of the bureau’s, which can only be set aside', async () => {
    const office = collectingOffice();
    office.outbox.push({ name: 'f1', xml: '<html>' });
    await office.collect();
    expect(await office.quarantined()).toEqual(['f1#file unreadable']);
    expect(await releaseNotice('f1#file', office.ledger)).toBe('says-nothing');
  });

  it('takes a result for something that we never sent, acknowledged and in sight', async () => {
    const office = collectingOffice();
    office.send('f1', machine(1, '99', 1001));
    await office.collect();
    expect(office.acknowledged).toEqual(['f1']);
    expect(await office.quarantined()).toEqual(['f1#0 unknown']);
    expect(office.outcomes).toEqual([]);
    expect(await releaseNotice('f1#0', office.ledger)).toBe('done');
    await office.collect();
    expect(await office.quarantined()).toEqual(['f1#0 unknown']);
    expect(await dismissNotice('f1#0', office.ledger)).toBe('done');
    expect(await office.quarantined()).toEqual([]);
    expect(await releaseNotice('f1#0', office.ledger)).toBe('not-quarantined');
    expect(await releaseNotice('f2#0', office.ledger)).toBe('not-found');
  });

  it('holds a result that comes before we know of the upload, and lets it go when we do', async () => {
    const office = collectingOffice();
    const key = await office.sent('a', '11', 'sending');
    office.send('f1', review(1, '11', true));
    await office.collect();
    expect(await office.quarantined()).toEqual(['f1#0 early']);
    const submission = await office.ledger.submission(key);
    if (submission !== null) await office.ledger.putSubmission({ ...submission, state: 'accepted' }, submission.version);
    expect(await office.collect()).toMatchObject({ released: 1 });
    expect(office.said('a')).toEqual(['approved']);
    expect(await office.quarantined()).toEqual([]);
  });

  it.each([
    ['an approval after a refusal', false, true],
    ['a refusal after an approval', true, false],
  ])('takes %s; an operator makes the later word hold', async (_, first, second) => {
    const office = collectingOffice();
    const key = await office.sent('a', '11');
    office.send('f1', review(1, '11', first));
    office.send('f2', review(1, '11', second));
    await office.collect();
    expect(await office.stateOf(key)).toBe(first ? 'approved' : 'refused');
    expect(await office.quarantined()).toEqual(['f2#0 contradictory']);
    expect(await releaseNotice('f2#0', office.ledger)).toBe('done');
    expect(await office.collect()).toMatchObject({ released: 1 });
    expect(await office.stateOf(key)).toBe(second ? 'approved' : 'refused');
    expect(await office.quarantined()).toEqual([]);
  });

  it('takes numbers for what was refused, and other numbers for what has some', async () => {
    const office = collectingOffice();
    await office.sent('a', '11', 'refused');
    await office.sent('b', '12');
    office.send('f1', filed('11'));
    office.send('f2', filed('12', '700'));
    office.send('f3', filed('12', '701'));
    await office.collect();
    expect(await office.quarantined()).toEqual(['f1#0 contradictory', 'f3#0 contradictory']);
  });

  it('takes another content under a name that is known; both are kept', async () => {
    const office = collectingOffice();
    await office.sent('a', '11');
    office.send('f1', review(1, '11', true));
    office.send('f1', review(1, '11', false));
    await office.collect();
    expect(office.said('a')).toEqual(['approved']);
    expect((await office.ledger.notices('quarantined', { limit: 9 })).map(({ reason }) => reason)).toEqual(['name-reused']);
    expect(office.outbox).toEqual([]);
    const [notice] = await office.ledger.notices('quarantined', { limit: 9 });
    expect(await releaseNotice(notice?.id ?? '', office.ledger)).toBe('done');
    await office.collect();
    await office.collect();
    expect((await office.ledger.notices('quarantined', { limit: 9 })).map(({ reason }) => reason)).toEqual(['contradictory']);
  });

  it('takes one statement out of a file and lets the others through', async () => {
    const office = collectingOffice();
    await office.sent('a', '11');
    await office.sent('b', '12');
    const blocks = [machine(1, '11', 1001), machine(1, '98', 1001), machine(1, '12', 1005)];
    const results = blocks.flatMap((block) => (block.block === 'ICP/BAJG' ? block.entries.results : []));
    office.outbox.push({ name: 'f1', xml: buildDownload([{ block: 'ICP/BAJG', entries: { results, reviews: [] } }]) });
    await office.collect();
    expect([office.said('a'), office.said('b')]).toEqual([['approved'], ['refused']]);
    expect(await office.quarantined()).toEqual(['f1#1 unknown']);
  });

  it('takes a result that two open submissions share, until one of them has ended', async () => {
    const office = collectingOffice();
    await office.sent('a', '71001', 'accepted', 'change', 1);
    const later = await office.sent('b', '71001', 'accepted', 'change', 2);
    office.send('f1', review(4, '71001', true));
    await office.collect();
    expect(await office.quarantined()).toEqual(['f1#0 several']);
    const submission = await office.ledger.submission(later);
    if (submission !== null) await office.ledger.putSubmission({ ...submission, state: 'refused' }, submission.version);
    await office.collect();
    expect(office.said('a')).toEqual(['approved']);
  });

  it('takes a cancellation of what it does not know, until the record has come', async () => {
    const office = collectingOffice();
    await office.sent('a', '11');
    office.send('f1', { block: 'ICP/ZXSJ', entries: { cancellations: [{ kind: 0, recordId: '711', remark: null }] } });
    await office.collect();
    expect(await office.quarantined()).toEqual(['f1#0 unknown']);
    office.send('f2', filed('11', '711'));
    await office.collect();
    expect(office.said(null)).toEqual(['cancelled']);
  });
});
