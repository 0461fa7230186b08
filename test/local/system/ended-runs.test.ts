import { describe, expect, it } from 'vitest';
import type { StatusChange } from '#local/step-functions/engine';
import { tellEndedRuns } from '#local/system/ended-runs';

const RULES = [{ step: 'fail-filing', statuses: ['FAILED', 'ABORTED'] }];

const ended = (status: StatusChange['detail']['status'], stateMachineArn = 'filing'): StatusChange => ({
  source: 'aws.states',
  'detail-type': 'Step Functions Execution Status Change',
  detail: { executionArn: 'e', stateMachineArn, name: 'F1-r0', status, input: '{"filing":"F1"}' },
});

const telling = (failures: number) => {
  const told: unknown[] = [];
  const faults: unknown[] = [];
  let left = failures;
  const invoke = async (step: string, event: unknown): Promise<unknown> => {
    if (left > 0) {
      left -= 1;
      throw new Error('not yet');
    }
    return told.push([step, event]);
  };
  const tell = tellEndedRuns(RULES, 'filing', { invoke }, { onFault: (error) => faults.push(error), restMs: 0 });
  return { told, faults, tell };
};

describe('a step that is told of ended runs', () => {
  it('is told of those that the template names, of this machine alone', async () => {
    const { told, tell } = telling(0);
    for (const event of [ended('FAILED'), ended('TIMED_OUT'), ended('ABORTED'), ended('FAILED', 'another')]) tell(event);
    await expect
      .poll(() => told)
      .toEqual([
        ['fail-filing', ended('FAILED')],
        ['fail-filing', ended('ABORTED')],
      ]);
  });

  it('is told again when it could not take it, and somebody hears where it never can', async () => {
    const patient = telling(3);
    patient.tell(ended('FAILED'));
    await expect.poll(() => patient.told).toHaveLength(1);
    const hopeless = telling(99);
    hopeless.tell(ended('FAILED'));
    await expect.poll(() => hopeless.faults).toHaveLength(1);
    expect(hopeless.told).toEqual([]);
  });
});
