import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { MapState } from './definition';
import { evaluate } from './evaluate';
import { StateFailure } from './failures';
import { type Inner, outputsOf, runInner, toleratesNothing } from './inner-frames';
import { bytesOf, type Json } from './json';
import { readItems } from './read-items';
import { type Attempt, bindingsOf, innerFrame, type Outcome, outcomeOf } from './scope';
import { describedItem, writeResults } from './write-results';

const itemsOf = async (attempt: Attempt, state: MapState): Promise<readonly Json[]> => {
  if (state.ItemReader !== undefined) return readItems(attempt, state.ItemReader);
  const items = state.Items === undefined ? attempt.position.input : await evaluate(state.Items, bindingsOf(attempt), 'items');
  if (!Array.isArray(items)) throw new StateFailure('States.QueryEvaluationError', 'The items of a map are not an array.');
  return items;
};

const selected = (attempt: Attempt, state: MapState, value: Json, index: number): Promise<Json> =>
  state.ItemSelector === undefined
    ? Promise.resolve(value)
    : evaluate(state.ItemSelector, bindingsOf(attempt, { item: { Index: index, Value: value } }), 'item');

const number = async (attempt: Attempt, value: number | string | undefined, otherwise: number): Promise<number> => {
  const answer = value === undefined ? otherwise : await evaluate(value, bindingsOf(attempt));
  if (typeof answer !== 'number' || answer < 0) throw new StateFailure('States.QueryEvaluationError', 'A limit of a map is not a number.');
  return answer;
};

/** Items put together for one run each, by number and by bytes. */
const batchesOf = async (attempt: Attempt, state: MapState, items: readonly Json[]): Promise<Json[]> => {
  const batcher = state.ItemBatcher;
  if (batcher === undefined) return [...items];
  const most = (await number(attempt, batcher.MaxItemsPerBatch, 0)) || Number.POSITIVE_INFINITY;
  const bytes = (await number(attempt, batcher.MaxInputBytesPerBatch, 0)) || Number.POSITIVE_INFINITY;
  const more =
    batcher.BatchInput === undefined ? {} : { BatchInput: await evaluate(batcher.BatchInput, bindingsOf(attempt), 'batch input') };
  const batches: Json[][] = [];
  let size = 0;
  for (const [index, value] of items.entries()) {
    const item = await selected(attempt, state, value, index);
    const itemBytes = bytesOf(item) + 1;
    const last = batches.at(-1);
    if (last === undefined || last.length >= most || size + itemBytes > bytes) {
      batches.push([item]);
      size = itemBytes + bytesOf(more);
    } else {
      last.push(item);
      size += itemBytes;
    }
  }
  return batches.map((Items) => ({ ...more, Items }));
};

/** How many may fail of so many before the map fails: by number, by percentage, the stricter of both. */
const tolerance = async (
  attempt: Attempt,
  state: MapState,
  count: number,
): Promise<(failure: StateFailure) => StateFailure | undefined> => {
  const percentage = await number(attempt, state.ToleratedFailurePercentage, 0);
  const byNumber = await number(attempt, state.ToleratedFailureCount, 0);
  const given = [
    ...(state.ToleratedFailureCount === undefined ? [] : [byNumber]),
    ...(state.ToleratedFailurePercentage === undefined ? [] : [(percentage / 100) * count]),
  ];
  const most = given.length === 0 ? 0 : Math.min(...given);
  let failed = 0;
  return () => {
    failed += 1;
    if (failed <= most) return undefined;
    return new StateFailure('States.ExceedToleratedFailureThreshold', `More than ${most} of ${count} runs failed.`);
  };
};

const inline = async (attempt: Attempt, state: MapState): Promise<Json> => {
  const items = await itemsOf(attempt, state);
  const { scope, position } = attempt;
  const outer = { ...scope.outer, ...position.variables };
  const results = await runInner(attempt, items.length, {
    most: await number(attempt, state.MaxConcurrency, 0),
    tolerates: toleratesNothing,
    frameOf: async (index) => {
      const value = items[index] ?? null;
      return {
        body: state.ItemProcessor,
        input: await selected(attempt, state, value, index),
        item: { Index: index, Value: value },
        outer,
      };
    },
  });
  return outputsOf(results);
};

const Execution = z.looseObject({ Id: z.string() });

const distributed = async (attempt: Attempt, state: MapState): Promise<Json> => {
  const { scope, position } = attempt;
  const { Id, ...execution } = Execution.parse(scope.context.Execution);
  const idOf = (index: number): string =>
    createHash('sha256')
      .update(`${Id} ${innerFrame(attempt, index).frame}`)
      .digest('hex')
      .slice(0, 32);
  const label = state.Label ?? position.state.replaceAll(/[^A-Za-z0-9_-]/g, '').slice(0, 40);
  const [prefix = Id] = /^.*(?=:[^:]+$)/.exec(Id) ?? [];
  const childArn = (index: number): string => `${prefix}/${label}:${idOf(index)}`;

  const inputs = await batchesOf(attempt, state, await itemsOf(attempt, state));
  const inputOf = (index: number): Promise<Json> => {
    const input = inputs[index] ?? null;
    return state.ItemBatcher === undefined ? selected(attempt, state, input, index) : Promise.resolve(input);
  };
  const results = await runInner(attempt, inputs.length, {
    most: await number(attempt, state.MaxConcurrency, 0),
    tolerates: await tolerance(attempt, state, inputs.length),
    // A run of its own: it sees no variables, and its context is its own.
    frameOf: async (index): Promise<Inner> => {
      const input = await inputOf(index);
      const Execution = overridden(execution, { Id: childArn(index), Name: idOf(index), Input: input });
      return { body: state.ItemProcessor, input, outer: {}, context: { ...scope.context, Execution } };
    },
  });
  const described = results.map((result, index) => ({
    failed: 'error' in result,
    row: describedItem(childArn(index), inputs[index] ?? null, result),
  }));
  if (state.ResultWriter === undefined)
    return results.map((result, index) => ('output' in result ? result.output : (described[index]?.row ?? null)));
  const arn = `${prefix.replace(':execution:', ':mapRun:')}/${label}:${idOf(-1)}`;
  return writeResults(attempt, state.ResultWriter, { arn, described });
};

const overridden = (execution: Readonly<Record<string, unknown>>, own: Readonly<Record<string, Json>>): Json =>
  z.json().parse({ ...execution, ...own });

/** Map: its processor on each item, inline or distributed; outputs in the order of the items. */
export const map = async (attempt: Attempt, state: MapState): Promise<Outcome> => {
  const result = await (state.ItemProcessor.ProcessorConfig.Mode === 'DISTRIBUTED' ? distributed : inline)(attempt, state);
  return outcomeOf(attempt, state, result, { result });
};
