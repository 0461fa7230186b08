import { describe, expect, it } from 'vitest';
import { TransientError } from '#functions/errors';
import type { Json } from '#local/step-functions/json';
import { machine } from './machine';
import { functionArn, hastyClock, outcomeOf } from './running-engine';

const invokeTask = (more: Readonly<Record<string, Json>> = {}): Json => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: functionArn('f'), Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  End: true,
  ...more,
});
const failing = (times: number, error: Error) => {
  const calls: Json[] = [];
  return {
    calls,
    invoke: async (_arn: string, payload: Json): Promise<unknown> => {
      calls.push(payload);
      if (calls.length <= times) throw error;
      return { done: calls.length };
    },
  };
};

describe('passing values on', () => {
  it('assigns variables that the next state sees, while the same state still sees the old ones', async () => {
    const definition = machine({
      A: { Type: 'Pass', Assign: { x: 1, y: '{% $states.input.n %}' }, Next: 'B' },
      B: { Type: 'Pass', Assign: { x: '{% $x + 10 %}' }, Output: { x: '{% $x %}', y: '{% $y %}' }, Next: 'C' },
      C: { Type: 'Succeed', Output: { before: '{% $states.input %}', x: '{% $x %}' } },
    });
    expect(await outcomeOf(definition, { n: 5 })).toEqual({ output: { before: { x: 1, y: 5 }, x: 11 } });
  });

  it('passes the input on where nothing is said, and gives text outside of expressions as it is', async () => {
    expect(await outcomeOf(machine({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } }), [1, { a: null }])).toEqual({
      output: [1, { a: null }],
    });
    const Output = { list: ['{%1%}', ' {% 1 %}', '%}'], plain: 'text', none: null };
    expect(await outcomeOf(machine({ A: { Type: 'Succeed', Output } }))).toEqual({ output: { ...Output, list: [1, ' {% 1 %}', '%}'] } });
  });

  it('knows the context, the time of the clock and the functions of the service', async () => {
    const Output = {
      name: '{% $states.context.Execution.Name %}',
      state: '{% $states.context.State.Name %}',
      machine: '{% $states.context.StateMachine.Name %}',
      now: '{% $now() %}',
      millis: '{% $millis() %}',
      parts: '{% $partition([1,2,3], 2) %}',
      range: '{% $range(6, 0, -3) %}',
      hash: "{% $hash('abc', 'MD5') %}",
      parsed: "{% $parse('[1]') %}",
      seeded: '{% $random(7) = $random(7) %}',
      uuid: '{% $length($uuid()) %}',
    };
    expect(await outcomeOf(machine({ A: { Type: 'Succeed', Output } }))).toEqual({
      output: {
        ...{ name: 'one', state: 'A', machine: 'Trial', now: '2018-09-17T08:00:00.000Z', millis: 1537171200000 },
        ...{ parts: [[1, 2], [3]], range: [6, 3, 0], hash: '900150983cd24fb0d6963f7d28e17f72', parsed: [1], seeded: true, uuid: 36 },
      },
    });
  });

  it('fails on an expression without a value, a broken one, and one that is a function', async () => {
    for (const source of ['$states.input.none', '$sum', '$error("x")', '$number({})'])
      expect(await outcomeOf(machine({ A: { Type: 'Succeed', Output: `{% ${source} %}` } }))).toMatchObject({
        error: 'States.QueryEvaluationError',
      });
  });

  it('refuses more than 256 KiB', async () => {
    const Output = "{% $join($map([1..70000], function() { 'abcd' })) %}";
    expect(await outcomeOf(machine({ A: { Type: 'Succeed', Output } }))).toMatchObject({ error: 'States.DataLimitExceeded' });
  });
});

describe('choosing and waiting', () => {
  const definition = machine({
    A: {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $states.input.n > 10 %}', Next: 'Big', Assign: { how: 'much' } },
        { Condition: '{% $states.input.n > 5 %}', Next: 'Big', Output: "{% 'some' %}", Assign: { how: 'some' } },
      ],
    },
    Big: { Type: 'Succeed', Output: '{% [$states.input, $how] %}' },
  });

  it('takes the first condition that holds, and fails where none does', async () => {
    expect(await outcomeOf(definition, { n: 11 })).toEqual({ output: [{ n: 11 }, 'much'] });
    expect(await outcomeOf(definition, { n: 6 })).toEqual({ output: ['some', 'some'] });
    expect(await outcomeOf(definition, { n: 5 })).toMatchObject({ error: 'States.NoChoiceMatched' });
  });

  it('waits for seconds, until an instant, and not at all for one that has passed', async () => {
    const clock = hastyClock();
    const waits = machine({
      A: { Type: 'Wait', Seconds: '{% $states.input.seconds %}', Next: 'B' },
      B: { Type: 'Wait', Timestamp: '{% $states.input.at %}', Next: 'C' },
      C: { Type: 'Wait', Timestamp: '2018-01-01T00:00:00Z', End: true },
    });
    await outcomeOf(waits, { seconds: 28 * 86400, at: '2018-10-15T08:00:30+00:00' }, { clock });
    expect(clock.jumps).toEqual([28 * 86400, 30]);
  });

  it('ends with the error that a Fail state names', async () => {
    const fails = machine({ A: { Type: 'Fail', Error: "{% 'Filing' & $states.input %}", Cause: 'because' } });
    expect(await outcomeOf(fails, 'Gone')).toEqual({ status: 'FAILED', error: 'FilingGone', cause: 'because' });
  });
});

describe('tasks', () => {
  it('call a function through the service or by its own ARN, with JSON there and back', async () => {
    const invoke = async (arn: string, payload: Json) => ({ arn, payload, dropped: undefined, date: new Date(0) });
    const through = { arn: functionArn('f'), payload: { n: 1 }, date: '1970-01-01T00:00:00.000Z' };
    expect(await outcomeOf(machine({ A: invokeTask() }), { n: 1 }, { invoke })).toEqual({ output: through });
    const direct = machine({ A: { Type: 'Task', Resource: functionArn('g'), Arguments: { m: 2 }, End: true } });
    expect(await outcomeOf(direct, {}, { invoke })).toEqual({ output: { ...through, arn: functionArn('g'), payload: { m: 2 } } });
  });

  it('are tried again by the literal name of the error, later and later', async () => {
    const clock = hastyClock();
    const Retry = [
      { ErrorEquals: ['Other'], MaxAttempts: 9 },
      { ErrorEquals: ['TransientError'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 4, MaxDelaySeconds: 20 },
    ];
    const { calls, invoke } = failing(4, new TransientError('throttled'));
    expect(await outcomeOf(machine({ A: invokeTask({ Retry }) }), 0, { invoke, clock })).toEqual({ output: { done: 5 } });
    expect(clock.jumps).toEqual([2, 6, 18, 20]);
    expect(calls).toHaveLength(5);
  });

  it('fail with name and message once the tries are used up', async () => {
    const { calls, invoke } = failing(9, new TransientError('throttled'));
    const outcome = await outcomeOf(machine({ A: invokeTask({ Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }] }) }), 0, {
      invoke,
    });
    expect(outcome).toEqual({
      ...{ status: 'FAILED', error: 'TransientError' },
      cause: JSON.stringify({ errorType: 'TransientError', errorMessage: 'throttled', trace: [] }),
    });
    expect(calls).toHaveLength(2);
  });

  it('count their tries in the context, and spread them by chance where asked', async () => {
    const clock = hastyClock();
    const definition = machine({
      A: invokeTask({
        Arguments: { FunctionName: 'f', Payload: '{% $states.context.State.RetryCount %}' },
        Retry: [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 10, JitterStrategy: 'FULL' }],
      }),
    });
    const { calls, invoke } = failing(2, new Error('x'));
    await outcomeOf(definition, 0, { invoke, clock, chance: () => 0.5 });
    expect(calls).toEqual([0, 1, 2]);
    expect(clock.jumps).toEqual([5, 10]);
  });

  it('lead an error to the state that catches it, with variables and output', async () => {
    const definition = machine({
      A: invokeTask({
        Catch: [
          { ErrorEquals: ['Other'], Next: 'B' },
          {
            ErrorEquals: ['States.ALL'],
            Next: 'B',
            Assign: { why: '{% $states.errorOutput.Error %}' },
            Output: '{% $parse($states.errorOutput.Cause).errorMessage %}',
          },
        ],
      }),
      B: { Type: 'Succeed', Output: '{% [$why, $states.input] %}' },
    });
    expect(await outcomeOf(definition, 0, failing(9, new TransientError('throttled')))).toEqual({
      output: ['TransientError', 'throttled'],
    });
  });

  it('do not catch by States.ALL what always ends an execution, but a result that is too large by its name', async () => {
    const invoke = async () => 'x'.repeat(300_000);
    const caught = (name: string) =>
      machine({ A: invokeTask({ Catch: [{ ErrorEquals: [name], Next: 'B' }] }), B: { Type: 'Succeed', Output: "{% 'caught' %}" } });
    expect(await outcomeOf(caught('States.ALL'), 0, { invoke })).toMatchObject({ error: 'States.DataLimitExceeded' });
    expect(await outcomeOf(caught('States.DataLimitExceeded'), 0, { invoke })).toEqual({ output: 'caught' });
    const unknown = machine({
      A: invokeTask({ Resource: 'arn:aws:states:::none:none', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'A' }] }),
    });
    expect(await outcomeOf(unknown)).toMatchObject({ error: 'States.Runtime' });
  });

  it('ask further services that the engine was given', async () => {
    const definition = machine({
      A: { Type: 'Task', Resource: 'arn:aws-cn:states:::sqs:sendMessage', Arguments: { MessageBody: '{% $states.input %}' }, End: true },
    });
    const integrations = { 'sqs:sendMessage': async (parameters: Json) => ({ sent: parameters }) };
    expect(await outcomeOf(definition, 1, { integrations })).toEqual({ output: { sent: { MessageBody: 1 } } });
  });
});

describe('branches and items', () => {
  it('runs branches side by side, which see the variables around them and change only their own', async () => {
    const branch = (name: string): Json => ({
      StartAt: name,
      States: { [name]: { Type: 'Pass', Assign: { own: 1 }, Output: '{% [$x, $states.input] %}', End: true } },
    });
    const definition = machine({
      A: { Type: 'Pass', Assign: { x: 7 }, Next: 'P' },
      P: {
        Type: 'Parallel',
        Arguments: { a: '{% $x %}' },
        Branches: [branch('L'), branch('R')],
        Output: '{% $states.result %}',
        Next: 'E',
      },
      E: { Type: 'Succeed', Output: { all: '{% $states.input %}', own: '{% $exists($own) %}' } },
    });
    const both = [7, { a: 7 }];
    expect(await outcomeOf(definition)).toEqual({ output: { all: [both, both], own: false } });
  });

  it('calls the other branches off when one fails, and tries or catches the whole', async () => {
    let tries = 0;
    const invoke = async () => {
      tries += 1;
      throw new TransientError('x');
    };
    const slow = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 99, Next: 'N' }, N: { Type: 'Fail', Error: 'NeverReached' } } };
    const definition = machine({
      P: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'T', States: { T: invokeTask() } }, slow],
        Retry: [{ ErrorEquals: ['TransientError'], MaxAttempts: 2 }],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'E', Output: '{% $states.errorOutput.Error %}' }],
        Next: 'E',
      },
      E: { Type: 'Succeed' },
    });
    const clock = hastyClock();
    const patient = {
      ...clock,
      sleepUntil: (at: number, signal: AbortSignal) =>
        at - clock.now() > 50_000
          ? new Promise<void>((_, no) => signal.addEventListener('abort', () => no(signal.reason)))
          : clock.sleepUntil(at, signal),
    };
    expect(await outcomeOf(definition, {}, { invoke, clock: patient })).toEqual({ output: 'TransientError' });
    expect(tries).toBe(3);
  });

  const mapOf = (more: Readonly<Record<string, Json>>, processor: Readonly<Record<string, Json>> = {}): string =>
    machine({
      M: { Type: 'Map', ItemProcessor: { ...processor, StartAt: 'T', States: { T: invokeTask() } }, End: true, ...more },
    });
  const distributed = { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } };

  it('does the same with each item, so many at once, and keeps the order', async () => {
    let now = 0;
    let most = 0;
    const invoke = async (_arn: string, payload: Json) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 2));
      now -= 1;
      return payload;
    };
    const ItemSelector = { index: '{% $states.context.Map.Item.Index %}', each: '{% $states.context.Map.Item.Value %}' };
    const definition = mapOf({ Items: '{% $states.input.list %}', ItemSelector, MaxConcurrency: 3 });
    const list = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(await outcomeOf(definition, { list }, { invoke })).toEqual({ output: list.map((each, index) => ({ index, each })) });
    expect(most).toBe(3);
    expect(await outcomeOf(definition, { list: [] }, { invoke })).toEqual({ output: [] });
  });

  it('batches the items of a distributed map, each in a run of its own', async () => {
    const invoke = async (_arn: string, payload: Json) => payload;
    const ItemBatcher = { MaxItemsPerBatch: 2, BatchInput: { run: '{% $states.context.Execution.Name %}' } };
    expect(await outcomeOf(mapOf({ ItemBatcher }, distributed), [1, 2, 3], { invoke })).toEqual({
      output: [
        { run: 'one', Items: [1, 2] },
        { run: 'one', Items: [3] },
      ].map(({ run, Items }) => ({ BatchInput: { run }, Items })),
    });
    const bytes = mapOf({ ItemBatcher: { MaxInputBytesPerBatch: 30 } }, distributed);
    expect(await outcomeOf(bytes, ['x'.repeat(20), 'y', 'z'.repeat(20)], { invoke })).toMatchObject({
      output: [{ Items: [{}, {}] }, { Items: [{}] }].map(({ Items }) => ({ Items: Items.map(() => expect.any(String)) })),
    });
  });

  it('tolerates as many failures as it may, and no more', async () => {
    const invoke = async (_arn: string, payload: Json) => {
      if (payload === 'bad') throw new TransientError('x');
      return payload;
    };
    const items = ['a', 'bad', 'b', 'bad'];
    const half = mapOf({ ToleratedFailurePercentage: 50 }, distributed);
    expect(await outcomeOf(half, items, { invoke })).toMatchObject({
      output: ['a', { Status: 'FAILED', Error: 'TransientError', Input: '"bad"' }, 'b', { Status: 'FAILED' }],
    });
    for (const tolerated of [{ ToleratedFailurePercentage: 49 }, { ToleratedFailureCount: 1 }, {}])
      expect(await outcomeOf(mapOf(tolerated, distributed), items, { invoke })).toMatchObject({
        error: 'States.ExceedToleratedFailureThreshold',
      });
    expect(await outcomeOf(mapOf({}), items, { invoke })).toMatchObject({ error: 'TransientError' });
  });

  it('reads items from a bucket in every form, and writes the results into one', async () => {
    const files: Record<string, string> = {
      'in/a.json': '[1,2]',
      'in/a.jsonl': '{"n":1}\n\n{"n":2}\n',
      'in/a.csv': 'id,name\r\n1,"a ""b"", c"\n2,\n',
    };
    const objects = {
      get: async (bucket: string, key: string) => Buffer.from(files[`${bucket}/${key}`] ?? ''),
      put: async (bucket: string, key: string, bytes: Uint8Array) => {
        files[`${bucket}/${key}`] = Buffer.from(bytes).toString();
      },
      list: async (bucket: string, prefix: string) =>
        Object.keys(files)
          .filter((name) => name.startsWith(`${bucket}/${prefix}`))
          .map((Key) => ({ Key })),
    };
    const invoke = async (_arn: string, payload: Json) => payload;
    const read = (Key: string, ReaderConfig: Json, more: Readonly<Record<string, Json>> = {}) =>
      outcomeOf(
        mapOf(
          { ItemReader: { Resource: 'arn:aws:states:::s3:getObject', Arguments: { Bucket: 'in', Key }, ReaderConfig }, ...more },
          distributed,
        ),
        {},
        { invoke, objects },
      );
    expect(await read('a.json', { InputType: 'JSON' })).toEqual({ output: [1, 2] });
    expect(await read('a.jsonl', { InputType: 'JSONL', MaxItems: 1 })).toEqual({ output: [{ n: 1 }] });
    expect(await read('a.csv', { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' })).toEqual({
      output: [
        { id: '1', name: 'a "b", c' },
        { id: '2', name: '' },
      ],
    });
    expect(await read('none', { InputType: 'JSON' })).toMatchObject({ error: 'States.ItemReaderFailed' });
    const ResultWriter = { Resource: 'arn:aws:states:::s3:putObject', Arguments: { Bucket: 'out', Prefix: 'runs' } };
    const written = await read('a.json', { InputType: 'JSON' }, { ResultWriter });
    const [manifest] = Object.keys(files).filter((name) => name.endsWith('manifest.json'));
    expect(written).toMatchObject({ output: { ResultWriterDetails: { Bucket: 'out', Key: manifest?.replace('out/', '') } } });
    const rows = JSON.parse(files[`${manifest?.replace('manifest.json', 'SUCCEEDED_0.json')}`] ?? '') as unknown;
    expect(rows).toMatchObject([{ Input: '1', Output: '1', Status: 'SUCCEEDED' }, { Output: '2' }]);
  });
});
