import { describe, expect, it } from 'vitest';
import { advanceSending } from '#functions/submit-to-bureau/advance-sending';
import { requestSubmission } from '#functions/submit-to-bureau/request-submission';
import { resumeSending } from '#functions/submit-to-bureau/resume-sending';
import { submitToBureau } from '#functions/submit-to-bureau/submit-to-bureau';
import { withdrawSubmission } from '#functions/submit-to-bureau/withdraw-submission';
import { memoryStore } from '#test/functions/memory-store';
import { sendingOffice } from './sending-office';

describe('numbers', () => {
  it('count from 1, one for each filing, and a filing that is submitted again keeps its own', async () => {
    const office = sendingOffice();
    expect(await office.submitted('a')).toMatchObject({ state: 'submitted', number: 1 });
    expect(await office.submitted('b')).toMatchObject({ state: 'submitted', number: 2 });
    expect(await office.submitted('a')).toMatchObject({ state: 'submitted', number: 1 });
    expect(office.bureau.accepted.size).toBe(2);
    expect(await office.ledger.sentFiles({ limit: 10 })).toMatchObject([{ number: 1 }, { number: 2 }]);
  });

  it('go on after the last that the bureau has from before', async () => {
    const office = sendingOffice();
    for (let number = 1; number <= 500; number += 1)
      office.bureau.accepted.set(number, { packed: new Uint8Array(), hash: `old-${number}` });
    expect(await office.submitted('a')).toMatchObject({ number: 501 });
  });

  it('are one for a wish that ten ask for at once, with one set of ids', async () => {
    const office = sendingOffice();
    const results = await Promise.all(Array.from({ length: 10 }, () => office.submitted('a')));
    expect(new Set(results.map((result) => JSON.stringify(result)))).toHaveLength(1);
    expect(office.bureau.accepted.size).toBe(1);
    expect(office.bureau.calls.filter((call) => call.startsWith('upload'))).toEqual(['upload 1']);
  });

  it('are given in the order of asking, whoever moves the line on', async () => {
    const office = sendingOffice();
    await requestSubmission(office.wish('first'), office.tools);
    office.clock.nowMs += 1;
    expect(await office.submitted('second')).toMatchObject({ number: 2 });
    expect(await office.submitted('first')).toMatchObject({ number: 1 });
  });

  it('are not given to what was withdrawn before, and what has one cannot be withdrawn', async () => {
    const office = sendingOffice();
    const requested = await requestSubmission(office.wish('a'), office.tools);
    if ('problems' in requested) throw new Error('not built');
    expect(await withdrawSubmission(requested.submission.key, office.ledger)).toBe(true);
    expect(await office.submitted('a')).toMatchObject({ state: 'withdrawn' });
    const sent = await office.submitted('b');
    expect(sent).toMatchObject({ number: 1 });
    expect('submission' in sent && (await withdrawSubmission(sent.submission, office.ledger))).toBe(false);
  });
});

describe('a lost reply', () => {
  it('to a file that was accepted: the bureau is asked, and nothing is sent twice', async () => {
    const office = sendingOffice();
    office.bureau.uploads.push('reply-lost');
    expect(await office.submitted('a')).toMatchObject({ state: 'submitted', number: 1 });
    expect(office.bureau.calls).toEqual(['previous', 'upload 1', 'previous']);
  });

  it('to a file that never arrived: the same bytes go out under the same number', async () => {
    const office = sendingOffice();
    office.bureau.uploads.push('call-lost');
    expect(await office.submitted('a')).toMatchObject({ number: 1 });
    expect(office.bureau.calls).toEqual(['previous', 'upload 1', 'previous', 'upload 1']);
  });

  it('and no answer to the question: nothing is sent before there is one', async () => {
    const office = sendingOffice();
    await office.submitted('a');
    office.bureau.uploads.push('reply-lost');
    office.bureau.questions.push('reply-lost', 'not-sent', 902, 999, 'call-lost');
    expect(await office.submitted('b')).toMatchObject({ number: 2 });
    expect(office.bureau.calls.filter((call) => call.startsWith('upload'))).toEqual(['upload 1', 'upload 2']);
  });

  it('with a file of somebody else under our number: everything stops', async () => {
    const office = sendingOffice();
    await office.submitted('a');
    office.bureau.uploads.push('call-lost');
    await office.submit('b');
    office.bureau.accepted.set(2, { packed: new Uint8Array(), hash: 'foreign' });
    expect(await office.submitted('b')).toMatchObject({ state: 'held', reason: 'number-used-by-another' });
    expect(await office.submitted('c')).toMatchObject({ state: 'held' });
  });

  it('and a bureau that lost its history: the stored files go out again in order, then the new one', async () => {
    const office = sendingOffice();
    for (const filing of ['a', 'b', 'c']) await office.submitted(filing);
    const before = new Map(office.bureau.accepted);
    office.bureau.accepted.delete(2);
    office.bureau.accepted.delete(3);
    office.bureau.uploads.push('call-lost');
    expect(await office.submitted('d')).toMatchObject({ number: 4 });
    expect(office.bureau.calls.slice(-5)).toEqual(['upload 4', 'previous', 'upload 2', 'upload 3', 'upload 4']);
    for (const [number, file] of before) expect(office.bureau.accepted.get(number)).toEqual(file);
  });
});

describe('a return code', () => {
  it.each([15, 20, 901])('%i costs no number and no place: the file waits and goes out again', async (code) => {
    const office = sendingOffice();
    office.bureau.uploads.push(code, code);
    expect((await office.submit('a')).state).toBe('wait');
    expect(await office.submitted('a')).toMatchObject({ number: 1 });
  });

  it('14 makes the missing files go out first, the one in the middle too', async () => {
    const office = sendingOffice();
    for (const filing of ['a', 'b', 'c']) await office.submitted(filing);
    office.bureau.accepted.delete(2);
    expect(await office.submitted('d')).toMatchObject({ number: 4 });
    expect(office.bureau.calls.slice(-3)).toEqual(['upload 4', 'upload 2', 'upload 4']);
    expect([...office.bureau.accepted.keys()].sort()).toEqual([1, 2, 3, 4]);
  });

  it.each([7, 8])('%i makes the file be packed anew under the same number', async (code) => {
    const office = sendingOffice();
    office.bureau.uploads.push(code);
    expect(await office.submitted('a')).toMatchObject({ number: 1 });
    expect(office.built).toHaveLength(2);
    const hash = (await office.ledger.sentFile(1))?.hash;
    expect(hash).toBe(office.bureau.accepted.get(1)?.hash);
  });

  it('7 for ever stops the line', async () => {
    const office = sendingOffice();
    office.bureau.uploads.push(...Array.from({ length: 9 }, () => 7));
    expect(await office.submitted('a')).toMatchObject({ state: 'held', reason: 'packing' });
  });

  it.each([4, 5, 6, 9, 10, 11, 12, 13, 16, 19])('%i stops the line, and an operator lets it go on', async (code) => {
    const office = sendingOffice();
    office.bureau.uploads.push(code);
    expect((await office.submitted('a')).state).toBe('held');
    expect((await office.submitted('a')).state).toBe('held');
    await resumeSending(office.ledger);
    expect(await office.submitted('a')).toMatchObject({ number: 1 });
  });

  it('18 gives the file back, and its number goes to the next one', async () => {
    const office = sendingOffice();
    office.bureau.uploads.push(18);
    expect(await office.submitted('a')).toMatchObject({ state: 'to-correct', returnCode: 18 });
    expect(await office.submitted('b')).toMatchObject({ number: 1 });
    expect([...office.outcomes.values()].map(({ is }) => is)).toEqual(['to-correct', 'submitted']);
  });

  it.each([999, 1, 77])('%i says nothing: the bureau is asked before the file goes out again', async (code) => {
    const office = sendingOffice();
    office.bureau.uploads.push(code);
    expect(await office.submitted('a')).toMatchObject({ number: 1 });
    expect(office.bureau.calls).toEqual(['previous', 'upload 1', 'previous', 'upload 1']);
  });

  it('999 for ever stops the line', async () => {
    const office = sendingOffice();
    office.bureau.uploads.push(...Array.from({ length: 9 }, () => 999));
    expect(await office.submitted('a')).toMatchObject({ state: 'held', reason: 'other-answer' });
  });
});

describe('an idle line', () => {
  it('finds out within an hour that the bureau lost its last file', async () => {
    const office = sendingOffice();
    await office.submitted('a');
    await office.submitted('b');
    office.bureau.accepted.delete(2);
    office.clock.nowMs += 3_600_000;
    await office.submitted('a');
    while ((await advanceSending(office.tools)).comes === 'again');
    expect([...office.bureau.accepted.keys()]).toEqual([1, 2]);
  });
});

describe('kept bytes', () => {
  it('that are gone are packed anew, under the same number', async () => {
    const office = sendingOffice();
    office.bureau.uploads.push('call-lost');
    await office.submit('a');
    const files = memoryStore();
    office.clock.nowMs += 60_000;
    expect(await submitToBureau(office.wish('a'), { ...office.tools, files })).toMatchObject({ state: 'submitted', number: 1 });
  });

  it('that cannot be kept at all stop the line', async () => {
    const office = sendingOffice();
    const files = { get: memoryStore().get, put: async () => {} };
    expect(await submitToBureau(office.wish('a'), { ...office.tools, files })).toMatchObject({ state: 'held', reason: 'packing' });
  });

  it('of a file that the bureau lost and that are gone stop the line', async () => {
    const office = sendingOffice();
    await office.submitted('a');
    office.bureau.accepted.clear();
    expect(await submitToBureau(office.wish('b'), { ...office.tools, files: memoryStore() })).toMatchObject({
      state: 'held',
      reason: 'file-not-kept',
    });
  });
});
