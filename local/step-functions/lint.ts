import { z } from 'zod';
import { type Body, Definition, type State } from './definition';
import { expressionIn } from './evaluate';
import type { Json } from './json';

/** Parts of an expression in which an operator is only text: strings, quoted names, comments, and patterns where a value may begin. */
const QUIET =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|\/\*[\s\S]*?\*\/|(?<=(?:^|[(,:;=[{&|?~>]|\bin|\band|\bor)\s*)\/(?:[^/\\\n]|\\.)+\/[im]*/g;

/** Newer than the JSONata that the service runs, or left out of it. */
const refused: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['?:', /\?:/],
  ['??', /\?\?/],
  ['$eval', /\$eval\b/],
];

const refusedIn = (source: string): string[] => {
  const loud = source.replaceAll(QUIET, (quiet) => (quiet.startsWith('/') ? ' ' : '""'));
  return refused.filter(([, pattern]) => pattern.test(loud)).map(([name]) => name);
};

const expressionsIn = (value: Json, path: string): [path: string, source: string][] => {
  if (typeof value === 'string') {
    const source = expressionIn(value);
    return source === undefined ? [] : [[path, source]];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => expressionsIn(inner, path === '' ? name : `${path}.${name}`));
};

/** Where a definition uses what the service's older JSONata does not know, as `States.Check.Output: ??`. Empty: it can be deployed. */
export const refusedJsonata = (definition: Json): string[] =>
  expressionsIn(definition, '').flatMap(([path, source]) => refusedIn(source).map((name) => `${path}: ${name}`));

const targetsOf = (state: State): string[] => [
  ...('Next' in state && state.Next !== undefined ? [state.Next] : []),
  ...('Choices' in state ? state.Choices.map(({ Next }) => Next) : []),
  ...('Default' in state && state.Default !== undefined ? [state.Default] : []),
  ...('Catch' in state ? state.Catch.map(({ Next }) => Next) : []),
];

const goesOn = (state: State): boolean => {
  if (state.Type === 'Succeed' || state.Type === 'Fail' || state.Type === 'Choice') return true;
  return (state.Next === undefined) !== (state.End === undefined);
};

const bodiesIn = (state: State): readonly Body[] =>
  'Branches' in state ? state.Branches : 'ItemProcessor' in state ? [state.ItemProcessor] : [];

const transitionFaults = ({ StartAt, States }: Body): string[] => [
  ...(Object.hasOwn(States, StartAt) ? [] : [`StartAt names ${StartAt}, which is not there`]),
  ...Object.entries(States).flatMap(([name, state]) => [
    ...(goesOn(state) ? [] : [`${name} needs either Next or End`]),
    ...targetsOf(state)
      .filter((target) => !Object.hasOwn(States, target))
      .map((target) => `${name} leads to ${target}, which is not there`),
    ...bodiesIn(state).flatMap(transitionFaults),
  ]),
];

/** What keeps a definition from being run here: its form, its transitions, its JSONata. Empty when it is sound. */
export const definitionFaults = (definition: Json): string[] => {
  const { success, data, error } = Definition.safeParse(definition);
  return [...(success ? transitionFaults(data) : [z.prettifyError(error)]), ...refusedJsonata(definition)];
};
