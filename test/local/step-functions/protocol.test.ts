import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  RedriveExecutionCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTurnedClock } from '#local/clock';
import { serveStepFunctions } from '#local/step-functions/server';
import { machine, machineArn } from './machine';
import { runningEngine, startOfTime } from './running-engine';

const credentials = { accessKeyId: 'LOCALKEY', secretAccessKey: 'a secret of this machine' };
const definition = machine({
  A: {
    ...{
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      TimeoutSeconds: 3600,
      HeartbeatSeconds: 600,
      End: true,
    },
    Arguments: { FunctionName: 'ask', Payload: '{% $states.context.Task.Token %}' },
  },
});

/** A served engine, the SDK's client for it, and the tokens that were handed out. */
const served = async () => {
  const tokens: string[] = [];
  const clock = createTurnedClock(startOfTime);
  const invoke = async (_arn: string, token: unknown) => void tokens.push(String(token));
  const { engine } = await runningEngine({ machines: { [machineArn]: definition }, clock, invoke });
  const server = await serveStepFunctions(engine, { credentials: [credentials] });
  const clientWith = (secretAccessKey: string): SFNClient =>
    new SFNClient({
      endpoint: `http://127.0.0.1:${server.port}`,
      region: 'eu-central-1',
      credentials: { ...credentials, secretAccessKey },
      maxAttempts: 1,
    });
  const client = clientWith(credentials.secretAccessKey);
  onTestFinished(async () => {
    client.destroy();
    await server.close();
  });
  const start = (name: string, input = '{}') => client.send(new StartExecutionCommand({ stateMachineArn: machineArn, name, input }));
  return { client, clientWith, tokens, start, url: `http://127.0.0.1:${server.port}` };
};
const named = (name: string) => expect.objectContaining({ name });

describe('Step Functions over the SDK', () => {
  it('starts, describes, answers and tells what happened', async () => {
    const { client, tokens, start } = await served();
    const { executionArn, startDate } = await start('f-1', '{"id":"料"}');
    expect(startDate).toEqual(new Date(startOfTime));
    await vi.waitFor(() => expect(tokens).toHaveLength(1));
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'RUNNING',
      input: '{"id":"料"}',
      name: 'f-1',
    });
    await client.send(new SendTaskHeartbeatCommand({ taskToken: tokens[0] }));
    await client.send(new SendTaskSuccessCommand({ taskToken: tokens[0], output: '{"by":"r"}' }));
    await vi.waitFor(async () =>
      expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
        status: 'SUCCEEDED',
        output: '{"by":"r"}',
        stopDate: new Date(startOfTime),
      }),
    );
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true }));
    expect(events?.[0]).toMatchObject({ type: 'ExecutionSucceeded', executionSucceededEventDetails: { output: '{"by":"r"}' } });
  });

  it('names its refusals as the service does', async () => {
    const { client, clientWith, start, tokens, url } = await served();
    await start('a', '1');
    await expect(start('a', '2')).rejects.toEqual(named('ExecutionAlreadyExists'));
    await expect(client.send(new SendTaskSuccessCommand({ taskToken: 'x', output: '1' }))).rejects.toEqual(named('InvalidToken'));
    await vi.waitFor(() => expect(tokens).toHaveLength(1));
    await client.send(new SendTaskFailureCommand({ taskToken: tokens[0], error: 'Returned' }));
    await expect(client.send(new SendTaskSuccessCommand({ taskToken: tokens[0], output: '1' }))).rejects.toEqual(named('TaskTimedOut'));
    const missing = client.send(new DescribeExecutionCommand({ executionArn: 'arn:none' }));
    await expect(missing).rejects.toEqual(named('ExecutionDoesNotExist'));
    await expect(clientWith('another secret').send(new ListExecutionsCommand({ stateMachineArn: machineArn }))).rejects.toThrow(
      /SignatureDoesNotMatch/,
    );
    const bare = await fetch(url, { method: 'POST', headers: { 'x-amz-target': 'AWSStepFunctions.StartExecution' }, body: '{}' });
    expect(bare.status).toBe(400);
  });

  it('pages its lists, stops and takes up again', async () => {
    const { client, start } = await served();
    for (const name of ['a', 'b', 'c']) await start(name);
    const first = await client.send(new ListExecutionsCommand({ stateMachineArn: machineArn, maxResults: 2 }));
    const second = await client.send(new ListExecutionsCommand({ stateMachineArn: machineArn, maxResults: 2, nextToken: first.nextToken }));
    expect([...(first.executions ?? []), ...(second.executions ?? [])].map(({ name }) => name).sort()).toEqual(['a', 'b', 'c']);
    expect(second.nextToken).toBeUndefined();
    const executionArn = first.executions?.[0]?.executionArn;
    await client.send(new StopExecutionCommand({ executionArn, error: 'Withdrawn' }));
    expect(
      (await client.send(new ListExecutionsCommand({ stateMachineArn: machineArn, statusFilter: 'ABORTED' }))).executions,
    ).toHaveLength(1);
    await client.send(new RedriveExecutionCommand({ executionArn }));
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({ status: 'RUNNING', redriveCount: 1 });
  });
});
