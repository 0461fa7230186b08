import { describe, expect, it, vi } from 'vitest';
import { TransientError } from '#functions/errors';
import { createTurnedClock } from '#local/clock';
import type { Json } from '#local/step-functions/json';
import { machine, machineArn } from './machine';
import { endOf, finishedOf, runningEngine, startOfTime } from './running-engine';

const waiting = (more: Readonly<Record<string, Json>> = {}): string =>
  machine({
    A: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
      TimeoutSeconds: 86400,
      End: true,
      ...more,
    },
  });

/** An engine on a clock that is turned by hand, one execution in it, and the tokens that its function was given. */
const asked = async (definition: string, invoke?: (payload: Json) => Promise<unknown>) => {
  const clock = createTurnedClock(startOfTime);
  const tokens: string[] = [];
  const { engine } = await runningEngine({
    machines: { [machineArn]: definition },
    clock,
    invoke: async (_arn, payload) => {
      if (typeof payload === 'object' && payload !== null && 'token' in payload) tokens.push(String(payload.token));
      return invoke?.(payload);
    },
  });
  const end = finishedOf(engine);
  await vi.waitFor(() => expect(tokens).toHaveLength(1));
  return { engine, clock, tokens, end, token: tokens[0] ?? '' };
};

const codeOf = async (call: Promise<unknown>): Promise<unknown> => {
  try {
    return await call;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

describe('a callback', () => {
  it('goes on with the first answer, and refuses every later one', async () => {
    const { engine, token, end } = await asked(waiting());
    await engine.sendTaskSuccess(token, '{"approved":true}');
    expect(await codeOf(engine.sendTaskSuccess(token, '1'))).toBe('TaskTimedOut');
    expect(await codeOf(engine.sendTaskFailure(token, 'No'))).toBe('TaskTimedOut');
    expect(await end).toEqual({ output: { approved: true } });
    expect(await codeOf(engine.sendTaskSuccess(token, '1'))).toBe('TaskTimedOut');
  });

  it('takes one of two answers that come at once', async () => {
    const { engine, token, end } = await asked(waiting());
    const codes = await Promise.all(['1', '2', '3'].map((output) => codeOf(engine.sendTaskSuccess(token, output))));
    expect(codes).toEqual([undefined, 'TaskTimedOut', 'TaskTimedOut']);
    expect(await end).toEqual({ output: 1 });
  });

  it('refuses what is no token, and an answer that is no JSON or too large', async () => {
    const { engine, token } = await asked(waiting());
    expect(await codeOf(engine.sendTaskSuccess('x', '1'))).toBe('InvalidToken');
    expect(await codeOf(engine.sendTaskSuccess(token, '{'))).toBe('InvalidOutput');
    expect(await codeOf(engine.sendTaskSuccess(token, JSON.stringify('x'.repeat(300_000))))).toBe('InvalidOutput');
    expect(await codeOf(engine.sendTaskSuccess(token, '1'))).toBeUndefined();
  });

  it('fails with the error it is sent, which is caught by its name', async () => {
    const { engine, token, end } = await asked(waiting());
    await engine.sendTaskFailure(token, 'Returned', 'why');
    expect(await end).toEqual({ status: 'FAILED', error: 'Returned', cause: 'why' });
  });

  it('ends at its deadline, where the machine goes on elsewhere', async () => {
    const definition = JSON.parse(waiting({ Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }] })) as {
      States: Record<string, Json>;
    };
    definition.States.Late = { Type: 'Succeed', Output: '{% $states.input.Error %}' };
    const { engine, clock, token, end } = await asked(JSON.stringify(definition));
    clock.turn(86_399_000);
    clock.turn(1000);
    expect(await codeOf(engine.sendTaskSuccess(token, '1'))).toBe('TaskTimedOut');
    expect(await end).toEqual({ output: 'States.Timeout' });
  });

  it('ends when it shows no sign of life, and lives as long as it does', async () => {
    const { engine, clock, token, end } = await asked(waiting({ HeartbeatSeconds: 60 }));
    for (let minute = 0; minute < 5; minute += 1) {
      clock.turn(59_000);
      await engine.sendTaskHeartbeat(token);
    }
    clock.turn(60_000);
    expect(await end).toMatchObject({ error: 'States.HeartbeatTimeout' });
  });

  it('fails when the call that hands out the token fails, and is asked anew with another token', async () => {
    let calls = 0;
    const { engine, clock, tokens, end } = await asked(
      waiting({ Retry: [{ ErrorEquals: ['TransientError'], IntervalSeconds: 5 }] }),
      async () => {
        calls += 1;
        if (calls === 1) throw new TransientError('throttled');
      },
    );
    await vi.waitFor(() => expect(clock.alarms()[0]).toBe(startOfTime + 5000));
    clock.turn(5000);
    await vi.waitFor(() => expect(tokens).toHaveLength(2));
    expect(await codeOf(engine.sendTaskSuccess(tokens[0] ?? '', '1'))).toBe('TaskTimedOut');
    await engine.sendTaskSuccess(tokens[1] ?? '', '2');
    expect(await end).toEqual({ output: 2 });
  });

  it('accepts an answer that comes before the call is back', async () => {
    const { engine, token, end } = await asked(waiting(), () => new Promise(() => undefined));
    await engine.sendTaskSuccess(token, '"early"');
    expect(await end).toEqual({ output: 'early' });
  });
});

describe('time-outs', () => {
  it('end a call that takes too long, and an execution as a whole', async () => {
    const clock = createTurnedClock(startOfTime);
    const call: Json = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: 'f' }, End: true };
    const machines = {
      [machineArn]: machine({ A: { ...call, TimeoutSeconds: '{% 10 * 3 %}' } }),
      [`${machineArn}2`]: machine({ A: call }, { TimeoutSeconds: 60 }),
    };
    const { engine } = await runningEngine({ machines, clock, invoke: () => new Promise(() => undefined) });
    const first = await engine.start({ stateMachineArn: machineArn, name: 'a' });
    const second = await engine.start({ stateMachineArn: `${machineArn}2`, name: 'a' });
    await vi.waitFor(() => expect(clock.alarms()).toEqual([startOfTime + 30_000, startOfTime + 60_000]));
    clock.turn(30_000);
    expect(endOf(await engine.finished(first.executionArn))).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    clock.turn(30_000);
    expect(endOf(await engine.finished(second.executionArn))).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
  });
});
