import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTurnedClock } from '#local/clock';
import type { Json } from '#local/step-functions/json';
import { machine, machineArn } from './machine';
import { flaky, machineOf, steps } from './random-machine';
import { endOf, finishedOf, hastyClock, runningEngine, startOfTime, temporaryFolder } from './running-engine';

/** The journal of the only execution in a folder. */
const journalIn = (folder: string): string => join(folder, 'journals', readdirSync(join(folder, 'journals'))[0] ?? '');
const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:one`;

/** A copy of a folder as a kill would have left it: so many lines of the journal, half of the next, and no end. */
const killedAt = (folder: string, lines: readonly string[], count: number): string => {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  const half = (lines[count] ?? '').slice(0, (lines[count] ?? '').length / 2);
  writeFileSync(journalIn(copy), `${lines.slice(0, count).join('\n')}\n${half}`);
  const index = join(copy, 'executions.jsonl');
  writeFileSync(
    index,
    readFileSync(index, 'utf8')
      .split('\n')
      .filter((line) => !line.includes('"kind":"ended"'))
      .join('\n'),
  );
  return copy;
};

describe('an execution that is killed', () => {
  it('ends as it would have, whichever line of its journal was the last', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 0, max: 20 }), async (list, input) => {
        const folder = temporaryFolder();
        const machines = { [machineArn]: machineOf(list) };
        const whole = await runningEngine({ folder, machines, invoke: flaky });
        const end = await finishedOf(whole.engine, input);
        await whole.engine.close();
        expect(end).toHaveProperty('output', expect.any(Number));
        const lines = readFileSync(journalIn(folder), 'utf8').trimEnd().split('\n');
        const counts = new Set(
          Array.from({ length: Math.min(lines.length, 8) }, (_, part) => Math.round(1 + (part * (lines.length - 1)) / 7)),
        );
        for (const count of counts) {
          const again = await runningEngine({ folder: killedAt(folder, lines, count), machines, invoke: flaky });
          expect(endOf(await again.engine.finished(executionArn))).toEqual(end);
          expect(again.faults).toEqual([]);
          await again.engine.close();
        }
      }),
      { numRuns: 12, seed: 20180917 },
    );
  });

  it('does nothing again that was finished, and again what was under way', async () => {
    const calls: string[] = [];
    const task = (FunctionName: string, next: Readonly<Record<string, Json>>): Json => ({
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName },
      ...next,
    });
    const machines = { [machineArn]: machine({ A: task('a', { Next: 'B' }), B: task('b', { Next: 'C' }), C: task('c', { End: true }) }) };
    const folder = temporaryFolder();
    const hanging = async (arn: string) => {
      calls.push(arn);
      return arn === 'b' ? new Promise(() => undefined) : arn;
    };
    const first = await runningEngine({ folder, machines, invoke: hanging });
    await first.engine.start({ stateMachineArn: machineArn, name: 'one' });
    await vi.waitFor(() => expect(calls).toEqual(['a', 'b']));
    await first.engine.close();
    const second = await runningEngine({ folder, machines, invoke: async (arn) => void calls.push(arn) });
    await second.engine.finished(executionArn);
    expect(calls).toEqual(['a', 'b', 'b', 'c']);
  });

  it('keeps token and deadline of a callback, hands the token out again only when the call had not come back, and takes an answer at once', async () => {
    const definition = machine({
      A: {
        ...{ Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken', TimeoutSeconds: 3600, End: true },
        Arguments: { FunctionName: 'ask', Payload: '{% $states.context.Task.Token %}' },
      },
    });
    const machines = { [machineArn]: definition };
    const folder = temporaryFolder();
    const tokens: Json[] = [];
    let back = false;
    const invoke = async (_arn: string, token: Json) => {
      tokens.push(token);
      return back ? null : new Promise(() => undefined);
    };
    const clock = createTurnedClock(startOfTime);
    const open = () => runningEngine({ folder, machines, invoke, clock });
    const first = await open();
    await first.engine.start({ stateMachineArn: machineArn, name: 'one' });
    await vi.waitFor(() => expect(tokens).toHaveLength(1));
    await first.engine.close();
    back = true;
    clock.turn(1_800_000);
    const second = await open();
    await vi.waitFor(() => expect(tokens).toHaveLength(2));
    expect(tokens[1]).toBe(tokens[0]);
    expect(clock.alarms()).toEqual([startOfTime + 3_600_000]);
    await vi.waitFor(() => expect(readFileSync(journalIn(folder), 'utf8')).toContain('"invoked"'));
    await second.engine.close();
    const third = await open();
    await third.engine.sendTaskSuccess(String(tokens[0]), '"answered"');
    await third.engine.close();
    const fourth = await open();
    expect(endOf(await fourth.engine.finished(executionArn))).toEqual({ output: 'answered' });
    expect(tokens).toHaveLength(2);
  });

  it('waits until the instant it would have waited to, and begins a retry when it would have', async () => {
    const definition = machine({
      A: { Type: 'Wait', Seconds: 100, Next: 'B' },
      B: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: { FunctionName: 'f' },
        Retry: [{ ErrorEquals: ['Error'], IntervalSeconds: 1000 }],
        Output: '{% $states.context.State.RetryCount %}',
        End: true,
      },
    });
    const folder = temporaryFolder();
    const clock = createTurnedClock(startOfTime);
    let calls = 0;
    const invoke = async () => {
      calls += 1;
      if (calls === 1) throw new Error('x');
    };
    const open = () => runningEngine({ folder, machines: { [machineArn]: definition }, clock, invoke });
    const first = await open();
    await first.engine.start({ stateMachineArn: machineArn, name: 'one' });
    await vi.waitFor(() => expect(clock.alarms()).toHaveLength(1));
    await first.engine.close();
    clock.turn(60_000);
    const second = await open();
    await vi.waitFor(() => expect(clock.alarms()).toEqual([startOfTime + 100_000]));
    clock.turn(40_000);
    await vi.waitFor(() => expect(clock.alarms()).toEqual([startOfTime + 1_100_000]));
    await second.engine.close();
    clock.turn(600_000);
    const third = await open();
    await vi.waitFor(() => expect(clock.alarms()).toEqual([startOfTime + 1_100_000]));
    clock.turn(400_000);
    expect(endOf(await third.engine.finished(executionArn))).toEqual({ output: 1 });
    expect(calls).toBe(2);
  });

  it('waits on for the execution that it started, and starts no second one', async () => {
    const child = `${machineArn}Child`;
    const machines = {
      [machineArn]: machine({
        A: {
          Type: 'Task',
          Resource: 'arn:aws:states:::states:startExecution.sync:2',
          Arguments: { StateMachineArn: child },
          Output: '{% $states.result.Output %}',
          End: true,
        },
      }),
      [child]: machine({ W: { Type: 'Wait', Seconds: 10, Next: 'E' }, E: { Type: 'Succeed', Output: { done: true } } }),
    };
    const folder = temporaryFolder();
    const still = createTurnedClock(startOfTime);
    const first = await runningEngine({ folder, machines, clock: still });
    await first.engine.start({ stateMachineArn: machineArn, name: 'one' });
    await vi.waitFor(() => expect(still.alarms()).toHaveLength(1));
    await first.engine.close();
    const second = await runningEngine({ folder, machines, clock: hastyClock() });
    expect(endOf(await second.engine.finished(executionArn))).toEqual({ output: { done: true } });
    expect(second.engine.list(child)).toHaveLength(1);
  });
});

describe('a process that is killed again and again', () => {
  it('loses no execution and ends each one once', async () => {
    const folder = temporaryFolder();
    let runs = 0;
    for (let finished = false; !finished && runs < 40; runs += 1) {
      const child = spawn(process.execPath, ['--import', 'tsx', 'test/local/step-functions/engine-process.ts', folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      const exit = once(child, 'exit');
      await Promise.race([once(child.stdout, 'data'), exit]);
      await Promise.race([pause(15 + ((runs * 37) % 50)), exit]);
      child.kill('SIGKILL');
      const [status] = await exit;
      finished = status === 0;
    }
    const index = readFileSync(join(folder, 'executions.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line) as { kind: string; output?: Json });
    const ended = index.filter(({ kind }) => kind === 'ended');
    expect(index.filter(({ kind }) => kind === 'runs')).toHaveLength(12);
    expect(ended.map(({ output }) => output).sort()).toEqual(Array.from({ length: 12 }, (_, each) => `${each} abcd`).sort());
    expect(runs).toBeGreaterThan(1);
  });
});
