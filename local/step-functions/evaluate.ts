import jsonata from 'jsonata';
import { StateFailure, withinLimit } from './failures';
import { Json } from './json';

/** What an expression can name: `$states`, the variables, the functions, each without its `$`. */
export type Bindings = Readonly<Record<string, unknown>>;

const compiled = new Map<string, jsonata.Expression>();

const expressionOf = (source: string): jsonata.Expression => {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const expression = jsonata(source);
  compiled.set(source, expression);
  return expression;
};

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

const failure = (source: string, why: string): StateFailure =>
  new StateFailure('States.QueryEvaluationError', `The JSONata expression '${source.trim()}' ${why}`);

/** JSON has no functions; those of JSONata are objects with a mark. */
const withoutFunctions = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && ('_jsonata_lambda' in value || '_jsonata_function' in value) ? undefined : value;

const resultOf = async (source: string, bindings: Bindings): Promise<Json> => {
  let value: unknown;
  try {
    value = await expressionOf(source).evaluate(undefined, { ...bindings });
  } catch (error) {
    throw failure(source, `failed: ${messageOf(error)}`);
  }
  const text = JSON.stringify(value, withoutFunctions);
  if (text === undefined) throw failure(source, 'returned nothing (undefined).');
  return Json.parse(JSON.parse(text));
};

/** The expression between `{%` and `%}`, or undefined for text that stands for itself. */
export const expressionIn = (text: string): string | undefined => /^\{%([\s\S]*)%\}$/.exec(text)?.[1];

const filled = async (template: Json, bindings: Bindings): Promise<Json> => {
  if (typeof template === 'string') {
    const source = expressionIn(template);
    return source === undefined ? template : resultOf(source, bindings);
  }
  if (Array.isArray(template)) return Promise.all(template.map((each) => filled(each, bindings)));
  if (typeof template !== 'object' || template === null) return template;
  const pairs = await Promise.all(Object.entries(template).map(async ([name, value]) => [name, await filled(value, bindings)] as const));
  return Object.fromEntries(pairs);
};

/**
 * A template with its expressions evaluated. Throws StateFailure `States.QueryEvaluationError` for one that fails or has no value, and
 * `States.DataLimitExceeded` for a value that is too large.
 */
export const evaluate = async (template: Json, bindings: Bindings, what = 'value'): Promise<Json> =>
  withinLimit(await filled(template, bindings), what);
