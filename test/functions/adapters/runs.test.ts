import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createRuns } from '#functions/adapters/runs';

const sfn = mockClient(SFNClient);
beforeEach(() => sfn.reset());

const runs = () => createRuns(new SFNClient({ region: 'test-1' }), 'arn:machine');
const run = (name: string) => ({
  ...{ name, executionArn: name, stateMachineArn: 'arn:machine', status: 'FAILED' as const },
  ...{ startDate: new Date('2026-11-23T02:00:00Z'), stopDate: new Date('2026-11-23T02:01:00Z') },
});

describe('runs that ended badly', () => {
  it('name their filing, and when they began and ended', async () => {
    sfn.on(ListExecutionsCommand).resolves({ executions: [run('01ABC-r2-000009-0'), run('by-hand')], nextToken: 'next' });
    const page = await runs().ended('FAILED', { limit: 2 });
    expect(page?.items.map(({ name, filing }) => [name, filing])).toEqual([
      ['01ABC-r2-000009-0', '01ABC'],
      ['by-hand', null],
    ]);
    expect(page).toMatchObject({
      cursor: 'next',
      items: [{ startedAt: '2026-11-23T02:00:00.000Z', endedAt: '2026-11-23T02:01:00.000Z' }, {}],
    });
  });

  it('are not listed from a cursor that the service did not give out', async () => {
    sfn.on(ListExecutionsCommand).rejects(Object.assign(new Error('token'), { name: 'InvalidToken' }));
    expect(await runs().ended('ABORTED', { limit: 2, cursor: 'made-up' })).toBeNull();
  });
});
