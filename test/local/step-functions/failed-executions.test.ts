import { describe, expect, it } from 'vitest';
import type { StatusChange } from '#local/step-functions/engine';
import { machineArn } from './machine';
import { runningEngine, temporaryFolder } from './running-engine';

const machine = (state: object): string => JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'only', States: { only: state } });
const machines = {
  [machineArn]: machine({ Type: 'Choice', Choices: [{ Condition: '{% $states.input.fails %}', Next: 'failed' }], Default: 'done' }).replace(
    '"States":{',
    '"States":{"failed":{"Type":"Fail","Error":"Broken"},"done":{"Type":"Succeed"},',
  ),
};

const started = async (folder: string, told: StatusChange[]) => runningEngine({ folder, machines, onFailed: (event) => told.push(event) });

describe('an execution that fails', () => {
  it('is told in the words of the service’s event; one that succeeds is not', async () => {
    const told: StatusChange[] = [];
    const { engine } = await started(temporaryFolder(), told);
    for (const [name, fails] of [
      ['one', true],
      ['two', false],
    ] as const) {
      const { executionArn } = await engine.start({ stateMachineArn: machineArn, name, input: JSON.stringify({ fails }) });
      await engine.finished(executionArn);
    }
    expect(told).toMatchObject([
      { source: 'aws.states', detail: { name: 'one', status: 'FAILED', input: '{"fails":true}', stateMachineArn: machineArn } },
    ]);
  });

  it('is told again when the folder is opened again: nobody knows whether it was heard', async () => {
    const folder = temporaryFolder();
    const first = await started(folder, []);
    const { executionArn } = await first.engine.start({ stateMachineArn: machineArn, name: 'one', input: '{"fails":true}' });
    await first.engine.finished(executionArn);
    await first.engine.close();
    const told: StatusChange[] = [];
    await started(folder, told);
    expect(told.map(({ detail }) => detail.name)).toEqual(['one']);
  });

  it('is told where it was stopped by hand', async () => {
    const told: StatusChange[] = [];
    const waits = { [machineArn]: machine({ Type: 'Wait', Seconds: 99, End: true }) };
    const clock = { now: () => 0, sleepUntil: () => new Promise<void>(() => undefined) };
    const { engine } = await runningEngine({ machines: waits, clock, onFailed: (event) => told.push(event) });
    const { executionArn } = await engine.start({ stateMachineArn: machineArn, name: 'one' });
    await engine.stop(executionArn);
    expect(told.map(({ detail }) => detail.status)).toEqual(['ABORTED']);
  });
});
