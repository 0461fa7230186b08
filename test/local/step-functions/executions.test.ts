import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createTurnedClock } from '#local/clock';
import type { Json } from '#local/step-functions/json';
import { machine, machineArn } from './machine';
import { endOf, finishedOf, functionArn, hastyClock, runningEngine, startOfTime, temporaryFolder } from './running-engine';

const forAnHour = machine({ A: { Type: 'Wait', Seconds: 3600, Next: 'B' }, B: { Type: 'Pass', End: true } });
const refused = (code: string) => expect.objectContaining({ code });
const turned = () => createTurnedClock(startOfTime);

describe('names', () => {
  it('make a start idempotent while the execution runs, and belong to it afterwards', async () => {
    const clock = turned();
    const { engine } = await runningEngine({ machines: { [machineArn]: forAnHour }, clock });
    const start = (input: string) => engine.start({ stateMachineArn: machineArn, name: 'f-1', input });
    const started = await Promise.all([start('{"a":1}'), start('{"a":1}'), start('{ "a": 1 }')]);
    expect(new Set(started.map(({ executionArn }) => executionArn)).size).toBe(1);
    expect(engine.list(machineArn)).toHaveLength(1);
    await expect(start('{"a":2}')).rejects.toEqual(refused('ExecutionAlreadyExists'));
    await vi.waitFor(() => expect(clock.alarms()).toHaveLength(1));
    clock.turn(3_600_000);
    expect(endOf(await engine.finished(started[0]?.executionArn ?? ''))).toEqual({ output: { a: 1 } });
    await expect(start('{"a":1}')).rejects.toEqual(refused('ExecutionAlreadyExists'));
  });

  it('are made where none is given, and refused where they cannot be one', async () => {
    const { engine } = await runningEngine({ machines: { [machineArn]: forAnHour } });
    const [one, two] = [await engine.start({ stateMachineArn: machineArn }), await engine.start({ stateMachineArn: machineArn })];
    expect(one.executionArn).not.toBe(two.executionArn);
    await expect(engine.start({ stateMachineArn: machineArn, name: 'a/b' })).rejects.toEqual(refused('InvalidName'));
    await expect(engine.start({ stateMachineArn: `${machineArn}x` })).rejects.toEqual(refused('StateMachineDoesNotExist'));
    await expect(engine.start({ stateMachineArn: machineArn, input: '{' })).rejects.toEqual(refused('InvalidExecutionInput'));
  });
});

describe('an execution', () => {
  it('that is stopped does nothing more, and can be taken up where it stood', async () => {
    const clock = turned();
    const { engine } = await runningEngine({ machines: { [machineArn]: forAnHour }, clock });
    const { executionArn } = await engine.start({ stateMachineArn: machineArn, name: 'a', input: '7' });
    await vi.waitFor(() => expect(clock.alarms()).toHaveLength(1));
    await engine.stop(executionArn, 'Withdrawn', 'by the applicant');
    expect(engine.describe(executionArn)).toMatchObject({ status: 'ABORTED', error: 'Withdrawn', redriveStatus: 'REDRIVABLE' });
    expect(clock.alarms()).toEqual([]);
    await engine.redrive(executionArn);
    await vi.waitFor(() => expect(clock.alarms()).toHaveLength(1));
    clock.turn(3_600_000);
    expect(endOf(await engine.finished(executionArn))).toEqual({ output: 7 });
    await expect(engine.redrive(executionArn)).rejects.toEqual(refused('ExecutionNotRedrivable'));
  });

  it('that has ended keeps its end when it is stopped', async () => {
    const { engine } = await runningEngine({ machines: { [machineArn]: forAnHour } });
    await finishedOf(engine, 7, 'a');
    const arn = String(engine.list(machineArn)[0]?.executionArn);
    await engine.stop(arn, 'Stopped');
    expect(endOf(engine.describe(arn))).toEqual({ output: 7 });
  });

  it('that ends while it is stopped has one end, and is taken up by one of two redrives', async () => {
    const folder = temporaryFolder();
    const machines = { [machineArn]: machine({ A: { Type: 'Wait', Seconds: 1, Next: 'B' }, B: { Type: 'Fail', Error: 'Own' } }) };
    const { engine } = await runningEngine({ folder, machines });
    for (let each = 0; each < 20; each += 1) {
      const { executionArn } = await engine.start({ stateMachineArn: machineArn, name: `e-${each}` });
      await Promise.all([engine.stop(executionArn, 'Stopped'), engine.stop(executionArn, 'Stopped'), engine.finished(executionArn)]);
      const redrives = await Promise.allSettled([engine.redrive(executionArn), engine.redrive(executionArn)]);
      expect(redrives.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
      await engine.finished(executionArn);
    }
    await engine.close();
    const lines = readFileSync(join(folder, 'executions.jsonl'), 'utf8').trimEnd().split('\n').slice(1);
    const kinds = (arn: string) =>
      lines.filter((line) => line.includes(`:${arn}"`)).map((line) => (line.includes('"kind":"runs"') ? 'runs' : 'ended'));
    for (let each = 0; each < 20; each += 1) {
      const story = kinds(`e-${each}`);
      expect(story).toEqual(story.length === 2 ? ['runs', 'ended'] : ['runs', 'ended', 'runs', 'ended']);
    }
  });

  it('that failed is taken up at the state that failed, and repeats nothing that succeeded', async () => {
    const calls: string[] = [];
    let broken = true;
    const invoke = async (arn: string) => {
      calls.push(arn);
      if (arn === 'second' && broken) throw new Error('x');
      return arn;
    };
    const task = (FunctionName: string, more: Readonly<Record<string, Json>>): Json => ({
      ...{
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: { FunctionName },
        Output: '{% $states.result.Payload %}',
        ...more,
      },
    });
    const branch = (name: string): Json => ({ StartAt: name, States: { [name]: task(name, { End: true }) } });
    const definition = machine({
      A: task('before', { Next: 'P' }),
      P: { Type: 'Parallel', Branches: [branch('first'), branch('second')], End: true },
    });
    const { engine } = await runningEngine({ machines: { [machineArn]: definition }, invoke });
    expect(await finishedOf(engine, 0, 'a')).toMatchObject({ error: 'Error' });
    broken = false;
    const [failed] = engine.list(machineArn, 'FAILED');
    await engine.redrive(String(failed?.executionArn));
    expect(endOf(await engine.finished(String(failed?.executionArn)))).toEqual({ output: ['first', 'second'] });
    expect(calls.filter((name) => name === 'before')).toHaveLength(1);
    expect(engine.describe(String(failed?.executionArn))).toMatchObject({ redriveCount: 1, status: 'SUCCEEDED' });
  });

  it('tells what happened in it, in order', async () => {
    const { engine } = await runningEngine({ machines: { [machineArn]: forAnHour } });
    await finishedOf(engine, { n: 1 });
    const events = await engine.history(String(engine.list(machineArn)[0]?.executionArn));
    expect(events.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'WaitStateEntered',
      'WaitStateExited',
      'PassStateEntered',
      'ExecutionSucceeded',
    ]);
    expect(events[1]).toMatchObject({ id: 2, timestamp: startOfTime / 1000, stateEnteredEventDetails: { name: 'A', input: '{"n":1}' } });
  });

  it('starts another and waits for its output, or for its failure', async () => {
    const child = `${machineArn}Child`;
    const start: Json = {
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution.sync:2',
      Arguments: { StateMachineArn: child, Input: '{% $states.input %}' },
      End: true,
    };
    const machines = {
      [machineArn]: machine({ A: { ...(start as object), Output: '{% $states.result.Output.twice %}' } }),
      [child]: machine({
        C: { Type: 'Choice', Choices: [{ Condition: '{% $states.input > 9 %}', Next: 'F' }], Default: 'S' },
        F: { Type: 'Fail', Error: 'TooMuch' },
        S: { Type: 'Succeed', Output: { twice: '{% $states.input * 2 %}' } },
      }),
    };
    const { engine } = await runningEngine({ machines });
    expect(await finishedOf(engine, 4, 'a')).toEqual({ output: 8 });
    expect(await finishedOf(engine, 10, 'b')).toMatchObject({ error: 'States.TaskFailed', cause: expect.stringContaining('TooMuch') });
  });

  it('stops the execution that it waits for', async () => {
    const child = `${machineArn}Child`;
    const Arguments = { StateMachineArn: child, Name: 'c' };
    const machines = {
      [machineArn]: machine({ A: { Type: 'Task', Resource: 'arn:aws:states:::states:startExecution.sync:2', Arguments, End: true } }),
      [child]: forAnHour,
    };
    const clock = turned();
    const { engine } = await runningEngine({ machines, clock });
    const { executionArn } = await engine.start({ stateMachineArn: machineArn, name: 'a' });
    await vi.waitFor(() => expect(clock.alarms()).toHaveLength(1));
    await engine.stop(executionArn);
    await vi.waitFor(() => expect(engine.list(child, 'ABORTED')).toHaveLength(1));
  });
});

describe('the folder', () => {
  it('forgets histories first and executions later, never those that run', async () => {
    const folder = temporaryFolder();
    const short = machine({ A: { Type: 'Pass', End: true } });
    const machines = { [machineArn]: short, [`${machineArn}2`]: forAnHour };
    const keepDays = { executions: 10, histories: 2 };
    const open = (days: number) => {
      const clock = createTurnedClock(startOfTime + days * 86_400_000);
      return runningEngine({ folder, machines, keepDays, clock });
    };
    const first = await open(0);
    await finishedOf(first.engine);
    await first.engine.start({ stateMachineArn: `${machineArn}2`, name: 'r' });
    await first.engine.close();
    const journals = () => readdirSync(join(folder, 'journals')).length;
    expect(journals()).toBe(2);
    const second = await open(3);
    await second.engine.finished(`${machineArn.replace('stateMachine', 'execution')}2:r`);
    expect([journals(), second.engine.list(machineArn).length]).toEqual([1, 1]);
    await second.engine.close();
    const third = await open(11);
    expect(third.engine.list(machineArn)).toEqual([]);
    expect(existsSync(join(folder, 'executions.jsonl'))).toBe(true);
  });

  it('runs an execution to its end by the definition it began with', async () => {
    const folder = temporaryFolder();
    const clock = turned();
    const first = await runningEngine({ folder, clock, machines: { [machineArn]: forAnHour } });
    const { executionArn } = await first.engine.start({ stateMachineArn: machineArn, name: 'a' });
    await vi.waitFor(() => expect(clock.alarms()).toHaveLength(1));
    await first.engine.close();
    const changed = machine({ New: { Type: 'Fail', Error: 'Changed' } });
    const second = await runningEngine({ folder, clock: hastyClock(), machines: { [machineArn]: changed } });
    expect(endOf(await second.engine.finished(executionArn))).toEqual({ output: {} });
    expect(await finishedOf(second.engine, {}, 'b')).toMatchObject({ error: 'Changed' });
  });

  it('opens only machines that can be deployed, and names what is wrong', async () => {
    const open = (definition: string) => runningEngine({ machines: { [machineArn]: definition } });
    await expect(open(machine({ A: { Type: 'Pass', Next: 'None' } }))).rejects.toThrow(/Trial cannot be run: .*None/);
    await expect(open(machine({ A: { Type: 'Pass', Result: 1, End: true } }))).rejects.toThrow(/Result/);
    await expect(open(machine({ A: { Type: 'Pass', Output: '{% $states.input.a ?? 1 %}', End: true } }))).rejects.toThrow(
      /States\.A\.Output: \?\?/,
    );
    await expect(open(machine({ A: { Type: 'Task', Resource: functionArn('f'), InputPath: '$.a', End: true } }))).rejects.toThrow(
      /InputPath/,
    );
  });
});
