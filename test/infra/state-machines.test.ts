import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Body, Definition, type State } from '#local/step-functions/definition';
import { templatesOf as readTemplates } from '#local/system/templates';
import { localArn, topologyOf } from '#local/system/topology';
import { resourcesOf, templatesOf } from './synthesised';

const folder = fileURLToPath(new URL('../../infra/state-machines', import.meta.url));
const files = readdirSync(folder)
  .sort()
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const templates = templatesOf();

const bodiesIn = (state: State): readonly Body[] =>
  'Branches' in state ? state.Branches : 'ItemProcessor' in state ? [state.ItemProcessor] : [];

/** All states of a machine, those of its branches and maps too, with the names beside which they stand. */
const statesIn = ({ States }: Body): readonly { name: string; state: State; beside: readonly string[] }[] =>
  Object.entries(States).flatMap(([name, state]) => [{ name, state, beside: Object.keys(States) }, ...bodiesIn(state).flatMap(statesIn)]);

const states = files.flatMap(({ name: machine, text }) => statesIn(Definition.parse(JSON.parse(text))).map((one) => ({ machine, ...one })));
const tasks = states.flatMap(({ state, ...place }) => (state.Type === 'Task' ? [{ ...place, state }] : []));
const callbacks = tasks.filter(({ state }) => state.Resource.endsWith('.waitForTaskToken'));

/** `CheckFiling` → `check-filing`. */
const stepNamed = (name: string): string => name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

describe('the state machines', () => {
  it('that are deployed are the files, byte by byte, all of them and no other', () => {
    const deployed = Object.values(templates).flatMap((template) => resourcesOf(template, 'AWS::StepFunctions::StateMachine'));
    expect(deployed.map(({ Properties }) => Properties.DefinitionString).sort()).toEqual(files.map(({ text }) => text).sort());
  });

  it('that run on one machine are the same bytes, with the functions of that machine put in', () => {
    const stacks = Object.entries(templates).map(([stack, template]) => [stack, template.toJSON()] as const);
    const { machine, rerunMachine } = topologyOf(readTemplates(Object.fromEntries(stacks)));
    const local = files.map(({ text }) =>
      text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => (name === 'Partition' ? 'aws' : localArn(stepNamed(name)))),
    );
    expect([machine, rerunMachine].sort()).toEqual(local.sort());
  });

  it('have tasks and waits at all depths, which are looked at here', () => {
    expect(new Set(tasks.map(({ machine }) => machine))).toEqual(new Set(files.map(({ name }) => name)));
    expect(tasks.map(({ name }) => name)).toContain('rerun-filings');
    expect(callbacks.length).toBeGreaterThanOrEqual(4);
  });

  it.each(tasks)('end $name of $machine by time', ({ state }) => {
    expect(state.TimeoutSeconds).toBeDefined();
  });

  it.each(callbacks)('lead on from $name of $machine when nobody calls back', ({ state, beside }) => {
    const caught = state.Catch.find(({ ErrorEquals }) => ErrorEquals.includes('States.Timeout'));
    expect(beside).toContain(caught?.Next);
  });

  it.each(tasks)('try $name of $machine again for what may pass, and never for what no other try cures', ({ state }) => {
    const attempts = (error: string): number | undefined => state.Retry.find(({ ErrorEquals }) => ErrorEquals.includes(error))?.MaxAttempts;
    expect(attempts('TransientError')).toBeGreaterThan(5);
    // A callback's step only leaves the token: nothing of it can be beyond processing.
    if (!state.Resource.endsWith('.waitForTaskToken')) expect(attempts('UnprocessableError')).toBe(0);
  });
});
