import { z } from 'zod';
import type { MapState } from './definition';
import { evaluate } from './evaluate';
import { StateFailure } from './failures';
import type { Json } from './json';
import type { Result } from './progress';
import { type Attempt, bindingsOf } from './scope';

type Writer = NonNullable<MapState['ResultWriter']>;

const Target = z.object({ Bucket: z.string(), Prefix: z.string().default('') });

/** How one item came out, as the service describes an execution. */
export const describedItem = (executionArn: string, input: Json, result: Result): Json => ({
  ExecutionArn: executionArn,
  Input: JSON.stringify(input),
  ...('output' in result
    ? { Output: JSON.stringify(result.output), Status: 'SUCCEEDED' }
    : { Error: result.error, Cause: result.cause, Status: 'FAILED' }),
});

/** Writes the results of a map run into a bucket, those that succeeded and those that failed apart, and answers where. Throws StateFailure `States.ResultWriterFailed`. */
export const writeResults = async (
  attempt: Attempt,
  writer: Writer,
  run: { readonly arn: string; readonly described: readonly { readonly failed: boolean; readonly row: Json }[] },
): Promise<Json> => {
  const { objects } = attempt.scope.services;
  if (objects === undefined) throw new StateFailure('States.Runtime', 'There is no bucket to write results to.');
  const { Bucket, Prefix } = Target.parse(await evaluate(writer.Arguments, bindingsOf(attempt), 'argument'));
  const folder = `${Prefix === '' || Prefix.endsWith('/') ? Prefix : `${Prefix}/`}${run.arn.split(':').at(-1)}`;
  const put = (name: string, content: Json): Promise<void> =>
    objects.put(Bucket, `${folder}/${name}`, Buffer.from(JSON.stringify(content)));
  const write = async (status: 'SUCCEEDED' | 'FAILED'): Promise<Json[]> => {
    const rows = run.described.filter(({ failed }) => failed === (status === 'FAILED')).map(({ row }) => row);
    if (rows.length === 0) return [];
    await put(`${status}_0.json`, rows);
    return [{ Key: `${folder}/${status}_0.json`, Size: Buffer.byteLength(JSON.stringify(rows)) }];
  };
  try {
    const ResultFiles = { FAILED: await write('FAILED'), PENDING: [], SUCCEEDED: await write('SUCCEEDED') };
    await put('manifest.json', { DestinationBucket: Bucket, MapRunArn: run.arn, ResultFiles });
  } catch (error) {
    throw new StateFailure('States.ResultWriterFailed', error instanceof Error ? error.name : 'unknown');
  }
  return { MapRunArn: run.arn, ResultWriterDetails: { Bucket, Key: `${folder}/manifest.json` } };
};
