import validate from 'asl-validator';
import { z } from 'zod';
import { Definition } from './definition';
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

/** Everything that keeps a definition from being run here and deployed: its form, its transitions, its JSONata. Empty when it is sound. */
export const definitionFaults = (definition: Json): string[] => {
  const form = Definition.safeParse(definition);
  const checked = validate(structuredClone(definition));
  return [
    ...(form.success ? [] : [z.prettifyError(form.error)]),
    ...(checked.isValid ? [] : [checked.errorsText('; ')]),
    ...refusedJsonata(definition),
  ];
};
