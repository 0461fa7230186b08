import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEFINITION_FILE } from '#infra/filing-machine';
import { stepSettings } from '#infra/step-settings';
import { Definition } from '#local/step-functions/definition';
import { deploymentFaults } from '#local/step-functions/deployment-faults';
import { Json } from '#local/step-functions/json';

const text = readFileSync(DEFINITION_FILE, 'utf8');
const source = Json.parse(JSON.parse(text));
const { States: states } = Definition.parse(source);
const tasks = Object.entries(states).flatMap(([name, state]) => (state.Type === 'Task' ? [{ name, state }] : []));
const callbacks = tasks.filter(({ state }) => state.Resource.endsWith('.waitForTaskToken'));

describe('the state machine', () => {
  it.each(['aws', 'aws-cn'])('has no fault that keeps it from being deployed in %s', (partition) => {
    const put = text
      .replaceAll(`\${Partition}`, partition)
      .replaceAll(/\$\{(\w+)\}/g, `arn:${partition}:lambda:eu-west-1:000000000000:function:$1`);
    expect(deploymentFaults(Json.parse(JSON.parse(put)))).toEqual([]);
  });

  it('is put together from all its states: each can be reached', () => {
    const reached = new Set<string>();
    const follow = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      for (const [, target] of JSON.stringify(states[name]).matchAll(/"(?:Next|Default)":"([^"]+)"/g))
        if (target !== undefined) follow(target);
    };
    follow('check-filing');
    expect([...reached].sort()).toEqual(Object.keys(states).sort());
  });

  it('calls functions of this partition only by the names that are put in', () => {
    expect(text).not.toMatch(/arn:aws/);
    expect(new Set(text.match(/\$\{\w+\}/g))).toEqual(
      new Set(
        ['Partition', 'CheckFiling', 'AwaitChange', 'CheckPhoto', 'SubmitToBureau', 'EscalateWait', 'RecordApproval', 'FailFiling'].map(
          (name) => `\${${name}}`,
        ),
      ),
    );
  });
});

describe('waits', () => {
  it('are the four that a person or the bureau ends', () => {
    expect(callbacks.map(({ name }) => name)).toEqual(['await-first-review', 'await-photo', 'await-photo-review', 'await-bureau']);
  });

  it.each(callbacks)('$name ends by time, and that is shown to an operator', ({ state }) => {
    expect(state.TimeoutSeconds).toBeDefined();
    const caught = state.Catch.find(({ ErrorEquals }) => ErrorEquals.includes('States.Timeout'));
    expect(caught?.Next).toBe('escalate-wait');
    // A wait that ran out must not simply begin anew.
    expect(state.Retry.find(({ ErrorEquals }) => ErrorEquals.includes('States.Timeout'))?.MaxAttempts).toBe(0);
  });

  it('for the bureau’s line grow with their number, so that a run has room for a fortnight of them', async () => {
    const wait = states['wait-for-bureau-line'];
    const expression = z.string().parse(wait?.Type === 'Wait' ? wait.Seconds : undefined);
    const seconds = async (sendings: number, standing: object): Promise<number> =>
      z.number().parse(await jsonata(expression.slice(2, -2)).evaluate({}, { sendings, standing }));
    expect(await seconds(0, {})).toBe(60);
    expect(await seconds(0, { retrySeconds: 3 })).toBe(3);
    expect(await seconds(100, { retrySeconds: 3 })).toBe(60);
    expect(await seconds(1000, { retrySeconds: 3 })).toBe(900);
    expect(await seconds(1000, { retrySeconds: 3600 })).toBe(3600);
    // Nine events a round of 25 000: what is left of them waits for the longest.
    const rounds = Math.floor(25_000 / 9);
    const total = 100 + 900 * (await seconds(100, { retrySeconds: 1 })) + (rounds - 1000) * (await seconds(1000, { retrySeconds: 1 }));
    expect(total / 86_400).toBeGreaterThan(14);
  });
});

describe('errors', () => {
  const folder = fileURLToPath(new URL('../../functions', import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
  // Whatever it extends: an error of an error is one, too.
  const classes = sources
    .flatMap((source) => [...source.matchAll(/^(?:export )?class (\w+)[\s\S]*?\n}/gm)])
    .map(([whole, name = '']) => ({ name, literal: /override readonly name = '(\w+)';/.exec(whole)?.[1] }));
  const matched = new Set(tasks.flatMap(({ state }) => [...state.Retry, ...state.Catch].flatMap(({ ErrorEquals }) => ErrorEquals)));

  it('are found in the functions', () => {
    expect(classes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['TransientError', 'UnprocessableError', 'ReadingsPending', 'FilingNotFound']),
    );
  });

  it('that are thrown are these, or JavaScript’s own, which nobody foresaw', () => {
    const thrown = new Set(
      sources.flatMap((source) => [...source.matchAll(/\bnew (\w*(?:Error|Exception|Fault))\(/g)].map(([, name]) => name)),
    );
    const known = [...classes.map(({ name }) => name), 'Error', 'RangeError', 'TypeError', 'AggregateError'];
    expect([...thrown].filter((name) => !known.includes(name ?? ''))).toEqual([]);
    expect(sources.filter((source) => /\.name = |\{ name: '\w*Error'/.test(source))).toEqual([]);
  });

  it.each(classes)('$name has its name as a literal, and a Retry or Catch matches it', ({ name, literal }) => {
    expect(literal).toBe(name);
    expect(matched).toContain(name);
  });

  it.each(tasks.filter(({ name }) => name !== 'fail-filing'))('of $name that nobody foresaw lead to an operator', ({ name, state }) => {
    const last = state.Catch.at(-1);
    expect(last).toMatchObject({ ErrorEquals: ['States.ALL'], Next: 'fail-filing' });
    expect(last?.Assign).toMatchObject({ failed: { step: name === 'check-again' ? 'check-filing' : name } });
  });

  it.each(tasks)('worth another try are tried again by $name, those that are not are not', ({ state }) => {
    const attempts = (error: string): number | undefined => state.Retry.find(({ ErrorEquals }) => ErrorEquals.includes(error))?.MaxAttempts;
    expect(attempts('TransientError')).toBeGreaterThan(5);
    expect(attempts('FilingNotFound')).toBe(0);
    expect(attempts('UnprocessableError') ?? 0).toBe(0);
  });
});

describe('time-outs', () => {
  const stepOf = { 'check-again': 'check-filing' } as const;
  const called = tasks.filter(({ state }) => !state.Resource.endsWith('.waitForTaskToken'));

  it.each(called)('$name outlives the function that it calls, whose own error it sees', ({ name, state }) => {
    const step = z.enum(Object.keys(stepSettings)).parse(name === 'check-again' ? stepOf[name] : name);
    const { seconds } = Object.entries(stepSettings).find(([one]) => one === step)?.[1] ?? { seconds: Number.NaN };
    expect(z.number().parse(state.TimeoutSeconds)).toBeGreaterThan(seconds);
  });
});
