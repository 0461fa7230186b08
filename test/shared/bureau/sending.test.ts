import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_WITHIN_MS, nextAction } from '#shared/bureau/sending';
import { pauseMs, uploadVerdict } from '#shared/bureau/sending-answers';
import { held, isTroubled, type Line, Line as LineSchema, openedLine, resumed } from '#shared/bureau/sending-line';
import { givenBack, rebuilt, reserved, sendingAgain, settled, uploading } from '#shared/bureau/sending-moves';
import { afterPrevious } from '#shared/bureau/sending-previous';
import type { PreviousReply, UploadReply } from '#shared/bureau/sending-replies';
import { afterSendingAgain, afterUpload } from '#shared/bureau/sending-upload';
import { RETURN_CODES, type ReturnAction } from '#shared/bureau/tables/return-codes';

const under = (line: Line, nowMs = 0): Line => uploading(reserved(line, 'submission', 'hash', nowMs), nowMs);
const code = (number: number, ...missing: number[]): UploadReply => ({ is: 'code', code: number, missing });
const last = (sequence: number, hash?: string): PreviousReply => ({ is: 'code', code: 0, sequence, hash });

describe('after a lost reply to number 5', () => {
  const lost = afterUpload(under(openedLine(4, 0)), { is: 'lost' }, 0);

  it('nothing but the question is next, after a pause', () => {
    expect(nextAction(lost, 0)).toEqual({ do: 'wait', untilMs: pauseMs(0) });
    expect(nextAction(lost, pauseMs(0))).toEqual({ do: 'ask' });
  });

  it.each<[string, PreviousReply, string | null, string]>([
    ['5 with our hash: it was accepted', last(5, 'hash'), null, 'settle'],
    ['4: it goes out again', last(4, 'four'), 'four', 'upload'],
    ['5 with another hash: stop', last(5, 'other'), null, 'nothing-while-held'],
    ['4 with a hash that is not ours: stop', last(4, 'other'), 'four', 'nothing-while-held'],
    ['2: the stored files 3 and 4 first', last(2, 'two'), 'two', 'send-again'],
    ['6: somebody is ahead of us, stop', last(6, 'six'), null, 'nothing-while-held'],
    ['nothing at all: ask again', { is: 'lost' }, null, 'ask'],
    ['902: ask again', { is: 'code', code: 902 }, null, 'ask'],
    ['0 and no number: ask again', { is: 'code', code: 0 }, null, 'ask'],
    ['5 and no hash: ask again', last(5), null, 'ask'],
    ['12: stop', { is: 'code', code: 12 }, null, 'nothing-while-held'],
  ])('%s', (_, reply, recorded, action) => {
    expect(nextAction(afterPrevious(lost, reply, recorded, 0), 3_600_000).do).toBe(action);
  });

  it('and a bureau that answers at last goes on where it stood', () => {
    expect(afterPrevious(lost, last(2, 'two'), 'two', 0).catchUp.map(({ number }) => number)).toEqual([3, 4]);
  });
});

describe('a call under way', () => {
  it('is left alone until it must have come back, then asked about', () => {
    const line = under(openedLine(0, 0), 1_000);
    expect(nextAction(line, 2_000)).toEqual({ do: 'wait', untilMs: 1_000 + ANSWER_WITHIN_MS });
    expect(nextAction(line, 1_000 + ANSWER_WITHIN_MS)).toEqual({ do: 'ask' });
  });

  it('is left alone for a missing file, too', () => {
    const behind = afterUpload(under(openedLine(4, 0)), code(14, 3, 4), 0);
    expect(nextAction(behind, 0)).toEqual({ do: 'send-again', number: 3 });
    expect(nextAction(sendingAgain(behind, 0), 0).do).toBe('wait');
    expect(nextAction(afterSendingAgain(sendingAgain(behind, 0), code(0), 0), 0)).toEqual({ do: 'send-again', number: 4 });
  });
});

describe('catching up', () => {
  const behind = afterUpload(under(openedLine(4, 0)), code(14, 4, 2, 2), 0);

  it('goes from the lowest number to the highest, each once', () => {
    expect(behind.catchUp.map(({ number }) => number)).toEqual([2, 4]);
  });

  it('takes up what the bureau misses besides', () => {
    const more = afterSendingAgain(sendingAgain(behind, 0), code(14, 1), 0);
    expect(more.catchUp.map(({ number }) => number)).toEqual([1, 2, 4]);
  });

  it('asks after a lost reply, and goes on with the next where the file arrived', () => {
    const lost = afterSendingAgain(sendingAgain(behind, 0), { is: 'lost' }, 0);
    expect(nextAction(lost, 60_000)).toEqual({ do: 'ask' });
    expect(nextAction(afterPrevious(lost, last(2, 'two'), 'two', 0), 60_000)).toEqual({ do: 'send-again', number: 4 });
    expect(nextAction(afterPrevious(lost, last(1, 'one'), 'one', 0), 60_000)).toEqual({ do: 'send-again', number: 2 });
  });

  it('stops when it leads nowhere', () => {
    let line = behind;
    for (let round = 0; round < 9 && line.hold === null; round += 1) line = afterUpload({ ...under(line), catchUp: [] }, code(14, 2), 0);
    expect(line.hold?.reason).toBe('catch-up');
  });

  it('believes no number that was never used', () => {
    expect(nextAction(afterUpload(under(openedLine(4, 0)), code(14, 5, 6), 0), 3_600_000)).toEqual({ do: 'ask' });
  });
});

describe('return codes', () => {
  it('that are not in the table never mean success', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), (number) => {
        expect(uploadVerdict(number).is).not.toBe('accepted');
      }),
    );
  });
});

describe('the meaning of a return code', () => {
  const VERDICTS: Readonly<Record<ReturnAction, readonly string[]>> = {
    proceed: ['accepted'],
    'nothing-more': ['says-nothing'],
    'ask-again': ['says-nothing'],
    stop: ['stop', 'says-nothing'],
    'send-missing-first': ['numbers-missing'],
    rebuild: ['rebuild'],
    wait: ['wait'],
    correct: ['to-correct', 'says-nothing'],
    retry: ['says-nothing'],
  };

  it.each(RETURN_CODES.map(({ code, action }) => [code, action] as const))('%i goes with its action, %s', (number, action) => {
    expect(VERDICTS[action]).toContain(uploadVerdict(number).is);
  });
});

describe('a stopped line', () => {
  it('asks first when an operator lets it go on', () => {
    const stopped = held(under(openedLine(0, 0)), 'credentials', 0, 4);
    expect(nextAction(stopped, 1e9)).toEqual({ do: 'nothing-while-held' });
    expect(isTroubled(stopped)).toBe(true);
    expect(nextAction(resumed(stopped), 0)).toEqual({ do: 'ask' });
  });
});

const reply = fc.oneof(
  fc.constant<UploadReply>({ is: 'lost' }),
  fc.constant<UploadReply>({ is: 'not-sent' }),
  fc.record({
    is: fc.constant('code' as const),
    code: fc.constantFrom(0, 4, 7, 14, 15, 18, 20, 901, 999, 50),
    missing: fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 3 }),
    sequence: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    hash: fc.constantFrom('hash', 'other', undefined),
  }),
);

describe('whatever a bureau answers', () => {
  it('a line keeps its form, moves its number only by acceptance, one at a time, and sends nothing new while a number is unknown', () => {
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 60 }), (replies) => {
        let line = openedLine(3, 0);
        let nowMs = 0;
        for (const one of replies) {
          nowMs += 4 * 3_600_000;
          const action = nextAction(line, nowMs);
          const before = line;
          const unknown = line.current?.phase === 'unknown' || line.catchUp[0]?.phase === 'unknown';
          if (unknown) expect(['ask', 'nothing-while-held', 'send-again', 'settle']).toContain(action.do);
          if (action.do === 'take') line = reserved(line, `s${nowMs}`, 'hash', nowMs);
          else if (action.do === 'upload') line = afterUpload(uploading(line, nowMs), one, nowMs);
          else if (action.do === 'send-again') line = afterSendingAgain(sendingAgain(line, nowMs), one, nowMs);
          else if (action.do === 'ask') line = afterPrevious(line, one, null, nowMs);
          else if (action.do === 'rebuild') line = rebuilt(line, 'hash', nowMs);
          else if (action.do === 'settle') line = settled(line, nowMs);
          else if (action.do === 'give-back') line = givenBack(line);
          else if (action.do === 'nothing-while-held') line = resumed(line);
          expect(LineSchema.safeParse(line).success).toBe(true);
          expect(line.next - before.next).toBe(action.do === 'settle' ? 1 : 0);
          if (action.do === 'settle') expect(before.current?.phase).toBe('accepted');
          expect(line.catchUp.every(({ number }) => number >= 1 && number < line.next)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
